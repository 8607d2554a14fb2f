/** The picture as SVG is well formed whatever the names hold, and has all that stands on the canvas. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { NodeShape } from '../../../viewer/graph/node-shapes.ts';
import { svgPicture, type PictureParts } from '../../../viewer/graph/svg-picture.ts';

const SHAPES: readonly NodeShape[] = ['circle', 'diamond', 'triangle', 'square', 'bar', 'page'];
const parts: PictureParts = {
  width: 400,
  height: 300,
  background: '#ffffff',
  text: '#111111',
  font: 'Inter, "Segoe UI"',
  hulls: [
    {
      color: '#3f7fc4',
      points: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 0, y: 9 },
      ],
    },
  ],
  edges: [
    {
      from: { x: 0, y: 0 },
      to: { x: 10, y: 0 },
      color: '#cccccc',
      size: 1,
      arrow: true,
      radius: 4,
      dashed: true,
    },
  ],
  nodes: SHAPES.map((shape, index) => ({ x: index, y: 1, radius: 4, shape, color: '#222222' })),
  labels: [{ x: 1, y: 2, text: 'A < B & "C"', color: '#111111', weight: 600, size: 12, anchor: 'start' }],
};

describe('the picture as SVG', () => {
  it('is well formed, with names as they are', () => {
    const svg = svgPicture(parts, { title: 'muP & NTK', legend: [{ name: 'x < y', color: '#333333' }] });
    expect(XMLValidator.validate(svg)).toBe(true);
    const texts: unknown = new XMLParser({ processEntities: true }).parse(svg);
    expect(JSON.stringify(texts)).toContain(String.raw`A < B & \"C\"`);
    expect(JSON.stringify(texts)).toContain('muP & NTK');
  });

  it('draws each type in its shape, and an arrow short of what it points at', () => {
    const svg = svgPicture(parts);
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/<rect/g)).toHaveLength(4);
    expect(svg).toContain('points="5,0');
    expect(svg).toContain('stroke-dasharray');
  });

  it('grows by its title and its legend, and is the canvas without them', () => {
    const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(svgPicture(parts))).toBe(300);
    expect(heightOf(svgPicture(parts, { title: 't' }))).toBe(340);
    expect(heightOf(svgPicture(parts, { legend: [{ name: 'a', color: '#000000' }] }))).toBe(336);
  });
});
