/** What semantic analysis adds to a syntax tree: slots, columns, expanded stars, whether it writes. */

import type {
  CallProcedure,
  Expression,
  NestedPath,
  Projection,
  Query,
  RelationshipPattern,
  Show,
  SortItem,
  Statement,
  Variable,
} from '../syntax/ast.ts';
import type { Step } from '../plan/join-order.ts';
import type { PatternGraph } from '../plan/pattern-graph.ts';
import type { Statistics } from '../plan/statistics.ts';
import type { Procedure } from '../procedures/procedure.ts';

/** One column of a projection: what it computes and where it puts it. */
export interface Column {
  readonly name: string;
  readonly slot: number;
  /** As written. */
  readonly source: Expression;
  /** With grouping values replaced by their columns. */
  readonly expression: Expression;
  readonly aggregates: boolean;
}

/** A WITH or RETURN: stars expanded; grouping values inside aggregating expressions replaced by their columns. */
export interface CheckedProjection {
  readonly columns: readonly Column[];
  readonly aggregating: boolean;
  readonly orderBy: readonly SortItem[];
  readonly where: Expression | undefined;
}

/** A variable of a quantified path: one value a round inside, a list of all outside. */
export interface GroupVariable {
  readonly inner: number;
  readonly outer: number;
}

export interface CheckedQuery {
  /** The slots of the result, in the order of the columns. */
  readonly columns: readonly { readonly name: string; readonly slot: number }[];
  /** For each part of a UNION, the slots of its own columns. */
  readonly partColumns: readonly (readonly { readonly name: string; readonly slot: number }[])[];
}

export interface Checked {
  readonly statement: Statement;
  /** The slot of every variable node, declarations and uses. */
  readonly slotOf: Map<Variable, number>;
  /** Variable nodes that declare, rather than use, their variable. */
  readonly declared: Set<Variable>;
  readonly projections: Map<Projection, CheckedProjection>;
  /** Where the value of an aggregate stands in the rows after grouping. */
  readonly aggregateSlots: Map<Expression, number>;
  readonly groups: Map<NestedPath | RelationshipPattern, readonly GroupVariable[]>;
  readonly shownColumns: Map<Show, readonly ShownColumn[]>;
  readonly queries: Map<Query, CheckedQuery>;
  readonly procedures: Map<CallProcedure, ResolvedCall>;
  readonly parameters: ReadonlySet<string>;
  writes: boolean;
  /** It commits on its way. */
  inTransactions: boolean;
  slotCount: number;
  /** Of the graph that it is planned for. */
  statistics: Statistics;
  /** Another choice of order than the cheapest: tests try all of them. */
  orderOf: ((graph: PatternGraph) => readonly Step[]) | undefined;
}

/** A column of SHOW, the name that it is given, and its slot. */
export interface ShownColumn {
  readonly column: string;
  readonly name: string;
  readonly slot: number;
}

export interface ResolvedCall {
  readonly procedure: Procedure;
  /** Which output column goes to which slot. */
  readonly outputs: readonly { readonly column: number; readonly slot: number }[];
}
