/** What the planner knows of a graph: how many there are of what. Plans are right whatever it says, only slower. */

import type { GraphReader, IndexDefinition } from '../graph/graph.ts';
import { hashKey } from '../values/hash-key.ts';

/** The end of a relationship: the node that it leaves (`out`) or reaches (`in`). */
export interface End {
  readonly label: string;
  readonly direction: 'out' | 'in';
}
export interface Statistics {
  /** Nodes of a label; all for undefined. */
  nodes(label: string | undefined): number;
  /** Relationships of a type, all for undefined; `at`: only those that leave or reach a node of the label. */
  relationships(type: string | undefined, at?: End): number;
  /** Range and text indexes on one property of nodes. */
  indexes(): readonly IndexDefinition[];
  entries(index: IndexDefinition): number;
  /** Entries with the same value, on average. */
  entriesPerValue(index: IndexDefinition): number;
}

/** A graph of which nothing is known: some nodes, a few relationships each, no index. */
export const UNKNOWN: Statistics = {
  nodes: (label) => (label === undefined ? 1_000 : 100),
  relationships: (type, at) => (type === undefined ? 5_000 : 1_000) / (at === undefined ? 1 : 2),
  indexes: () => [],
  entries: () => 0,
  entriesPerValue: () => 1,
};

/** Entries of an index that are looked at to guess how many share a value. */
const SAMPLE = 64;

/** Of one version of a graph; each number is read once. */
export function statisticsOf(graph: GraphReader): Statistics {
  const known = new Map<string, number>();
  const once = (key: string, read: () => number): number => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    return found;
  };
  const indexes = graph
    .indexes()
    .filter(
      ({ entity, type, properties }) =>
        entity === 'node' && (type === 'range' || type === 'text') && properties.length === 1,
    );
  return {
    nodes: (label) => once(`n${label ?? ''}`, () => graph.countNodes(label)),
    relationships: (type, at) =>
      once(JSON.stringify([type, at?.label, at?.direction]), () => graph.countRelationships(type, at)),
    indexes: () => indexes,
    entries: (index) => once(`e${index.id}`, () => graph.countIndexed(index)),
    entriesPerValue: (index) => once(`v${index.id}`, () => sampleDuplicates(graph, index)),
  };
}

function sampleDuplicates(graph: GraphReader, index: IndexDefinition): number {
  if (index.constraint !== undefined) return 1;
  const values = new Set<string | number>();
  let looked = 0;
  for (const id of graph.seekRange(index, {})) {
    values.add(hashKey(graph.nodeAt(id).property(index.properties[0] ?? '')));
    looked += 1;
    if (looked === SAMPLE) break;
  }
  return looked === 0 ? 1 : looked / values.size;
}

/** Differs where plans should be made anew: another schema, or counts of another size. */
export function fingerprintOf(graph: GraphReader): string {
  const size = (count: number): number => Math.ceil(Math.log2(count + 1));
  return `${graph.schemaVersion()} ${size(graph.countNodes())} ${size(graph.countRelationships())}`;
}
