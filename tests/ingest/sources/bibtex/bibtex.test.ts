/** BibTeX: the contract, fields in one form, broken entries, and exact counts on files of others. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../ingest/sources/bibtex/bibtex.ts';
import type { SourceFile } from '../../../../ingest/sources/source.ts';
import { describeSource } from '../../../contracts/source.ts';
import { sharedIsHere, sharedPath } from '../../../shared.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const load = (path: string): SourceFile => ({ path: basename(path), text: readFileSync(path, 'utf8') });
const whole = load(join(fixtures, 'references.bib'));
const damaged = load(join(fixtures, 'references-damaged.bib'));
const recordsOf = (file: SourceFile) =>
  [...bibtex.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []));
const warningsOf = (file: SourceFile) =>
  [...bibtex.read(file)].flatMap((entry) => (entry.kind === 'warning' ? [[entry.code, entry.place]] : []));
const inline = (text: string): SourceFile => ({ path: 'a.bib', text });

describeSource({
  source: bibtex,
  wholeness: 'records',
  valid: [
    { file: whole, records: 6 },
    { file: damaged, records: 4 },
    { file: { ...whole, path: 'crlf.bib', text: whole.text.replaceAll('\n', '\r\n') }, records: 6 },
  ],
  foreign: [
    load(join(fixtures, 'listings', 'dense.txt')),
    load(join(fixtures, 'papers.jsonl')),
    load(join(fixtures, 'references.ris')),
    { path: 'mail.txt', text: 'Write to someone@example.org {or} not.' },
    { path: 'style.css', text: '@media (min-width: 3px) { a { color: red } }' },
  ],
});

describe('BibTeX', () => {
  it('gives every field in the form of a record', () => {
    expect(recordsOf(whole)).toEqual([
      {
        id: 'lovelace2021',
        title: 'Wide NTK Kernels @ μP: Étude of Small & Large',
        abstract: 'We study O(n^2) cost, i.e. 50% of it, on “small” models – and R^d. It costs $5 and $10.',
        year: 2021,
        yearSource: 'stated',
        date: '2021-03',
        authors: ['Ada Lovelace', 'Özge Aksın', 'The EXAMPLE, Group', 'Jan van der Berg Jr.'].map((name) => ({
          name,
        })),
        doi: '10.1234/abc.5',
        venue: 'Journal of Examples',
      },
      {
        id: 'hopper2020',
        title: 'Parentheses and Quotes',
        year: 2020,
        yearSource: 'stated',
        authors: [{ name: 'Grace Hopper' }, { name: 'Alan M. Turing' }],
        authorCount: 2,
        venue: 'Proc. of the 5^th Meeting',
      },
      {
        id: 'hopper2020',
        title: 'The Same Key, Another Paper',
        authors: [{ name: 'J. M. Chambers' }, { name: 'W. S. Cleveland' }],
        authorCount: 2,
        arxivId: '1412.6980',
        venue: 'arXiv preprint arXiv:1412.6980',
      },
      { id: 'chapter', title: 'A Chapter: With a Subtitle', arxivId: 'hep-th/0307155' },
      {
        id: 'dblp',
        title: 'From a Library',
        year: 2022,
        yearSource: 'stated',
        date: '2022-03-07',
        arxivId: '2203.03466',
        venue: 'CoRR',
      },
      {
        id: 'parent',
        title: 'The Parent',
        year: 1999,
        yearSource: 'stated',
        date: '1999-05',
        url: 'https://example.org/a_b',
      },
    ]);
    expect(warningsOf(whole)).toEqual([['record-without-title', 'references.bib:29']]);
  });

  it('takes year and venue from the entry that crossref names, and says so where it is not there', () => {
    const child = '@inbook{a, title = {Child}, crossref = {b}}\n';
    expect(recordsOf(inline(`${child}@book{b, title = {Parent}, year = 1999}`))[0]).toEqual({
      id: 'a',
      title: 'Child',
      year: 1999,
      yearSource: 'stated',
      venue: 'Parent',
    });
    expect(recordsOf(inline(child))).toEqual([{ id: 'a', title: 'Child' }]);
    expect(warningsOf(inline(child))).toEqual([['crossref-missing', 'a.bib:1']]);
  });

  it('frees identifiers and addresses of LaTeX', () => {
    const text = String.raw`@misc{a, title = {A}, doi = {10.1007/978-3-642-45005-1\_8}, url = {\url{https://example.org/a\_b{\%}20~c}}}`;
    expect(recordsOf(inline(text))).toEqual([
      { id: 'a', title: 'A', doi: '10.1007/978-3-642-45005-1_8', url: 'https://example.org/a_b%20~c' },
    ]);
  });

  it('takes a group in braces as one author, whatever its commas', () => {
    const text = '@misc{a, title = {A}, author = {{One, Two, Three, and Four}}}';
    expect(recordsOf(inline(text))[0]?.authors).toEqual([{ name: 'One, Two, Three, and Four' }]);
  });

  it('takes an entry in running text as a comment, and one behind another entry as an entry', () => {
    const text = 'As in @misc{a, title = {A}} here.\n@misc{b, title = {B}} @misc{c, title = {C}}';
    expect(recordsOf(inline(text)).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('counts the first of two fields of one name', () => {
    expect(recordsOf(inline('@misc{a, title = {First}, title = {Second}}'))).toEqual([
      { id: 'a', title: 'First' },
    ]);
  });

  it('leaves out an entry with a brace too many in quotes, and reads on', () => {
    const text = '@misc{a, title = "A } {B"}\n@misc{b, title = {B}}\n';
    expect(recordsOf(inline(text)).map(({ id }) => id)).toEqual(['b']);
    expect(warningsOf(inline(text))).toEqual([['entry-malformed', 'a.bib:1']]);
  });

  it('reads a file of nothing but open braces in a moment', () => {
    const text = '@a{b,c={\n'.repeat(2_000);
    expect(warningsOf(inline(text))).toHaveLength(2_000);
  });

  it('leaves out broken entries alone, naming their lines', () => {
    expect(recordsOf(damaged).map(({ id }) => id)).toEqual(['whole', 'after', 'last', 'next']);
    expect(warningsOf(damaged)).toEqual([
      ['entry-malformed', 'references-damaged.bib:3'],
      ['entry-malformed', 'references-damaged.bib:8'],
      ['entry-malformed', 'references-damaged.bib:9'],
      ['entry-malformed', 'references-damaged.bib:11'],
      ['record-cut-off', 'references-damaged.bib:15'],
    ]);
  });

  it('says that a file ends where an entry begins', () => {
    expect(warningsOf(inline('@misc{a, title = {A}}\n@arti'))).toEqual([['record-cut-off', 'a.bib:2']]);
  });

  it('reads any title back', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}.,:;!?()-]{1,8}$/u).filter((text) => !/--/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (titles) => {
        const expected = titles.map((words) => words.join(' '));
        const text = expected.map((title, index) => `@misc{k${index}, title = {${title}}}`).join('\n');
        expect(recordsOf(inline(text)).map(({ title }) => title)).toEqual(expected);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '@article{',
        '@string{a = ',
        '@comment',
        'title = ',
        '{',
        '}',
        '"',
        ',',
        '#',
        '\\',
        '$',
        '\n',
        '%',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const entry of bibtex.read(inline(pieces.join('')))) expect(entry.place).toMatch(/^a\.bib:\d+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!sharedIsHere)('BibTeX files of others', () => {
  it.each([
    ['biblatex-examples.bib', 90, 6, 2],
    ['bibtex-pmlr-cpal24.bib', 30, 30, 1],
    ['bibtex-pmlr-alt19.bib', 38, 38, 1],
    ['bibtex-jabref-old.bib', 156, 36, 0],
    ['bibtex-jabref-authors.bib', 212, 0, 0],
    ['bibtex-rjc.bib', 494, 0, 0],
    ['bibtex-badformat.bib', 2, 0, 1],
  ])(
    '%s: %i records, %i with an abstract, and %i entries without title that are named',
    (name, records, abstracts, untitled) => {
      const file = load(sharedPath('formats', name));
      expect(bibtex.recognize(file)).toBeGreaterThan(0.5);
      const found = recordsOf(file);
      expect(found).toHaveLength(records);
      expect(found.filter(({ abstract }) => abstract !== undefined)).toHaveLength(abstracts);
      expect(warningsOf(file).map(([code]) => code)).toEqual(
        Array.from({ length: untitled }, () => 'record-without-title'),
      );
    },
  );

  it('leave no command, dollar or brace of LaTeX in titles and names outside of formulas', () => {
    for (const name of [
      'biblatex-examples.bib',
      'bibtex-jabref-old.bib',
      'bibtex-jabref-authors.bib',
      'bibtex-rjc.bib',
    ]) {
      for (const { title, authors = [] } of recordsOf(load(sharedPath('formats', name)))) {
        expect(title).not.toMatch(/\\|\$|^\{|\}$/);
        for (const author of authors) expect(author.name).not.toMatch(/[\\{}$~]/);
      }
    }
  });

  it('keep both of two entries with one key', () => {
    const keys = recordsOf(load(sharedPath('formats', 'bibtex-rjc.bib'))).map(({ id }) => id);
    expect([keys.length, new Set(keys).size]).toEqual([494, 464]);
  });
});
