/** What has to be written so that one graph becomes another. */

import { relationshipKey } from './subgraph-order.ts';
import type { Properties, PropertyValue, Subgraph, SubgraphNode, SubgraphRelationship } from './subgraph.ts';

/** Something to be made or set, with the properties and labels it had and has no more. */
export type Change<T> = T & {
  readonly removed: readonly string[];
  readonly removedLabels: readonly string[];
};

export interface SubgraphDifference {
  readonly setNodes: readonly Change<SubgraphNode>[];
  readonly deleteNodes: readonly SubgraphNode[];
  readonly setRelationships: readonly Change<SubgraphRelationship>[];
  readonly deleteRelationships: readonly SubgraphRelationship[];
}

/** In the order of the graphs; relationships of deleted nodes are among the deleted ones. */
export function diffSubgraphs(before: Subgraph, after: Subgraph): SubgraphDifference {
  const nodes = diff(before.nodes, after.nodes, (node) => node.id);
  const relationships = diff(before.relationships, after.relationships, relationshipKey);
  return {
    setNodes: nodes.set,
    deleteNodes: nodes.gone,
    setRelationships: relationships.set,
    deleteRelationships: relationships.gone,
  };
}

/** Whether nothing has to be written. */
export function isSame(difference: SubgraphDifference): boolean {
  return Object.values(difference).every((changes: readonly unknown[]) => changes.length === 0);
}

function diff<T extends { readonly properties: Properties; readonly labels?: readonly string[] }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (part: T) => string,
): { readonly set: readonly Change<T>[]; readonly gone: readonly T[] } {
  const known = new Map(before.map((part) => [keyOf(part), part]));
  const set: Change<T>[] = [];
  for (const part of after) {
    const key = keyOf(part);
    const old = known.get(key);
    known.delete(key);
    if (!old) set.push({ ...part, removed: [], removedLabels: [] });
    else if (!sameLabels(old.labels, part.labels) || !sameProperties(old.properties, part.properties)) {
      const removed = Object.keys(old.properties).filter((name) => part.properties[name] === undefined);
      const removedLabels = (old.labels ?? []).filter((label) => !part.labels?.includes(label));
      set.push({ ...part, removed, removedLabels });
    }
  }
  return { set, gone: [...known.values()] };
}

function sameLabels(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return sameValue(a, b);
}

function sameProperties(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]));
}

function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
