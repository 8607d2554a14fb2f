/** Indexes and constraints as they are stored: one record, so that a statement reads them with one get. */

import type { Snapshot } from '../kv/key-value-store.ts';
import { keyOf, LETTER } from './graph-keys.ts';
import type { ConstraintDefinition, IndexDefinition } from './graph.ts';

export interface Schema {
  /** Another number after every change. */
  readonly version: number;
  readonly indexes: readonly IndexDefinition[];
  readonly constraints: readonly ConstraintDefinition[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const SCHEMA_KEY = keyOf(LETTER.schema);
const NO_SCHEMA: Schema = { version: 0, indexes: [], constraints: [] };

export function encodeSchema(schema: Schema): Uint8Array {
  return encoder.encode(JSON.stringify(schema));
}

export function readSchema(snapshot: Snapshot): Schema {
  const bytes = snapshot.get(SCHEMA_KEY);
  return bytes === undefined ? NO_SCHEMA : (JSON.parse(decoder.decode(bytes)) as Schema);
}
