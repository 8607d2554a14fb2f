/** A composition becomes a picture, and more of it joins without moving what is there. */

import { describe, expect, it } from 'vitest';
import { compose } from '../../../viewer/graph/composition.ts';
import type { Places } from '../../../viewer/graph/places.ts';
import { createScreenGraph, syncGraph } from '../../../viewer/graph/screen-graph.ts';
import { aroundAdam, drawn, knownOf, link, name, overviewGraph, viewOf, WORDS } from './picture-parts.ts';

describe('the screen graph', () => {
  it('keeps the places of the store', () => {
    expect(overviewGraph().getNodeAttributes('c4')).toMatchObject({
      x: 4,
      y: 0,
      type: 'Dataset',
      label: 'C4',
    });
  });

  it('draws an arrow and a phrase only where a direction is stated', () => {
    const heads = overviewGraph().mapEdges((_, { type, head, label }) => [type, head, label]);
    expect(heads).toEqual([
      ['APPEARS_WITH', 'none', ''],
      ['OUTPERFORMS', 'arrow', 'outperforms'],
    ]);
  });

  it('gives nodes without a place different ones, and one amid its neighbors where they have theirs', () => {
    const loose = { nodes: [name('a'), name('b'), name('c')], relationships: [] };
    const graph = drawn(compose(viewOf({}), knownOf({ overview: loose })));
    expect(new Set(graph.mapNodes((_, { x, y }) => `${x} ${y}`)).size).toBe(3);
    const links = [link('adam', 'APPEARS_WITH', 'sgd'), link('c4', 'APPEARS_WITH', 'sgd')];
    const { overview } = knownOf();
    const more = { nodes: [...overview.nodes, name('sgd')], relationships: links };
    const hub = drawn(compose(viewOf({}), knownOf({ overview: more })));
    expect(hub.getNodeAttributes('sgd')).toMatchObject({ x: 2, y: 0 });
  });

  it('moves nothing when a node is expanded, collapsed and expanded again', () => {
    const known = knownOf({ around: () => aroundAdam });
    const places: Places = new Map();
    const graph = createScreenGraph();
    const placesNow = (): unknown[] => graph.mapNodes((id, { x, y }) => [id, x, y]);
    const expanded = viewOf({ drawn: [{ kind: 'around', id: 'adam', count: 25 }] });
    drawn(compose(viewOf({}), known), places, graph);
    const before = placesNow();
    drawn(compose(expanded, known), places, graph);
    const after = placesNow();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(6);
    drawn(compose(viewOf({}), known), places, graph);
    expect(placesNow()).toEqual(before);
    drawn(compose(expanded, known), places, graph);
    expect(placesNow()).toEqual(after);
  });

  it('refuses a node of no known type by name', () => {
    const claim = { id: 'c-1', labels: ['Claim'], properties: {} };
    const composition = {
      nodes: new Map([['c-1', claim]]),
      relationships: new Map(),
      parents: new Map(),
      leftOut: 0,
    };
    const load = (): void => syncGraph(createScreenGraph(), composition, () => ({ x: 0, y: 0 }), WORDS);
    expect(load).toThrow('c-1');
  });
});
