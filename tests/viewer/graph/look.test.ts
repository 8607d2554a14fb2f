/** Colors and sizes say what the reader asked to see in them. */

import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../../viewer/graph/composition.ts';
import { paint, type Palette } from '../../../viewer/graph/look.ts';
import type { ScreenGraph } from '../../../viewer/graph/screen-graph.ts';
import { SMALL_TOPIC_HUE } from '../../../viewer/graph/topics.ts';
import { drawn, knownOf, link, name, viewOf } from './picture-parts.ts';

const edge = '#777777';
const palette: Palette = {
  types: new Map([['Method', '#111111']]),
  topics: new Map([['0-a', '#222222']]),
  edges: { company: edge, use: edge, test: edge, contest: '#aa0000', effect: edge, equal: edge, role: edge },
  years: { first: 2015, last: 2025, from: '#000000', to: '#ffffff', unknown: '#333333' },
};

let graph: ScreenGraph;
beforeEach(() => {
  const overview = {
    nodes: [
      name('often', { paperCount: 25, community: '0-a', firstYear: 2025, specificity: 0.2 }),
      name('seldom', { paperCount: 1, specificity: 0.9 }),
      name('alone', { paperCount: 1 }),
    ],
    relationships: [link('often', 'OUTPERFORMS', 'seldom')],
  };
  graph = drawn(compose(viewOf({}), knownOf({ overview })));
});
const colorOf = (id: string): string => graph.getNodeAttribute(id, 'color');
const sizeOf = (id: string): number => graph.getNodeAttribute(id, 'size');

describe('the look of the picture', () => {
  it('colors by topic, by type, and by year with one for the unknown', () => {
    paint(graph, 'topic', 'papers', palette);
    expect([colorOf('often'), colorOf('seldom')]).toEqual(['#222222', SMALL_TOPIC_HUE]);
    paint(graph, 'type', 'papers', palette);
    expect(colorOf('often')).toBe('#111111');
    paint(graph, 'year', 'papers', palette);
    expect([colorOf('often'), colorOf('seldom')]).toEqual(['#ffffff', '#333333']);
  });

  it('sizes by papers, by specificity, and by centrality in what is visible', () => {
    paint(graph, 'topic', 'papers', palette);
    expect(sizeOf('often')).toBeGreaterThan(sizeOf('seldom'));
    paint(graph, 'topic', 'specificity', palette);
    expect(sizeOf('often')).toBeLessThan(sizeOf('seldom'));
    paint(graph, 'topic', 'centrality', palette);
    expect(sizeOf('alone')).toBeLessThan(sizeOf('seldom'));
    graph.forEachEdge((_, attributes) => (attributes.visibility = 'hidden'));
    paint(graph, 'topic', 'centrality', palette);
    expect(sizeOf('alone')).toBe(sizeOf('seldom'));
  });

  it('colors relations by their family', () => {
    paint(graph, 'topic', 'papers', palette);
    expect(graph.getEdgeAttribute('often OUTPERFORMS seldom', 'color')).toBe('#aa0000');
  });
});
