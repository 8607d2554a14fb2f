/** Listing pages: the contract on pages of our own, exact counts on the real ones, and what a damaged page gives. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hfListing } from '../../../../ingest/sources/hf-listing/hf-listing.ts';
import type { PaperRecord } from '../../../../src/domain/record.ts';
import type { SourceFile } from '../../../../ingest/sources/source.ts';
import { describeSource } from '../../../contracts/source.ts';
import { sharedIsHere, sharedPath } from '../../../shared.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const load = (path: string): SourceFile => ({ path: basename(path), text: readFileSync(path, 'utf8') });
const page = (name: string): SourceFile => load(join(fixtures, 'listings', name));
const entries = (text: string) => [...hfListing.read({ path: 'page.txt', text })];
const records = (file: SourceFile): readonly PaperRecord[] =>
  [...hfListing.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []));
const details = ({ year, yearSource, date, authorCount, upvotes }: PaperRecord) =>
  Object.fromEntries(
    Object.entries({ year, yearSource, date, authorCount, upvotes }).filter(
      ([, value]) => value !== undefined,
    ),
  );
const warnings = (file: SourceFile) =>
  [...hfListing.read(file)].flatMap((entry) => (entry.kind === 'warning' ? [entry] : []));

describeSource({
  source: hfListing,
  wholeness: 'sentences',
  valid: [
    { file: page('spaced.txt'), records: 4 },
    { file: page('dense.txt'), records: 6 },
    { file: page('detailed.txt'), records: 6 },
  ],
  foreign: [
    load(join(fixtures, 'papers.jsonl')),
    { path: 'notes.txt', text: 'A note.\n\nAnother note that is longer than the first one.\n' },
    { path: 'empty.txt', text: '' },
  ],
});

describe('a listing page', () => {
  it('gives the same papers in every layout', () => {
    const text = ({ title, abstract }: PaperRecord) => [title, abstract];
    const dense = records(page('dense.txt')).map(text);
    expect(records(page('detailed.txt')).map(text)).toEqual(dense);
    expect(records(page('spaced.txt')).map(text)).toEqual(dense.slice(0, 4));
    expect(dense[0]?.[0]).toBe('Warm Starts for Cold Kernels: Préconditioning Wide Networks');
  });

  it('has no warning on whole pages', () => {
    for (const name of ['spaced.txt', 'dense.txt', 'detailed.txt']) expect(warnings(page(name))).toEqual([]);
  });

  it("reads dates, author counts and upvotes, and gives the page's own date to no paper", () => {
    const found = records(page('detailed.txt')).map(details);
    expect(found).toEqual([
      { year: 2023, yearSource: 'stated', date: '2023-08-07', authorCount: 17 },
      { year: 2024, yearSource: 'stated', date: '2024-02-29', authorCount: 1, upvotes: 3 },
      {},
      { year: 2020, yearSource: 'stated', date: '2020-06-15' },
      { year: 2025, yearSource: 'inferred', date: '2025-03-31', authorCount: 4 },
      { year: 2019, yearSource: 'stated', date: '2019-11-02' },
    ]);
    expect(records(page('spaced.txt')).some((record) => 'date' in record)).toBe(false);
  });

  it('reads the detailed layout without its blank lines', () => {
    const { path, text } = page('detailed.txt');
    const dense = { path, text: text.replaceAll(/\n\n+/g, '\n') };
    expect(records(dense)).toEqual(records(page('detailed.txt')));
  });

  it('reads any kind of line end', () => {
    const { path, text } = page('detailed.txt');
    for (const end of ['\r\n', '\r']) {
      expect(records({ path, text: text.replaceAll('\n', end) })).toEqual(records({ path, text }));
    }
  });

  it('takes a number below a date as its upvotes', () => {
    const text = `${page('detailed.txt').text}\n42\n`;
    expect(records({ path: 'page.txt', text }).at(-1)).toMatchObject({ date: '2019-11-02', upvotes: 42 });
  });

  it('is recognized by its details where the header is missing', () => {
    const { path, text } = page('detailed.txt');
    const bare = { path, text: text.slice(text.indexOf('Warm Starts')) };
    expect(hfListing.recognize(bare)).toBeGreaterThan(0.5);
    expect(records(bare)).toEqual(records({ path, text }));
  });

  it('gives the date above the second of two pages to no paper of the first', () => {
    const text = `${page('dense.txt').text}\n${page('detailed.txt').text}`;
    const found = records({ path: 'both.txt', text });
    expect(found).toHaveLength(12);
    expect(found.slice(0, 6)).toEqual(records(page('dense.txt')));
  });

  it('reads two pages in one file', () => {
    const text = `${page('detailed.txt').text}\n\n${page('dense.txt').text}`;
    expect(records({ path: 'both.txt', text })).toHaveLength(12);
  });

  it('leaves a date without a year unknown where the page states no year', () => {
    const text =
      'Get trending papers in your email inbox!\n\nA Title\n\nAn abstract of five words.\n\n•  2 authors\n·\nMar 3\n';
    expect(records({ path: 'page.txt', text })).toEqual([
      { title: 'A Title', abstract: 'An abstract of five words.', authorCount: 2 },
    ]);
  });
});

describe('a damaged listing page', () => {
  const head = 'Get trending papers in your email inbox!\n\n';
  const whole = 'A Title\n\nAn abstract of five words.';

  it.each([
    ['in a title', `${head}${whole}\n\nAnother Ti`],
    [
      'in an abstract',
      `${head}${whole}\n\nAnother Title\n\n${'We study how far this goes and '.repeat(8)}then`,
    ],
    ['in a character', `${head}${whole}\n\nAnother Title\n\n${'We study. '.repeat(20)}\uFFFD`],
    [
      'after the number of authors',
      `${head}${whole}\n\nAnother Title\n\nIts abstract has five words.\n\n  • 3 authors\n`,
    ],
    [
      'in the number of authors',
      `${head}${whole}\n\nAnother Title\n\nIts abstract has five words.\n\n  • 3 auth`,
    ],
    [
      'before the date',
      `${head}${whole}\n\nAnother Title\n\nIts abstract has five words.\n\n  • 3 authors\n·\n`,
    ],
    [
      'in the date',
      `${head}${whole}\n\nAnother Title\n\nIts abstract has five words.\n\n  • 3 authors\n·\nMar 7, 20`,
    ],
  ])('that breaks off %s loses that paper alone, and says so', (_, text) => {
    expect(records({ path: 'page.txt', text })).toEqual([
      { title: 'A Title', abstract: 'An abstract of five words.' },
    ]);
    expect(entries(text)).toContainEqual({
      kind: 'warning',
      code: 'record-cut-off',
      message: expect.stringContaining('Another Ti') as string,
      place: 'page.txt:7',
    });
  });

  it('keeps a last paper whose date it does not understand where a line end follows it', () => {
    const text = `${head}${whole}\n\n  • 3 authors\n·\n13 days ago`;
    expect(records({ path: 'page.txt', text: `${text}\n` })).toHaveLength(1);
    expect(records({ path: 'page.txt', text })).toHaveLength(0);
  });

  it('keeps a last abstract without a full stop where a line end follows it', () => {
    const text = `${head}A Title\n\n${'An abstract of many words '.repeat(9)}`;
    expect(records({ path: 'page.txt', text: `${text}\n` })).toHaveLength(1);
    expect(records({ path: 'page.txt', text })).toHaveLength(0);
  });

  it('that ends in a date without a year and without a line end keeps the paper without the date', () => {
    const text = `${head}${whole}\n\n·\nMay 5, 2019\n\nB Title\n\nIts abstract has five words.\n\n·\nMar 3`;
    expect(records({ path: 'page.txt', text }).map(({ date }) => date)).toEqual(['2019-05-05', undefined]);
    expect(warnings({ path: 'page.txt', text }).map(({ code }) => code)).toEqual(['date-cut-off']);
    expect(records({ path: 'page.txt', text: `${text}\n` }).at(-1)?.date).toBe('2020-03-03');
  });

  it('names lines that belong to no paper', () => {
    const orphan = 'We study a very long abstract. '.repeat(20).trim();
    const text = `${head}Models\n\n${whole}\n\n${orphan}\n\nB Title\n\nIts abstract has five words.\n\n·\n13 days ago\n\nC Title\n\nIts abstract has five words.\n`;
    expect(records({ path: 'page.txt', text }).map(({ title }) => title)).toEqual([
      'A Title',
      'B Title',
      'C Title',
    ]);
    expect(warnings({ path: 'page.txt', text }).map(({ code, place }) => [code, place])).toEqual([
      ['line-without-abstract', 'page.txt:3'],
      ['abstract-without-title', 'page.txt:9'],
      ['detail-not-understood', 'page.txt:16'],
    ]);
  });

  it('keeps the first of two dates below one paper, and names the second', () => {
    const text = `${head}${whole}\n\n·\nMay 5, 2019\n\nMay 6, 2019\n`;
    expect(records({ path: 'page.txt', text }).map(({ date }) => date)).toEqual(['2019-05-05']);
    expect(warnings({ path: 'page.txt', text }).map(({ code, place }) => [code, place])).toEqual([
      ['date-out-of-place', 'page.txt:10'],
    ]);
  });

  it('says so where a day is in no calendar', () => {
    const text = `${head}${whole}\n\n·\nFeb 30, 2023\n`;
    expect(records({ path: 'page.txt', text })[0]).not.toHaveProperty('year');
    expect(warnings({ path: 'page.txt', text }).map(({ code }) => code)).toEqual(['date-impossible']);
  });

  it('never throws, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('·', '• 3 authors', 'Mar 3', 'Mar 3, 2020 4', 'new', 'Subscribe', 'SubscribeX', '7'),
      fc.string({ minLength: 150, maxLength: 400 }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const entry of entries(lines.join('\n'))) {
          expect(entry.place).toMatch(/^page\.txt:\d+$/);
          if (entry.kind === 'record') expect(entry.record.title.trim()).not.toBe('');
        }
      }),
    );
  });
});

describe.skipIf(!sharedIsHere)('the real listing pages', () => {
  const counts = {
    '000_e92f31a7a7abd84f': 39,
    '001_e558222cda65f13b': 207,
    '002_030b295d5cbe285d': 119,
    '003_19d9927ae66f5570': 44,
    '004_35ef36ef5ff70eee': 38,
  };
  const pages = () => Object.keys(counts).map((name) => load(sharedPath('papers', `${name}.txt`)));

  it('hold 39, 207, 119, 44 and 38 records, without a warning', () => {
    expect(pages().map((file) => records(file).length)).toEqual(Object.values(counts));
    expect(pages().flatMap(warnings)).toEqual([]);
    expect(pages().map((file) => hfListing.recognize(file) > 0.9)).toEqual([true, true, true, true, true]);
  });

  it('are 392 papers, each with one abstract', () => {
    const abstracts = new Map<string, string | undefined>();
    for (const { title, abstract } of pages().flatMap(records)) {
      const normalized = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
      const key = normalized.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
      expect(abstracts.get(key) ?? abstract).toBe(abstract);
      abstracts.set(key, abstract);
    }
    expect(abstracts.size).toBe(392);
  });

  it('give titles of at most 141 characters and abstracts of at least 500', () => {
    for (const { title, abstract = '' } of pages().flatMap(records)) {
      expect(title.length).toBeLessThanOrEqual(141);
      expect(title).not.toMatch(/^Subscribe|authors?$|^·|\d{4}$/);
      expect(abstract.length).toBeGreaterThanOrEqual(500);
    }
  });

  it('state a date for 36 papers, 3 of them without a year', () => {
    const dated = pages()
      .flatMap(records)
      .filter(({ date }) => date !== undefined);
    expect(dated).toHaveLength(36);
    expect(dated.filter(({ yearSource }) => yearSource === 'inferred').map(({ date }) => date)).toEqual([
      '2026-03-31',
      '2026-03-21',
      '2026-03-30',
    ]);
    expect(dated.filter(({ authorCount }) => authorCount === undefined)).toHaveLength(1);
    expect(dated.flatMap(({ upvotes }) => upvotes ?? [])).toEqual([1, 2]);
  });

  it('give what they give when whole, save for the last record, wherever they are cut', () => {
    for (const file of pages()) {
      const whole = records(file);
      const step = Math.ceil(file.text.length / 40);
      for (let length = step; length < file.text.length; length += step) {
        const found = records({ path: file.path, text: file.text.slice(0, length) });
        const count = found.length;
        expect(found.slice(0, -1).map(({ title }) => title)).toEqual(
          whole.slice(0, Math.max(0, count - 1)).map(({ title }) => title),
        );
        expect(found.slice(0, -1).map(({ abstract }) => abstract)).toEqual(
          whole.slice(0, Math.max(0, count - 1)).map(({ abstract }) => abstract),
        );
        expect(whole.at(count - 1)?.title).toBe(found.at(-1)?.title ?? whole.at(count - 1)?.title);
      }
    }
  });

  it('lose no word: everything but the header and the details is in a title or an abstract', () => {
    for (const file of pages()) {
      const kept = new Set(records(file).flatMap(({ title, abstract = '' }) => [title, abstract]));
      const rest = file.text
        .split('\n')
        .filter((line) => line.trim() !== '' && !kept.has(line.replace(/^Subscribe(?=.)/, '')));
      for (const line of rest) expect(line.length).toBeLessThan(60);
      expect(rest.filter((line) => !/authors$|^·$|^\w{3} \d/.test(line)).length).toBeLessThanOrEqual(6);
    }
  });
});
