/** Years as bars and as colors; an unknown year is never mistaken for one. */

import { describe, expect, it } from 'vitest';
import { mix, yearBars, yearColor } from '../../../viewer/graph/years.ts';

const scale = { first: 2010, last: 2020, from: '#000000', to: '#ffffff', unknown: '#ff0000' };

describe('the year histogram', () => {
  it('has a bar for every year between the first and the last, and counts the unknown apart', () => {
    expect(yearBars([2019, undefined, 2021, 2019, undefined])).toEqual({
      bars: [
        { year: 2019, count: 2 },
        { year: 2020, count: 0 },
        { year: 2021, count: 1 },
      ],
      unknown: 2,
    });
  });

  it('is empty where no year is known', () => {
    expect(yearBars([undefined])).toEqual({ bars: [], unknown: 1 });
  });
});

describe('the color of a year', () => {
  it('runs from the first to the last, and is another where the year is unknown', () => {
    expect(yearColor(scale, 2010)).toBe('#000000');
    expect(yearColor(scale, 2020)).toBe('#ffffff');
    expect(yearColor(scale, 2015)).toBe('#808080');
    expect(yearColor(scale, 2035)).toBe('#ffffff');
    expect(yearColor(scale, undefined)).toBe('#ff0000');
  });

  it('is the later one where there is a single year', () => {
    expect(yearColor({ ...scale, first: 2020 }, 2020)).toBe('#ffffff');
  });

  it('mixes by channel', () => {
    expect(mix('#204060', '#406080', 0.5)).toBe('#305070');
  });
});
