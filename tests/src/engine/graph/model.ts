/** Random changes of a graph, and a plain copy of what they should have made. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { checkGraph } from '../../../../src/engine/graph/check/check-graph.ts';
import { SnapshotGraph } from '../../../../src/engine/graph/snapshot-graph.ts';
import { WriteGraph } from '../../../../src/engine/graph/write-graph.ts';
import type { KeyValueStore, Snapshot } from '../../../../src/engine/kv/key-value-store.ts';
import { Overlay } from '../../../../src/engine/kv/overlay.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

const LABELS = ['A', 'B', 'C'];
const TYPES = ['R', 'S'];
const KEYS = ['name', 'n', 'text'];
const VALUES: readonly Value[] = [
  null,
  1n,
  1,
  2.5,
  'graph neural networks',
  'networks of graphs',
  'x'.repeat(600),
  `${'y'.repeat(600)} graph`,
  ['graph', 'neural'],
  true,
  2n ** 53n,
  2n ** 53n + 1n,
];

interface ModelNode {
  labels: Set<string>;
  properties: Map<string, Value>;
}
interface ModelRelationship {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly properties: Map<string, Value>;
}
export interface Model {
  readonly nodes: Map<number, ModelNode>;
  readonly relationships: Map<number, ModelRelationship>;
}

/** One change, by numbers that choose what it works on. */
export type Step = readonly [kind: number, a: number, b: number, c: number];
export const steps = fc.array(fc.tuple(fc.nat(11), fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)), {
  minLength: 1,
  maxLength: 60,
});

function choose<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}

function propertiesBy(a: number, b: number): Map<string, Value> {
  const all: [string, Value][] = [
    [choose(KEYS, a), choose(VALUES, b)],
    [choose(KEYS, a + 1), choose(VALUES, b + 3)],
  ];
  return new Map(all.filter(([, value]) => value !== null));
}

export function apply(graph: WriteGraph, model: Model, [kind, a, b, c]: Step): void {
  const node = choose([...model.nodes.keys()], a) as number | undefined;
  const other = choose([...model.nodes.keys()], b) as number | undefined;
  if (kind <= 2 || node === undefined || other === undefined) {
    const labels = LABELS.filter((_, at) => ((a >> at) & 1) === 1);
    const properties = propertiesBy(b, c);
    const { id } = graph.createNode(labels, properties);
    model.nodes.set(id, { labels: new Set(labels), properties });
  } else if (kind <= 5) {
    createRelationships(graph, model, [node, other, c]);
  } else if (kind <= 7) {
    const [key, value] = [choose(KEYS, b), choose(VALUES, c)];
    graph.setProperty(graph.nodeAt(node), key, value);
    setIn((model.nodes.get(node) as ModelNode).properties, key, value);
  } else if (kind === 8) {
    const label = choose(LABELS, b);
    const present = c % 2 === 0;
    graph.setLabel(graph.nodeAt(node), label, present);
    const { labels } = model.nodes.get(node) as ModelNode;
    if (present) labels.add(label);
    else labels.delete(label);
  } else {
    changeOrDelete(graph, model, [kind, node, b, c]);
  }
}

/** Mostly one; at times so many that they fill segments. */
function createRelationships(
  graph: WriteGraph,
  model: Model,
  [node, other, c]: readonly [number, number, number],
): void {
  const count = c % 20 === 0 ? 150 : 1;
  for (let made = 0; made < count; made += 1) {
    const type = choose(TYPES, c);
    const properties = propertiesBy(c, c + 1);
    const { id } = graph.createRelationship(type, graph.nodeAt(node), graph.nodeAt(other), properties);
    model.relationships.set(id, { type, start: node, end: other, properties });
  }
}

function setIn(properties: Map<string, Value>, key: string, value: Value): void {
  if (value === null) properties.delete(key);
  else properties.set(key, value);
}

function changeOrDelete(graph: WriteGraph, model: Model, [kind, node, b, c]: Step): void {
  const id = choose([...model.relationships.keys()], b) as number | undefined;
  if (kind === 9 && id !== undefined) {
    const [key, value] = [choose(KEYS, b), choose(VALUES, c)];
    const found = graph.relationship(id);
    if (found === undefined) throw new Error(`relationship ${id} is gone`);
    graph.setProperty(found, key, value);
    setIn((model.relationships.get(id) as ModelRelationship).properties, key, value);
  } else if (kind === 10 && id !== undefined) {
    const found = graph.relationship(id);
    if (found !== undefined) graph.deleteRelationship(found);
    model.relationships.delete(id);
  } else if (kind === 11) {
    // The node first or its relationships first: both orders are allowed.
    if (c % 2 === 0) graph.deleteNode(graph.nodeAt(node));
    for (const found of graph.expand(node, 'both', undefined)) {
      graph.deleteRelationship(found);
      model.relationships.delete(found.id);
    }
    graph.deleteNode(graph.nodeAt(node));
    model.nodes.delete(node);
  }
}

export function addSchema(graph: WriteGraph): void {
  const index = { constraint: undefined, entity: 'node' } as const;
  graph.createIndex({ ...index, name: 'a_name', type: 'range', labels: ['A'], properties: ['name'] });
  graph.createIndex({ ...index, name: 'b_two', type: 'range', labels: ['B'], properties: ['n', 'name'] });
  graph.createIndex({ ...index, name: 'c_text', type: 'text', labels: ['C'], properties: ['text'] });
  graph.createIndex({
    ...index,
    name: 'words',
    type: 'fulltext',
    labels: ['A', 'B'],
    properties: ['name', 'text'],
  });
  graph.createIndex({
    ...index,
    entity: 'relationship',
    name: 'r_n',
    type: 'range',
    labels: ['R'],
    properties: ['n'],
  });
}

/** Runs a transaction, and hands out what it read. */
export async function change(store: KeyValueStore, work: (graph: WriteGraph) => void): Promise<void> {
  const overlay = new Overlay(store.snapshot());
  try {
    const graph = new WriteGraph(overlay);
    work(graph);
    graph.validate();
    await store.commit(overlay.version, overlay.changes());
  } finally {
    overlay.done();
  }
}

/** The graph is the model, whichever way it is read, and its check finds nothing. */
export function expectSame(snapshot: Snapshot, model: Model): void {
  expect([...checkGraph(snapshot)]).toEqual([]);
  const graph = new SnapshotGraph(snapshot);
  expect([...graph.allNodes()]).toEqual([...model.nodes.keys()].toSorted((a, b) => a - b));
  for (const [id, { labels, properties }] of model.nodes) {
    expect(new Set(graph.labelsOf(id))).toEqual(labels);
    expect(graph.propertiesOf('node', id)).toEqual(properties);
    expectExpansions(graph, model, id);
  }
  expect([...graph.allRelationships()].map(({ id }) => id)).toEqual(
    [...model.relationships.keys()].toSorted((a, b) => a - b),
  );
  for (const [id, { type, properties }] of model.relationships) {
    expect(graph.relationship(id)?.type).toBe(type);
    expect(graph.propertiesOf('relationship', id)).toEqual(properties);
  }
  expectCounts(graph, model);
}

function expectExpansions(graph: SnapshotGraph, model: Model, node: number): void {
  for (const types of [undefined, ['S'], ['R', 'S']]) {
    const fits = [...model.relationships].filter(([, { type }]) => types?.includes(type) ?? true);
    const out = fits.filter(([, { start }]) => start === node).map(([id]) => id);
    const into = fits.filter(([, { end }]) => end === node).map(([id]) => id);
    const ids = (direction: 'out' | 'in' | 'both'): number[] =>
      [...graph.expand(node, direction, types)].map(({ id }) => id).toSorted((a, b) => a - b);
    const sorted = (some: Iterable<number>): number[] => [...some].toSorted((a, b) => a - b);
    expect(ids('out')).toEqual(sorted(out));
    expect(ids('in')).toEqual(sorted(into));
    expect(ids('both')).toEqual(sorted(new Set([...out, ...into])));
    expect(graph.degree(node, 'both', types)).toBe(out.length + into.length);
  }
}

function expectCounts(graph: SnapshotGraph, model: Model): void {
  const nodes = [...model.nodes.values()];
  const relationships = [...model.relationships.values()];
  expect(graph.countNodes()).toBe(nodes.length);
  expect(graph.countRelationships()).toBe(relationships.length);
  for (const label of LABELS) {
    expect(graph.countNodes(label)).toBe(nodes.filter(({ labels }) => labels.has(label)).length);
    for (const type of TYPES) {
      const leaving = relationships.filter(
        (one) => one.type === type && model.nodes.get(one.start)?.labels.has(label) === true,
      );
      expect(graph.countRelationships(type, { label, direction: 'out' })).toBe(leaving.length);
    }
  }
}
