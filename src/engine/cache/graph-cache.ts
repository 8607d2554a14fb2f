/** What was read of one version of the graph, kept for the next statements that read the same version. */

import type { Schema } from '../graph/schema.ts';
import type { Value } from '../values/value.ts';
import { Paged } from './paged.ts';

/** Relationships of one type on one side of a node: ids and neighbors in turn. */
export interface Neighbors {
  readonly type: string;
  readonly pairs: readonly number[];
}
export type Side = 'out' | 'in';

/** Bytes that are kept, as estimated: half a million relationships and the properties that queries ask of their ends. */
const MOST_BYTES = 256 * 2 ** 20;
const ENTRY_BYTES = 24;

export class GraphCache {
  readonly version: number;
  private readonly most: number;
  private held = 0;
  private columns = newColumns();
  private adjacency = newAdjacency();
  private degrees = new Map<string, Paged<number>>();
  private labels = new Paged<readonly string[]>();
  private readonly labelSets = new Map<string, readonly string[]>();
  private sought = new Map<string, Map<string, readonly number[]>>();
  private members = new Map<string, readonly number[]>();
  private readonly counts = new Map<string, number>();
  /** Indexes and constraints, once they were read. */
  schema: Schema | undefined;

  /** `most`: bytes, as estimated. */
  constructor(version: number, most: number = MOST_BYTES) {
    this.version = version;
    this.most = most;
  }

  property(kind: 'node' | 'relationship', id: number, key: string): Value | undefined {
    return this.columns[kind].get(key)?.get(id);
  }

  keepProperty(kind: 'node' | 'relationship', id: number, key: string, value: Value): void {
    this.charge(bytesOf(value));
    let column = this.columns[kind].get(key);
    if (column === undefined) {
      column = new Paged();
      this.columns[kind].set(key, column);
    }
    column.set(id, value);
  }

  labelsOf(node: number): readonly string[] | undefined {
    return this.labels.get(node);
  }

  /** Nodes with the same labels share one list of them. */
  keepLabels(node: number, labels: readonly string[]): readonly string[] {
    this.charge(8);
    const key = JSON.stringify(labels);
    const shared = this.labelSets.get(key) ?? labels;
    this.labelSets.set(key, shared);
    this.labels.set(node, shared);
    return shared;
  }

  /** The nodes of a label; of all labels for undefined. */
  nodes(label: string | undefined): readonly number[] | undefined {
    return this.members.get(label ?? '');
  }

  keepNodes(label: string | undefined, nodes: readonly number[]): void {
    this.charge(nodes.length * 8);
    this.members.set(label ?? '', nodes);
  }

  /** The nodes of a label by the text of a property, read once from an index; undefined where there is none. */
  soughtText(
    index: string,
    text: string,
    read: () => readonly number[] | undefined,
  ): readonly number[] | undefined {
    let byText = this.sought.get(index);
    const known = byText?.get(text);
    if (known !== undefined) return known;
    const found = read();
    if (found === undefined) return undefined;
    if (byText === undefined) {
      byText = new Map();
      this.sought.set(index, byText);
    }
    this.charge(2 * ENTRY_BYTES + text.length * 2 + found.length * 8);
    byText.set(text, found);
    return found;
  }

  /** How many relationships a node has, read once; `of` says on which side and of which types. */
  degree(node: number, of: string, read: () => number): number {
    let known = this.degrees.get(of);
    if (known === undefined) {
      known = new Paged();
      this.degrees.set(of, known);
    }
    const found = known.get(node);
    if (found !== undefined) return found;
    const degree = read();
    this.charge(8);
    known.set(node, degree);
    return degree;
  }

  /** A count, read once under its key. */
  count(key: string, read: () => number): number {
    const count = this.counts.get(key) ?? read();
    this.counts.set(key, count);
    return count;
  }

  neighbors(node: number, side: Side): readonly Neighbors[] | undefined {
    return this.adjacency[side].get(node);
  }

  keepNeighbors(node: number, side: Side, neighbors: readonly Neighbors[]): void {
    this.charge(neighbors.reduce((sum, { pairs }) => sum + 80 + pairs.length * 8, ENTRY_BYTES));
    this.adjacency[side].set(node, neighbors);
  }

  /** Past the limit all is forgotten, and what is asked for again is kept again. */
  private charge(bytes: number): void {
    this.held += bytes;
    if (this.held <= this.most) return;
    this.held = bytes;
    this.columns = newColumns();
    this.adjacency = newAdjacency();
    this.degrees = new Map();
    this.sought = new Map();
    this.labels = new Paged();
    this.members = new Map();
  }
}

function newColumns(): Record<'node' | 'relationship', Map<string, Paged<Value>>> {
  return { node: new Map(), relationship: new Map() };
}

function newAdjacency(): Record<Side, Paged<readonly Neighbors[]>> {
  return { out: new Paged(), in: new Paged() };
}

function bytesOf(value: Value): number {
  if (typeof value === 'string') return ENTRY_BYTES + value.length * 2;
  if (value instanceof Uint8Array) return ENTRY_BYTES + value.length;
  return Array.isArray(value)
    ? value.reduce((sum: number, one: Value) => sum + bytesOf(one), 64)
    : ENTRY_BYTES;
}
