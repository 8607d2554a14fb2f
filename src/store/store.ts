/** The two faces of a graph store: one that reads, and one that writes as well. */

import type { QueryPlan } from '../domain/answers.ts';
import type { Value } from './values.ts';

/** Values in the order of the result's columns. */
export type Row = readonly Value[];
export type Parameters = Readonly<Record<string, Value>>;

/** Bounds of one statement; a row limit ends the rows with `truncated`, every other one is an error. */
export interface Limits {
  readonly signal?: AbortSignal;
  /** Milliseconds from the call. */
  readonly deadlineMs?: number;
  readonly rowLimit?: number;
  readonly stepLimit?: number;
  readonly memoryLimitBytes?: number;
}

export type LimitName = keyof Limits;

/** What a statement does: read, read and write, write, or change schema, users or settings. */
export type StatementType = 'r' | 'rw' | 'w' | 's';

export interface Summary {
  /** Rows handed out. */
  readonly rows: number;
  readonly truncated: boolean;
  readonly milliseconds: number;
  /** Of an explained statement, where the store has the capability `explains`. */
  readonly statementType?: StatementType;
  /** Of EXPLAIN and PROFILE, where the store has the capability `explains`; absent where the row limit ended the rows. */
  readonly plan?: QueryPlan;
}

/** Rows come once; `summary` waits for their end. */
export interface Result {
  readonly columns: readonly string[];
  rows(): AsyncIterable<Row>;
  summary(): Promise<Summary>;
}

/** What a store can do beyond the contract; asked instead of its name. */
export interface Capabilities {
  /** A running statement ends within a second of its deadline or abort signal. */
  readonly cancels: boolean;
  /** Several processes may have it open at once. */
  readonly sharesAcrossProcesses: boolean;
  /** A uniqueness constraint makes lookups by its properties fast; else they need an index of their own. */
  readonly indexesConstraints: boolean;
  /** Takes `CREATE FULLTEXT INDEX`. */
  readonly fullTextIndexes: boolean;
  /** `EXPLAIN` compiles a statement without running it, and its summary has the `statementType` and the `plan`. */
  readonly explains: boolean;
  /** The limits that it holds; a statement with another one is refused with `ParameterInvalid`. */
  readonly limits: readonly LimitName[];
}

/** Cannot write by construction: a writing statement is refused with `StatementForbidden`. */
export interface ReadStore {
  readonly url: string;
  readonly capabilities: Capabilities;
  /** Rejects with `StatementInvalid` when the statement does not compile; later failures come from `rows()`. */
  read(statement: string, parameters?: Parameters, limits?: Limits): Promise<Result>;
  close(): Promise<void>;
}

/** What a transaction's function is given; reads see its own writes. */
export interface Transaction {
  read(statement: string, parameters?: Parameters): Promise<readonly Row[]>;
  write(statement: string, parameters?: Parameters): Promise<readonly Row[]>;
}

export interface Store extends ReadStore {
  /** Rows are handed out after the commit has reached the disk. */
  write(statement: string, parameters?: Parameters, limits?: Limits): Promise<Result>;
  /** All or nothing; `work` may run again after a conflict, so it changes nothing outside. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}
