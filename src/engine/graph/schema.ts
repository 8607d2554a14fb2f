/** Indexes and constraints as they are stored. */

import type { Snapshot } from '../kv/key-value-store.ts';
import { after, keyOf, LETTER } from './graph-keys.ts';
import type { ConstraintDefinition, IndexDefinition } from './graph.ts';

export type SchemaRecord =
  | { readonly kind: 'index'; readonly index: IndexDefinition }
  | { readonly kind: 'constraint'; readonly constraint: ConstraintDefinition };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function schemaKey(id: number): Uint8Array {
  return keyOf(LETTER.schema, id);
}

export function encodeSchema(record: SchemaRecord): Uint8Array {
  return encoder.encode(JSON.stringify(record));
}

export function readSchema(snapshot: Snapshot): {
  indexes: IndexDefinition[];
  constraints: ConstraintDefinition[];
} {
  const indexes: IndexDefinition[] = [];
  const constraints: ConstraintDefinition[] = [];
  const from = keyOf(LETTER.schema);
  for (const { value } of snapshot.range(from, after(from))) {
    const record = JSON.parse(decoder.decode(value)) as SchemaRecord;
    if (record.kind === 'index') indexes.push(record.index);
    else constraints.push(record.constraint);
  }
  return { indexes, constraints };
}
