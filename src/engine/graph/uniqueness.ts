/** Uniqueness constraints: a record of the index behind each holds more than one entity only where two share a value. */

import { runtimeError, type CypherError } from '../errors.ts';
import { equals } from '../values/equality.ts';
import { formatScalar } from '../values/text.ts';
import type { Value } from '../values/value.ts';
import type { IndexDefinition } from './graph.ts';

/** What to throw where two of these entities, which share a key, have equal values. */
export function violation(
  index: IndexDefinition,
  ids: readonly number[],
  valuesOf: (id: number) => readonly Value[],
): CypherError | undefined {
  const known = ids.map((id) => ({ id, values: valuesOf(id) }));
  for (const [at, { id, values }] of known.entries()) {
    for (const other of known.slice(at + 1)) {
      const same = values.every((value, place) => equals(value, other.values[place] ?? null) === true);
      if (same) return toError(index, id, values);
    }
  }
  return undefined;
}

function toError(index: IndexDefinition, id: number, values: readonly Value[]): CypherError {
  const shown = index.properties.map((key, at) => `\`${key}\` = ${show(values[at] ?? null)}`).join(', ');
  return runtimeError(
    'ConstraintViolated',
    index.entity === 'node'
      ? `Node(${id}) already exists with label \`${index.labels[0]}\` and property ${shown}`
      : `Relationship(${id}) already exists with type \`${index.labels[0]}\` and property ${shown}`,
  );
}

function show(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : (formatScalar(value) ?? '...');
}
