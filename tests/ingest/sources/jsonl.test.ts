/** JSONL: the contract, every field of the form, and what a bad line gives. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../ingest/sources/jsonl.ts';
import type { SourceFile } from '../../../ingest/sources/source.ts';
import { describeSource } from '../../contracts/source.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const load = (path: string): SourceFile => ({ path: basename(path), text: readFileSync(path, 'utf8') });
const whole = load(join(fixtures, 'papers.jsonl'));
const damaged = load(join(fixtures, 'papers-damaged.jsonl'));
const recordsOf = (file: SourceFile) =>
  [...jsonl.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []));

describeSource({
  source: jsonl,
  wholeness: 'records',
  valid: [
    { file: whole, records: 3 },
    { file: damaged, records: 3 },
  ],
  foreign: [
    load(join(fixtures, 'listings', 'dense.txt')),
    { path: 'work.json', text: '{"title":"A","publication_year":2020,"ids":{},"type":"article"}' },
    { path: 'list.json', text: '[{"title":"A"}]' },
    { path: 'rows.jsonl', text: '{"name":"A"}\n{"name":"B"}\n' },
  ],
});

describe('JSONL', () => {
  it('keeps every field of the form, identifiers in one form, title and abstract untouched', () => {
    expect(recordsOf(whole)).toEqual([
      {
        id: 'one',
        title: 'Warm Starts for Cold Kernels',
        abstract: 'We study warm starts.\nThey help.',
        year: 2021,
        yearSource: 'stated',
        authors: [{ name: 'Ada Example', orcid: '0000-0002-1825-0097' }, { name: 'Noether, E.' }],
        authorCount: 2,
        doi: '10.1234/abc.5',
        url: 'https://example.org/1',
        venue: 'Workshop on Examples',
      },
      {
        id: 'two',
        title: ' Is Momentum Enough? ',
        year: 2020,
        yearSource: 'stated',
        date: '2020-02',
        arxivId: '2002.01234',
      },
      { title: 'u-μP in Practice 𝔸', authorCount: 3, references: ['10.1234/abc.5', 'Warm Starts'] },
    ]);
  });

  it('leaves out a field of the wrong type alone, wherever in it the fault lies', () => {
    const path = 'a.jsonl';
    const text = '{"title":"A","abstract":7,"authors":[{"name":"Ada"},{"name":1}],"venue":"V","year":20.5}';
    const entries = [...jsonl.read({ path, text })];
    expect(
      entries.flatMap((entry) => (entry.kind === 'warning' ? [entry.message.split(' ')[0]] : [])),
    ).toEqual(['abstract', 'year', 'authors.1.name']);
    expect(recordsOf({ path, text })).toEqual([{ title: 'A', venue: 'V' }]);
  });

  it('says of each bad line what is wrong, and reads the others', () => {
    const entries = [...jsonl.read(damaged)];
    expect(entries.flatMap((entry) => (entry.kind === 'warning' ? [[entry.code, entry.place]] : []))).toEqual(
      [
        ['field-left-out', 'papers-damaged.jsonl:2'],
        ['record-invalid', 'papers-damaged.jsonl:3'],
        ['line-not-json', 'papers-damaged.jsonl:4'],
        ['record-without-title', 'papers-damaged.jsonl:5'],
        ['field-left-out', 'papers-damaged.jsonl:6'],
        ['field-left-out', 'papers-damaged.jsonl:6'],
        ['line-not-json', 'papers-damaged.jsonl:7'],
      ],
    );
    expect(recordsOf(damaged).at(1)).toEqual({ title: 'A Paper With a Year in Words' });
    expect(recordsOf(damaged).at(2)).toEqual({
      title: 'A Paper With a Doubtful DOI',
      year: 2020,
      yearSource: 'stated',
    });
  });

  it('recognizes a file of which the only line is cut off', () => {
    expect(jsonl.recognize({ path: 'a.jsonl', text: '{"title":"Cut' })).toBeGreaterThan(0.5);
  });

  it('gives back any title and abstract unchanged', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, abstract: text })), (papers) => {
        const file = { path: 'a.jsonl', text: papers.map((paper) => JSON.stringify(paper)).join('\n') };
        expect(recordsOf(file)).toEqual(papers);
      }),
    );
  });

  it('puts U+FFFD for half of a surrogate pair and keeps the length', () => {
    const [record] = recordsOf({ path: 'a.jsonl', text: String.raw`{"title":"a\ud835b 𝔸"}` });
    expect(record?.title).toBe('a\uFFFDb 𝔸');
  });

  it('never throws, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((value) => JSON.stringify({ title: 'A', ...value })),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const entry of jsonl.read({ path: 'a.jsonl', text: lines.join('\n') })) {
          expect(entry.place).toMatch(/^a\.jsonl:\d+$/);
        }
      }),
    );
  });

  it.skipIf(!sharedIsHere)('reads every line of the gold inputs with its id', () => {
    for (const name of ['dev.input.jsonl', 'train.input.jsonl']) {
      const file = load(sharedPath('gold', name));
      const lines = file.text.split('\n').filter((line) => line !== '');
      const read = recordsOf(file).map(({ id, title, abstract }) => ({ id, title, abstract }));
      expect(read).toEqual(
        lines.map((line) => {
          const { id, title, abstract } = JSON.parse(line) as Record<string, string>;
          return { id, title, abstract };
        }),
      );
    }
  });
});
