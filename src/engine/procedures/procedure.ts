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
  call(args: readonly Value[], graph: GraphReader): Iterable<readonly Value[]>;
}
