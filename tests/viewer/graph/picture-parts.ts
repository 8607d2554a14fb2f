/** Names, links and a known graph, in as few words as a test of the picture needs. */

import type { Subgraph, SubgraphNode, SubgraphRelationship } from '../../../src/domain/subgraph.ts';
import { compose, type Composition, type KnownGraph } from '../../../viewer/graph/composition.ts';
import { placeNew, placeOf, type Places } from '../../../viewer/graph/places.ts';
import { createScreenGraph, syncGraph, type ScreenGraph } from '../../../viewer/graph/screen-graph.ts';
import { EMPTY_VIEW, type View } from '../../../viewer/state/view.ts';

export const WORDS = new Map([
  ['OUTPERFORMS', { phrase: 'outperforms', symmetric: false }],
  ['COMPARED_WITH', { phrase: 'is compared with', symmetric: true }],
  ['AFFECTS', { phrase: 'affects', symmetric: false }],
]);

export function name(id: string, more: SubgraphNode['properties'] = {}, type = 'Method'): SubgraphNode {
  return { id, labels: ['Entity', type], properties: { id, name: id.toUpperCase(), paperCount: 2, ...more } };
}

export function link(
  start: string,
  type: string,
  end: string,
  more: SubgraphRelationship['properties'] = {},
): SubgraphRelationship {
  return { start, type, end, properties: { papers: 2, ...more } };
}

export const overview: Subgraph = {
  nodes: [
    name('adam', { x: 0, y: 0, community: '0-a' }),
    name('c4', { x: 4, y: 0, community: '0-a' }, 'Dataset'),
    name('lion', { x: 0, y: 4, community: '0-a' }),
    name('ntk', { x: -4, y: -4, community: '0-b' }, 'Concept'),
  ],
  relationships: [link('adam', 'APPEARS_WITH', 'lion'), link('lion', 'OUTPERFORMS', 'adam')],
};

/** What is around Adam: two names that are not in the overview. */
export const aroundAdam: Subgraph = {
  nodes: [name('adam'), name('lion'), name('muon'), name('nets', { generic: true })],
  relationships: [link('muon', 'COMPARED_WITH', 'adam'), link('nets', 'OUTPERFORMS', 'adam')],
};

/** Knows the overview and what is handed in. */
export function knownOf(more: Partial<KnownGraph> = {}): KnownGraph {
  const nothing = (): undefined => undefined;
  return { overview, around: nothing, name: nothing, rows: nothing, path: nothing, ...more };
}

export const viewOf = (more: Partial<View>): View => ({ ...EMPTY_VIEW, ...more });

/** The picture of a composition, in `places` that outlast it. */
export function drawn(
  composition: Composition,
  places: Places = new Map(),
  graph = createScreenGraph(),
): ScreenGraph {
  placeNew(places, composition);
  syncGraph(graph, composition, (id) => placeOf(places, [], id), WORDS);
  return graph;
}

export const overviewGraph = (): ScreenGraph => drawn(compose(EMPTY_VIEW, knownOf()));
