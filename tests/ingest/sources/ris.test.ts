/** RIS: the contract, fields in one form, records without end, and exact counts on files of others. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ris } from '../../../ingest/sources/ris.ts';
import type { SourceFile } from '../../../ingest/sources/source.ts';
import { describeSource } from '../../contracts/source.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const load = (path: string): SourceFile => ({
  path: basename(path),
  text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
});
const whole = load(join(fixtures, 'references.ris'));
const damaged = load(join(fixtures, 'references-damaged.ris'));
const recordsOf = (file: SourceFile) =>
  [...ris.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []));
const warningsOf = (file: SourceFile) =>
  [...ris.read(file)].flatMap((entry) => (entry.kind === 'warning' ? [[entry.code, entry.place]] : []));
const inline = (...lines: readonly string[]): SourceFile => ({ path: 'a.ris', text: lines.join('\n') });

describeSource({
  source: ris,
  wholeness: 'records',
  valid: [
    { file: whole, records: 3 },
    { file: damaged, records: 1 },
  ],
  foreign: [
    load(join(fixtures, 'listings', 'detailed.txt')),
    load(join(fixtures, 'references.bib')),
    { path: 'wos.ris', text: 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A Title\nER\n\nEF\n' },
    { path: 'pubmed.nbib', text: 'PMID- 1\nOWN - NLM\nTI  - A title\n      going on.\nTA  - J Ex\n' },
  ],
});

describe('RIS', () => {
  it('gives every field in the form of a record, however lines end', () => {
    expect(recordsOf(whole)).toEqual([
      {
        id: 'r1',
        title: 'Warm Starts for Cold Kernels',
        abstract:
          'We study warm starts ER then a line that begins like an end, TI  and one that begins like a tag.',
        year: 2021,
        yearSource: 'stated',
        date: '2021-03-07',
        authors: [{ name: 'G. Hopper' }, { name: 'Ada Lovelace' }, { name: 'Jan van der Berg Jr.' }],
        authorCount: 3,
        doi: '10.1234/abc.5',
        arxivId: '2203.03466',
        url: 'https://arxiv.org/abs/2203.03466v2',
        venue: 'Journal of Examples',
      },
      { title: 'Lone Line Ends', year: 2019, yearSource: 'stated' },
      { title: 'A Book' },
    ]);
    expect(warningsOf(whole).map(([code]) => code)).toEqual(['record-without-title']);
  });

  it('leaves out records without an end, naming where they begin', () => {
    expect(recordsOf(damaged).map(({ title }) => title)).toEqual(['Whole']);
    expect(warningsOf(damaged)).toEqual([
      ['record-cut-off', 'references-damaged.ris:1'],
      ['record-cut-off', 'references-damaged.ris:9'],
    ]);
  });

  it("takes a book's own title before its series, and a chapter's before its book's", () => {
    const chapter = inline('TY  - CHAP', 'BT  - The Book', 'TI  - The Chapter', 'ER  - ');
    expect(recordsOf(chapter)).toEqual([{ title: 'The Chapter', venue: 'The Book' }]);
  });

  it('reads any title and abstract back', () => {
    const words = fc
      .array(fc.stringMatching(/^[\p{L}\p{N}.,-]{1,8}$/u), { minLength: 1 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), (papers) => {
        const lines = papers.flatMap(([title, abstract]) => [
          'TY  - JOUR',
          `TI  - ${title}`,
          `AB  - ${abstract}`,
          'ER  - ',
          '',
        ]);
        expect(recordsOf(inline(...lines)).map(({ title, abstract }) => [title, abstract])).toEqual(papers);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('TY  - JOUR', 'ER  -', 'TI  - A', 'PY  - 2020/13/45', 'DA  - x', '\r'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const entry of ris.read(inline(...lines))) expect(entry.place).toMatch(/^a\.ris:\d+$/);
      }),
    );
  });
});

describe.skipIf(!sharedIsHere)('RIS files of others', () => {
  it.each([
    ['ris-litstudy.ris', 25, 25, 0],
    ['ris-scopus.ris', 6, 6, 0],
    ['ris-issue992.txt', 19, 8, 0],
    ['ris-issue1099.txt', 7, 7, 0],
    ['ris-named-wos.txt', 10, 10, 0],
    ['ris-asreview-notes.ris', 32, 0, 0],
    ['pubmed-endnote-export.txt', 6, 6, 0],
    ['ris-extraneous.ris', 2, 2, 0],
    ['ris-multiline.ris', 0, 0, 3],
    ['ris-utf.ris', 1, 1, 0],
    ['ris-bom.ris', 0, 0, 1],
    ['ris-starting-newlines.ris', 1, 0, 0],
  ])(
    '%s: %i records, %i with an abstract, and %i without title that are named',
    (name, records, abstracts, untitled) => {
      const file = load(sharedPath('formats', name));
      expect(ris.recognize(file)).toBeGreaterThan(0.5);
      const found = recordsOf(file);
      expect(found).toHaveLength(records);
      expect(found.filter(({ abstract }) => abstract !== undefined)).toHaveLength(abstracts);
      expect(warningsOf(file).map(([code]) => code)).toEqual(
        Array.from({ length: untitled }, () => 'record-without-title'),
      );
    },
  );

  it('have a year wherever they state one', () => {
    const years = (name: string) =>
      recordsOf(load(sharedPath('formats', name))).filter(({ year }) => year !== undefined);
    expect(years('ris-litstudy.ris')).toHaveLength(25);
    expect(years('ris-issue992.txt')).toHaveLength(19);
  });
});
