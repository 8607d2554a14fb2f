/** The projected part of the graph as it stands in a store, for when nobody knows what projected it. */

import { compareText } from '../../src/domain/order.ts';
import { DERIVED, NODE_LABELS, RELATIONSHIPS } from '../../src/domain/schema.ts';
import { inOrder } from '../../src/domain/subgraph-order.ts';
import type {
  Properties,
  PropertyValue,
  Subgraph,
  SubgraphNode,
  SubgraphRelationship,
} from '../../src/domain/subgraph.ts';
import type { ReadStore } from '../../src/store/store.ts';
import type { Value } from '../../src/store/values.ts';
import { rowsOf, textOf } from '../../src/store/read-rows.ts';

const DERIVED_PROPERTIES = new Set<string>([...DERIVED.properties, '_lock']);
const LABELS = NODE_LABELS.filter((label) => !DERIVED.labels.some((derived) => derived === label));
const TYPES = RELATIONSHIPS.filter(({ name }) => !DERIVED.relationships.some((derived) => derived === name));

/** Whether a store has as many nodes and relationships of each kind as a projection: somebody may have written by hand. */
export async function hasCountsOf(store: ReadStore, { nodes, relationships }: Subgraph): Promise<boolean> {
  for (const Label of LABELS) {
    const expected = nodes.filter(({ labels }) => labels[0] === Label).length;
    for await (const [count] of rowsOf(store, 'load/count-nodes', { Label }))
      if (Number(count) !== expected) return false;
  }
  for (const { name: TYPE, start: Start, end: End } of TYPES) {
    const expected = relationships.filter(({ type }) => type === TYPE).length;
    for await (const [count] of rowsOf(store, 'load/count-relationships', { TYPE, Start, End }))
      if (Number(count) !== expected) return false;
  }
  return true;
}

/** Without what `derive` adds. */
export async function readProjectedGraph(store: ReadStore): Promise<Subgraph> {
  const nodes: SubgraphNode[] = [];
  for (const Label of LABELS)
    for await (const [id, labels, properties] of rowsOf(store, 'load/read-nodes', { Label }))
      nodes.push({ id: textOf(id), labels: labelsOf(Label, labels), properties: toProperties(properties) });
  const relationships: SubgraphRelationship[] = [];
  for (const { name: TYPE, start: Start, end: End } of TYPES)
    for await (const [start, end, properties] of rowsOf(store, 'load/read-relationships', {
      TYPE,
      Start,
      End,
    }))
      relationships.push({
        type: TYPE,
        start: textOf(start),
        end: textOf(end),
        properties: toProperties(properties),
      });
  return inOrder(nodes, relationships);
}

/** Stores give labels in an order of their own. */
function labelsOf(first: string, labels: Value | undefined): readonly string[] {
  const all = Array.isArray(labels) ? labels.map(String) : [];
  return [first, ...all.filter((label) => label !== first).sort(compareText)];
}

function toProperties(map: Value | undefined): Properties {
  const entries = typeof map === 'object' && map !== null ? Object.entries(map) : [];
  return Object.fromEntries(
    entries
      .filter(([name]) => !DERIVED_PROPERTIES.has(name))
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, value]: [string, Value]) => [name, toPropertyValue(value)]),
  );
}

/** The projection has no integers beyond 2^53 and nothing but texts, numbers, booleans and lists of them. */
function toPropertyValue(value: Value): PropertyValue {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPropertyValue) as readonly string[];
  return value as PropertyValue;
}
