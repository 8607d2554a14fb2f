/** The shape of a function's entry in the table: its name, signature, rule for nulls, implementation and text. */

import type { TypeName, Value } from '../values/value.ts';

/** What a function may ask of the run it is part of. */
export interface FunctionContext {
  /** Milliseconds since 1970 of the statement, of the transaction, or of this very moment. */
  now(clock: 'statement' | 'transaction' | 'realtime'): number;
  /** At least 0 and below 1. */
  random(): number;
  /** Counts a step. @throws CypherError where a limit is passed */
  tick(): boolean;
  /** Accounts for memory about to be used. @throws CypherError MemoryLimit */
  charge(bytes: number): void;
}

export interface ArgumentType {
  readonly name: string;
  readonly types: readonly TypeName[];
  readonly optional?: boolean;
}

export interface FunctionEntry {
  /** As it is shown; names are compared without regard to case. */
  readonly name: string;
  readonly args: readonly ArgumentType[];
  /** The last argument may stand any number of times. */
  readonly variadic?: boolean;
  readonly returns: TypeName;
  /** `propagate`: any null argument gives null; `own`: the implementation sees nulls. */
  readonly nulls: 'propagate' | 'own';
  readonly category: string;
  readonly doc: string;
  /** Arguments have been counted and their types checked. */
  call(args: readonly Value[], context: FunctionContext): Value;
}

/** An argument of a signature. */
export function arg(name: string, ...types: readonly TypeName[]): ArgumentType {
  return { name, types };
}

/** An argument that may be left out. */
export function optional(name: string, ...types: readonly TypeName[]): ArgumentType {
  return { name, types, optional: true };
}
