/** Dates and names in one form, case by case. */

import { describe, expect, it } from 'vitest';
import { splitByCommas, toDisplayName } from '../../../ingest/sources/author-names.ts';
import { toDate, yearOf } from '../../../ingest/sources/calendar.ts';

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
