/** The shape of a procedure: typed inputs, typed outputs, rows. */

import type { TypeName, Value } from '../values/value.ts';
import type { GraphReader } from '../graph/graph.ts';

export interface ProcedureField {
  readonly name: string;
  readonly type: TypeName;
  /** Given where the argument may be left out. */
  readonly fallback?: Value;
}

export interface Procedure {
  readonly name: string;
  readonly inputs: readonly ProcedureField[];
  /** Empty for a procedure that gives no rows of its own. */
  readonly outputs: readonly ProcedureField[];
  readonly writes: boolean;
  readonly doc: string;
  /** What reads much calls `tick` at each step, and gives null in place of a row where it says that others may run. */
  call(args: readonly Value[], graph: GraphReader, tick: () => boolean): Iterable<readonly Value[] | null>;
}
