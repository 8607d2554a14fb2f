/** Identifiers, dates and names in one form, case by case. */

import { describe, expect, it } from 'vitest';
import { splitByCommas, toDisplayName } from '../../../ingest/sources/author-names.ts';
import { toDate, yearOf } from '../../../ingest/sources/calendar.ts';
import { toArxivId, toDoi } from '../../../ingest/sources/identifiers.ts';

describe('identifiers', () => {
  it.each([
    ['10.1234/ABC.5', '10.1234/abc.5'],
    ['https://doi.org/10.1234/abc(5)', '10.1234/abc(5)'],
    ['doi: 10.1234/ABC.5.', '10.1234/abc.5'],
    ['http://dx.doi.org/10.1234/a;', '10.1234/a'],
    ['11.1234/abc', undefined],
    ['', undefined],
  ])('reads the DOI in "%s"', (text, doi) => {
    expect(toDoi(text)).toBe(doi);
  });

  it.each([
    ['2203.03466', '2203.03466'],
    ['arXiv:2203.03466v12', '2203.03466'],
    ['https://arxiv.org/abs/2203.03466v2', '2203.03466'],
    ['http://www.arxiv.org/pdf/0704.0001.pdf', '0704.0001'],
    ['10.48550/arXiv.2203.03466', '2203.03466'],
    ['https://doi.org/10.48550/arxiv.2203.03466', '2203.03466'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['hep-th/0307155v1', 'hep-th/0307155'],
    ['2203.03466 [cs.LG]', '2203.03466'],
    ['https://example.org/abs/2203.03466', undefined],
    ['22.3', undefined],
  ])('reads the arXiv id in "%s"', (text, id) => {
    expect(toArxivId(text)).toBe(id);
  });
});

describe('dates', () => {
  it('are days that exist', () => {
    expect(toDate(2024, 2, 29)).toBe('2024-02-29');
    expect(toDate(2023, 2, 29)).toBeUndefined();
    expect(toDate(2023, 13)).toBeUndefined();
    expect(toDate(2023, 7)).toBe('2023-07');
    expect(toDate(23)).toBeUndefined();
    expect([yearOf('2023-07-01'), yearOf('2023'), yearOf('2023-02-30'), yearOf('July 2023')]).toEqual([
      2023,
      2023,
      undefined,
      undefined,
    ]);
  });
});

describe('names of authors', () => {
  it.each([
    ['Lovelace, Ada', 'Ada Lovelace'],
    ['Ada  Lovelace', 'Ada Lovelace'],
    ['King, Jr., Martin', 'Martin King Jr.'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Plato', 'Plato'],
  ])('turns "%s" round', (name, display) => {
    expect(toDisplayName(name)).toBe(display);
  });

  it.each([
    ['Chambers, J. M., Cleveland, W. S.', ['Chambers, J. M.', 'Cleveland, W. S.']],
    [
      'Ada Lovelace, Grace Hopper, Alan Turing, Emmy Noether',
      ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Emmy Noether'],
    ],
    ['King, Jr., Martin', ['King, Jr., Martin']],
    ['Lovelace, Ada', ['Lovelace, Ada']],
  ])('splits "%s" where commas stand for "and"', (list, names) => {
    expect(splitByCommas(list)).toEqual(names);
  });
});
