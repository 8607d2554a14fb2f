/** Uniqueness constraints: looked up in the index that stands behind each. */

import { runtimeError } from '../errors.ts';
import type { Snapshot } from '../kv/key-value-store.ts';
import type { Value } from '../values/value.ts';
import { formatScalar } from '../values/text.ts';
import type { GraphReader } from './graph.ts';
import { seekIndex } from './indexes.ts';

/** @throws CypherError where another node has the same values. */
export function checkUniqueness(graph: GraphReader, snapshot: Snapshot, node: number): void {
  for (const constraint of graph.constraints()) {
    if (constraint.entity !== 'node' || !graph.hasLabel(node, constraint.label)) continue;
    const values = constraint.properties.map((key): Value => graph.propertyOf('node', node, key));
    if (values.includes(null)) continue;
    const index = graph.indexes().find((candidate) => candidate.constraint === constraint.name);
    const [other] = seekIndex(snapshot, index?.id ?? -1, values).filter((id) => id !== node);
    if (other === undefined) continue;
    const shown = constraint.properties
      .map((key, at) => `\`${key}\` = ${show(values[at] ?? null)}`)
      .join(', ');
    throw runtimeError(
      'ConstraintViolated',
      `Node(${other}) already exists with label \`${constraint.label}\` and property ${shown}`,
    );
  }
}

function show(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : (formatScalar(value) ?? '...');
}
