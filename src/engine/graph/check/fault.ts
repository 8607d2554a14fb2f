/** What a check found wrong: a stable code, words, and how the records can mend it. */

import type { EntityKind } from '../graph-keys.ts';
import type { Side } from '../adjacency.ts';
import type { CountOf } from '../counts.ts';

/** Every code with what it means. Facts are records, long values and tokens; the rest is derived from them. */
export const FAULTS = {
  'record-damaged': 'a node, relationship, long value or name is not what was written',
  'end-missing': 'a relationship begins or ends at no node',
  'token-missing': 'a record names a label, type or property that has no name',
  'long-value-missing': 'a long value is not there',
  'long-value-stray': 'a long value belongs to nothing',
  'next-id': 'the next id is one that is used already',
  'node-set': 'the set of nodes differs from their records',
  'label-set': 'the nodes of a label differ from their records',
  'type-set': 'the relationships of a type differ from their records',
  adjacency: "a node's relationships differ from their records",
  index: 'a range or text index differs from the records',
  'full-text-index': 'a full-text index differs from the records',
  count: 'a count differs from the records',
  'key-unknown': 'a key is of no kind that this version writes',
} as const;
export type FaultCode = keyof typeof FAULTS;

/** What a repair makes again from the records; undefined where they cannot tell. */
export type Mending =
  | { readonly kind: 'id set'; readonly prefix: Uint8Array; readonly chunk: number }
  | { readonly kind: 'adjacency'; readonly side: Side; readonly node: number }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'count'; readonly of: CountOf; readonly total: number }
  | { readonly kind: 'key'; readonly key: Uint8Array; readonly value: Uint8Array | undefined };

export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
  readonly mending: Mending | undefined;
}

/** Between two entries: who drives the check may let others run, or stop. */
export const PAUSE = Symbol('pause');
export type Step = Fault | typeof PAUSE;

export function nameOf(kind: EntityKind, id: number): string {
  return `${kind} ${id}`;
}
