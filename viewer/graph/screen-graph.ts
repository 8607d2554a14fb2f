/** Where storage and screen meet: nodes and relationships of a composition become nodes and edges that sigma draws. */

import { MultiDirectedGraph } from 'graphology';
import type { SubgraphNode } from '../../src/domain/subgraph.ts';
import type { Composition } from './composition.ts';
import { styleOf, type EdgeStyle, type RelationWords } from './edge-style.ts';
import { isScreenType, shapeOf, type NodeShape, type ScreenType } from './node-shapes.ts';
import type { Point } from './placement.ts';

export interface ScreenNode {
  x: number;
  y: number;
  readonly kind: 'entity' | 'paper';
  readonly type: ScreenType;
  readonly label: string;
  readonly papers: number;
  readonly community: string | undefined;
  /** The part of its community that it is in. */
  part: string | undefined;
  readonly generic: boolean;
  readonly hub: boolean;
  /** From 0, everywhere, to 1. */
  readonly specificity: number;
  readonly firstYear: number | undefined;
  readonly lastYear: number | undefined;
  readonly shape: NodeShape;
  /** From 0 to 1: how central it is in what is drawn. */
  centrality: number;
  /** Radius in pixels at the first zoom. */
  size: number;
  color: string;
  visibility: 'visible' | 'hidden';
  pinned: boolean;
}

interface ScreenEdge extends EdgeStyle {
  readonly type: string;
  readonly papers: number;
  color: string;
  visibility: 'visible' | 'hidden';
}

export type ScreenGraph = MultiDirectedGraph<ScreenNode, ScreenEdge>;

const UNPAINTED = '#888888';

export function createScreenGraph(): ScreenGraph {
  return new MultiDirectedGraph<ScreenNode, ScreenEdge>();
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function typeOf({ id, labels }: SubgraphNode): ScreenType {
  const type = labels.find((label) => isScreenType(label));
  if (type === undefined) throw new Error(`The node ${id} is neither a paper nor an entity with a type`);
  return type;
}

function toScreenNode(node: SubgraphNode, at: Point): ScreenNode {
  const { properties } = node;
  const type = typeOf(node);
  const isPaper = type === 'Paper';
  const text = properties[isPaper ? 'title' : 'name'];
  const year = numberOf(properties['year']);
  return {
    kind: isPaper ? 'paper' : 'entity',
    type,
    label: typeof text === 'string' ? text : node.id,
    papers: isPaper ? 1 : (numberOf(properties['paperCount']) ?? 1),
    community: typeof properties['community'] === 'string' ? properties['community'] : undefined,
    part: undefined,
    generic: properties['generic'] === true,
    hub: properties['hub'] === true,
    specificity: numberOf(properties['specificity']) ?? (isPaper ? 1 : 0.5),
    firstYear: isPaper ? year : numberOf(properties['firstYear']),
    lastYear: isPaper ? year : numberOf(properties['lastYear']),
    shape: shapeOf(type),
    centrality: 0,
    size: 4,
    color: UNPAINTED,
    visibility: 'visible',
    pinned: false,
    x: at.x,
    y: at.y,
  };
}

/** Takes away what the composition has not, adds what it has: the rest stays as it is, and where it is. */
export function syncGraph(
  graph: ScreenGraph,
  composition: Composition,
  placeOf: (id: string) => Point,
  words: RelationWords,
): void {
  const { nodes, relationships } = composition;
  for (const key of graph.edges()) if (!relationships.has(key)) graph.dropEdge(key);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  for (const [id, node] of nodes) {
    if (graph.hasNode(id)) continue;
    graph.addNode(id, toScreenNode(node, placeOf(id)));
  }
  for (const [key, relationship] of relationships) {
    if (graph.hasEdge(key)) continue;
    graph.addEdgeWithKey(key, relationship.start, relationship.end, {
      type: relationship.type,
      papers: numberOf(relationship.properties['papers']) ?? 1,
      color: UNPAINTED,
      visibility: 'visible',
      ...styleOf(relationship, words),
    });
  }
}
