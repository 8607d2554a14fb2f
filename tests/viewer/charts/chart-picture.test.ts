/** A saved chart holds its title, its legend and its notes, and stays XML whatever they say. */

import { XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { PAPER_LOOK } from '../../../viewer/charts/chart-look.ts';
import { chartPicture, wrap } from '../../../viewer/charts/chart-picture.ts';

const svg = chartPicture({
  svg: '<svg width="200" height="100"></svg>',
  width: 200,
  height: 100,
  title: 'A < B & "C"',
  legend: [
    { name: 'Introduced in', color: '#3f7fc4' },
    { name: 'Used in & elsewhere', color: '#d07a25' },
  ],
  notes: ['3 of 12 papers have no known year and are not drawn, so that they stand here in words.'],
  look: PAPER_LOOK,
});

it('is well-formed and says all that stands around the chart', () => {
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
  expect(svg).toContain('Used in &amp; elsewhere');
  expect(svg).toContain('3 of 12 papers');
});

it('has room for every row of the legend and every line of the notes', () => {
  const height = Number(/height="(\d+)" viewBox/.exec(svg)?.[1]);
  const lowest = Math.max(...[...svg.matchAll(/<text x="\d+" y="(\d+)"/g)].map(([, y]) => Number(y)));
  expect(lowest).toBeLessThan(height);
});

it('breaks lines between words', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
});
