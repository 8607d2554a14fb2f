/** Where storage and screen meet: nodes and relationships of a subgraph become nodes and edges that sigma draws. */

import { MultiDirectedGraph } from 'graphology';
import type { Subgraph, SubgraphNode, SubgraphRelationship } from '../../src/domain/subgraph.ts';
import { isScreenType, shapeOf, sizeOf, type NodeShape, type ScreenType } from './node-shapes.ts';
import { middleOf, placeBeside, placeInDisc, placeNear, type Point } from './placement.ts';

export interface ScreenNode extends Point {
  readonly kind: 'entity' | 'paper';
  readonly type: ScreenType;
  readonly label: string;
  readonly papers: number;
  readonly community: string | undefined;
  readonly generic: boolean;
  readonly hub: boolean;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  readonly shape: NodeShape;
  color: string;
  visibility: 'visible' | 'hidden';
}

interface ScreenEdge {
  readonly type: string;
  readonly papers: number;
  /** Reads between its ends; empty where nothing was stated. */
  readonly label: string;
  readonly size: number;
  readonly head: 'arrow' | 'none';
  color: string;
  visibility: 'visible' | 'hidden';
}

export type ScreenGraph = MultiDirectedGraph<ScreenNode, ScreenEdge>;

export function createScreenGraph(): ScreenGraph {
  return new MultiDirectedGraph<ScreenNode, ScreenEdge>();
}

/** How a relationship type reads, and whether it has a direction. */
export type RelationWords = ReadonlyMap<string, { readonly phrase: string; readonly symmetric: boolean }>;

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
  const papers = numberOf(properties['paperCount']) ?? 1;
  const text = properties[isPaper ? 'title' : 'name'];
  return {
    kind: isPaper ? 'paper' : 'entity',
    type,
    label: typeof text === 'string' ? text : node.id,
    papers,
    community: typeof properties['community'] === 'string' ? properties['community'] : undefined,
    generic: properties['generic'] === true,
    hub: properties['hub'] === true,
    size: sizeOf(type, isPaper ? 1 : papers),
    shape: shapeOf(type),
    color: '#888888',
    visibility: 'visible',
    ...at,
  };
}

function toScreenEdge(relationship: SubgraphRelationship, words: RelationWords): ScreenEdge {
  const row = words.get(relationship.type);
  const papers = numberOf(relationship.properties['papers']) ?? 1;
  return {
    type: relationship.type,
    papers,
    label: row?.phrase ?? '',
    size: Math.min(4, 0.6 + 0.4 * papers),
    head: row === undefined || row.symmetric ? 'none' : 'arrow',
    color: '#888888',
    visibility: 'visible',
  };
}

function positionOf(node: SubgraphNode): Point | undefined {
  const x = numberOf(node.properties['x']);
  const y = numberOf(node.properties['y']);
  return x === undefined || y === undefined ? undefined : { x, y };
}

function mergeEdges(graph: ScreenGraph, subgraph: Subgraph, words: RelationWords): void {
  for (const relationship of subgraph.relationships) {
    const { start, end, type } = relationship;
    const key = `${start} ${type} ${end}`;
    if (graph.hasEdge(key) || !graph.hasNode(start) || !graph.hasNode(end)) continue;
    graph.addEdgeWithKey(key, start, end, toScreenEdge(relationship, words));
  }
}

function placesOf(graph: ScreenGraph): Point[] {
  return graph.mapNodes((_, { x, y }) => ({ x, y }));
}

/** Takes the first picture in. Nodes without a place in the store (hubs are none of the layout's) go amid their neighbors. */
export function loadOverview(graph: ScreenGraph, subgraph: Subgraph, words: RelationWords): void {
  const placed = new Map(
    subgraph.nodes.flatMap((node) => {
      const at = positionOf(node);
      return at === undefined ? [] : [[node.id, at] as const];
    }),
  );
  const loose = subgraph.nodes.filter((node) => !placed.has(node.id));
  if (placed.size === 0) {
    for (const [index, at] of placeInDisc(loose.length).entries()) {
      const node = loose[index];
      if (node !== undefined) placed.set(node.id, at);
    }
  }
  const neighbors = neighborsIn(subgraph);
  const drawn = [...placed.values()];
  for (const node of loose) {
    if (placed.has(node.id)) continue;
    const near = (neighbors.get(node.id) ?? []).flatMap((id) => placed.get(id) ?? []);
    const at = placeNear(middleOf(near.length > 0 ? near : drawn), drawn);
    placed.set(node.id, at);
    drawn.push(at);
  }
  for (const node of subgraph.nodes) {
    graph.addNode(node.id, toScreenNode(node, placed.get(node.id) ?? { x: 0, y: 0 }));
  }
  mergeEdges(graph, subgraph, words);
}

function neighborsIn({ relationships }: Subgraph): ReadonlyMap<string, readonly string[]> {
  const neighbors = new Map<string, string[]>();
  for (const { start, end } of relationships) {
    neighbors.set(start, [...(neighbors.get(start) ?? []), end]);
    neighbors.set(end, [...(neighbors.get(end) ?? []), start]);
  }
  return neighbors;
}

/** Adds what is new around a node that is there; nothing that was drawn moves. Gives the ids of the new nodes. */
export function mergeAround(
  graph: ScreenGraph,
  parent: string,
  subgraph: Subgraph,
  words: RelationWords,
): string[] {
  const added = subgraph.nodes.filter((node) => !graph.hasNode(node.id));
  const drawn = placesOf(graph);
  const places = placeBeside(graph.getNodeAttributes(parent), added.length, drawn);
  for (const [index, node] of added.entries()) {
    graph.addNode(node.id, toScreenNode(node, places[index] ?? graph.getNodeAttributes(parent)));
  }
  mergeEdges(graph, subgraph, words);
  return added.map((node) => node.id);
}

/** Draws one node that was not there, near those of its neighbors that are. */
export function bringNode(graph: ScreenGraph, id: string, subgraph: Subgraph, words: RelationWords): boolean {
  const node = subgraph.nodes.find((candidate) => candidate.id === id);
  if (node === undefined || graph.hasNode(id)) return false;
  const drawn = placesOf(graph);
  const near = subgraph.nodes
    .filter((other) => graph.hasNode(other.id))
    .map((other) => graph.getNodeAttributes(other.id));
  const at = placeNear(middleOf(near.length > 0 ? near : drawn), drawn);
  graph.addNode(id, toScreenNode(node, at));
  mergeEdges(graph, subgraph, words);
  return true;
}
