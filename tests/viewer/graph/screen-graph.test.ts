/** A subgraph becomes a picture, and more of it joins without moving what is there. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphNode, SubgraphRelationship } from '../../../src/domain/subgraph.ts';
import { applyFilter, countTypes } from '../../../viewer/graph/legend.ts';
import {
  bringNode,
  createScreenGraph,
  loadOverview,
  mergeAround,
  type ScreenGraph,
} from '../../../viewer/graph/screen-graph.ts';
import { findTopics } from '../../../viewer/graph/topics.ts';

const WORDS = new Map([
  ['OUTPERFORMS', { phrase: 'outperforms', symmetric: false }],
  ['COMPARED_WITH', { phrase: 'is compared with', symmetric: true }],
]);

function name(id: string, more: SubgraphNode['properties'] = {}, type = 'Method'): SubgraphNode {
  return { id, labels: ['Entity', type], properties: { name: id.toUpperCase(), paperCount: 2, ...more } };
}

function link(start: string, type: string, end: string): SubgraphRelationship {
  return { start, type, end, properties: { papers: 2 } };
}

const overview = {
  nodes: [
    name('adam', { x: 0, y: 0, community: '0-a' }),
    name('c4', { x: 4, y: 0, community: '0-a' }, 'Dataset'),
    name('lion', { x: 0, y: 4, community: '0-a' }),
    name('ntk', { x: -4, y: -4, community: '0-b' }, 'Concept'),
  ],
  relationships: [link('adam', 'APPEARS_WITH', 'lion'), link('lion', 'OUTPERFORMS', 'adam')],
};

let graph: ScreenGraph;
beforeEach(() => {
  graph = createScreenGraph();
  loadOverview(graph, overview, WORDS);
});

describe('the screen graph', () => {
  it('keeps the places of the store', () => {
    expect(graph.getNodeAttributes('c4')).toMatchObject({ x: 4, y: 0, type: 'Dataset', label: 'C4' });
  });

  it('draws an arrow and a phrase only where a direction is stated', () => {
    const heads = graph.mapEdges((_, { type, head, label }) => [type, head, label]);
    expect(heads).toEqual([
      ['APPEARS_WITH', 'none', ''],
      ['OUTPERFORMS', 'arrow', 'outperforms'],
    ]);
  });

  it('gives nodes without a place one amid their neighbors', () => {
    const loose = createScreenGraph();
    loadOverview(loose, { nodes: [name('a'), name('b'), name('c')], relationships: [] }, WORDS);
    const places = new Set(loose.mapNodes((_, { x, y }) => `${x} ${y}`));
    expect(places.size).toBe(3);
    const hub = createScreenGraph();
    const links = [link('adam', 'APPEARS_WITH', 'sgd'), link('c4', 'APPEARS_WITH', 'sgd')];
    loadOverview(hub, { nodes: [...overview.nodes, name('sgd')], relationships: links }, WORDS);
    expect(hub.getNodeAttributes('sgd')).toMatchObject({ x: 2, y: 0 });
  });

  it('adds what is new around a node and moves nothing', () => {
    const before = graph.mapNodes((id, { x, y }) => [id, x, y]);
    const more = {
      nodes: [name('adam'), name('lion'), name('muon')],
      relationships: [link('lion', 'OUTPERFORMS', 'adam'), link('muon', 'COMPARED_WITH', 'adam')],
    };
    expect(mergeAround(graph, 'adam', more, WORDS)).toEqual(['muon']);
    expect(graph.mapNodes((id, { x, y }) => [id, x, y]).slice(0, 4)).toEqual(before);
    expect(graph.size).toBe(3);
    expect(mergeAround(graph, 'adam', more, WORDS)).toEqual([]);
    expect(graph.size).toBe(3);
  });

  it('draws a searched name near those of its neighbors that are drawn, and leaves the others out', () => {
    const around = {
      nodes: [name('sophia'), name('c4'), name('unseen')],
      relationships: [link('sophia', 'EVALUATED_ON', 'c4'), link('sophia', 'OUTPERFORMS', 'unseen')],
    };
    expect(bringNode(graph, 'sophia', around, WORDS)).toBe(true);
    expect(graph.hasNode('unseen')).toBe(false);
    const { x, y } = graph.getNodeAttributes('sophia');
    expect(Math.hypot(x - 4, y)).toBeLessThan(3);
  });
});

describe('a node of no known type', () => {
  it('is refused by name, not drawn as something else', () => {
    const claim = { id: 'c-1', labels: ['Claim'], properties: {} };
    const load = (): void => loadOverview(createScreenGraph(), { nodes: [claim], relationships: [] }, WORDS);
    expect(load).toThrow('c-1');
  });
});

describe('the legend', () => {
  it('hides generic names unless they are asked for, and counts them', () => {
    mergeAround(graph, 'adam', { nodes: [name('nets', { generic: true })], relationships: [] }, WORDS);
    mergeAround(graph, 'adam', { nodes: [], relationships: [link('nets', 'OUTPERFORMS', 'adam')] }, WORDS);
    applyFilter(graph, { generics: false, hiddenTypes: new Set() });
    expect(countTypes(graph, ['Method', 'Metric'])).toEqual([
      { type: 'Method', visible: 2, total: 3 },
      { type: 'Metric', visible: 0, total: 0 },
      { type: 'Dataset', visible: 1, total: 1 },
      { type: 'Concept', visible: 1, total: 1 },
    ]);
    expect(graph.getEdgeAttribute('nets OUTPERFORMS adam', 'visibility')).toBe('hidden');
    applyFilter(graph, { generics: true, hiddenTypes: new Set(['Dataset']) });
    expect(graph.getNodeAttribute('nets', 'visibility')).toBe('visible');
    expect(graph.getNodeAttribute('c4', 'visibility')).toBe('hidden');
  });
});

describe('topics', () => {
  it('are named by their best-connected names, and need two of them', () => {
    const topics = findTopics(graph);
    expect(topics.map(({ id, name: title, members }) => [id, title, members.length])).toEqual([
      ['0-a', 'ADAM, LION', 3],
    ]);
  });
});
