/** What the TCK is run against: a database that is empty when a scenario begins. */

import type { Procedure } from '../../src/engine/procedures/procedure.ts';
import type { Value } from '../../src/engine/values/value.ts';

export interface Answer {
  readonly columns: readonly string[];
  /** Each value as its canonical text; `unordered`: lists are compared as bags. */
  rows(unordered: boolean): readonly (readonly string[])[];
}
export interface Failure {
  /** `SyntaxError`, `TypeError`, ... */
  readonly kind: string;
  readonly phase: string;
  readonly detail: string;
  readonly message: string;
}

/** What exists: entities by id, labels, and properties as triples. */
export interface Observed {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

export interface Subject {
  /** @throws whatever the database does not refuse by a code of Neo4j */
  run(query: string, parameters: ReadonlyMap<string, Value>): Promise<Answer | Failure>;
  observe(): Promise<Observed>;
}

export interface Subjects {
  readonly name: string;
  /** Whether a scenario may bring procedures of its own. */
  readonly takesProcedures: boolean;
  /** An empty database. */
  open(procedures: readonly Procedure[]): Promise<Subject>;
  close(): Promise<void>;
}
