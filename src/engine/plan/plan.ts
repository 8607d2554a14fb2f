/** Plans: what to do, as plain objects; each operator takes the rows of its input. */

import type { Access } from './access.ts';
import type { Counted } from './counting.ts';
import type {
  CallProcedure,
  Direction,
  Expression,
  LabelName,
  RemoveItem,
  SetItem,
  SortItem,
} from '../syntax/ast.ts';

/** A relationship already matched by the same clause: a new one must differ from it. */
export interface Used {
  readonly slot: number;
  readonly list: boolean;
}

export interface NodeScan {
  readonly op: 'node scan';
  readonly input: Plan;
  readonly slot: number;
  readonly access: Access;
}
/** Relationships of the types, or the given one, with both ends; `both` gives each twice but a self-loop once. */
export interface RelationshipScan extends Omit<Expand, 'op'> {
  readonly op: 'relationship scan';
  readonly fromBound: boolean;
}
export interface Expand {
  readonly op: 'expand';
  readonly input: Plan;
  readonly from: number;
  readonly relationship: number;
  readonly relationshipBound: boolean;
  readonly to: number;
  readonly toBound: boolean;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly used: readonly Used[];
}
export interface VarExpand extends Omit<Expand, 'op'> {
  readonly op: 'var expand';
  readonly min: number;
  readonly max: number | undefined;
  /** Tested on each relationship, put in `each`. */
  readonly predicate: Expression | undefined;
  readonly each: number;
  /** Walked against the text: the list is turned round. */
  readonly backward: boolean;
}
/** A quantified path: `inner` is run again from the end of each round. */
export interface Repeat {
  readonly op: 'repeat';
  readonly input: Plan;
  readonly inner: Plan;
  readonly from: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly innerRelationships: readonly Used[];
  readonly to: number;
  readonly toBound: boolean;
  readonly min: number;
  readonly max: number | undefined;
  readonly groups: readonly { readonly inner: number; readonly outer: number }[];
  /** Filled with all relationships, for uniqueness and paths; and with all nodes between. */
  readonly relationships: number;
  readonly nodes: number;
  readonly used: readonly Used[];
}
export interface ShortestPaths {
  readonly op: 'shortest paths';
  readonly input: Plan;
  readonly from: number;
  readonly to: number;
  readonly relationship: number;
  readonly path: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number | undefined;
  readonly each: number;
  readonly predicate: Expression | undefined;
  /** Predicates on the path; where they fail longer paths are tried. */
  readonly all: boolean;
  readonly where: Expression | undefined;
  readonly single: boolean;
  /** From the start to every node, or to the one in `to`; of a selector, which finds circles too. */
  readonly selected: { readonly toBound: boolean; readonly backward: boolean } | undefined;
}
/** Of the rows that agree on both ends keeps the paths that a selector asks for. */
export interface SelectPaths {
  readonly op: 'select paths';
  readonly input: Plan;
  readonly from: number;
  readonly to: number;
  readonly path: number;
  readonly keep: 'all shortest' | 'any' | 'shortest' | 'groups';
  readonly count: Expression | undefined;
  readonly inner: Plan;
}
export type PathStep =
  | { readonly kind: 'node'; readonly slot: number }
  | { readonly kind: 'relationship'; readonly slot: number }
  | { readonly kind: 'relationships'; readonly slot: number };
export interface BuildPath {
  readonly op: 'build path';
  readonly input: Plan;
  readonly slot: number;
  readonly steps: readonly PathStep[];
}
/** Lets rows pass for which all predicates are true. */
export interface Filter {
  readonly op: 'filter';
  readonly input: Plan;
  readonly predicates: readonly Expression[];
}
/** Lets only rows pass whose slot holds what a pattern needs there. */
export interface TestKind {
  readonly op: 'test kind';
  readonly input: Plan;
  readonly slot: number;
  readonly kind: 'node' | 'relationship';
}
export interface Optional {
  readonly op: 'optional';
  readonly input: Plan;
  readonly inner: Plan;
  readonly slots: readonly number[];
}
export interface Unwind {
  readonly op: 'unwind';
  readonly input: Plan;
  readonly list: Expression;
  readonly slot: number;
}
export interface Project {
  readonly op: 'project';
  readonly input: Plan;
  readonly columns: readonly { readonly slot: number; readonly expression: Expression }[];
}
/** The value of an expression that may take long: it pauses. */
export interface Compute {
  readonly op: 'compute';
  readonly input: Plan;
  readonly slot: number;
  readonly expression: Expression;
}
export interface Aggregate {
  readonly op: 'aggregate';
  readonly input: Plan;
  readonly keys: readonly { readonly slot: number; readonly expression: Expression }[];
  readonly aggregates: readonly { readonly slot: number; readonly call: Expression }[];
}
/** One row with a count that the graph keeps. */
export interface CountPlan {
  readonly op: 'count';
  readonly slot: number;
  readonly counted: Counted;
}
/** Puts the node of `from` into `key`, and into `total` how many neighbors it has, of the label if one is given. */
export interface CountNeighbors {
  readonly op: 'count neighbors';
  readonly input: Plan;
  readonly from: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly label: string | undefined;
  readonly key: number;
  readonly total: number;
}
export interface Distinct {
  readonly op: 'distinct';
  readonly input: Plan;
  readonly slots: readonly number[];
}
export interface Sort {
  readonly op: 'sort';
  readonly input: Plan;
  readonly by: readonly SortItem[];
  /** Where only the first rows are wanted: skip + limit. */
  readonly top: readonly Expression[] | undefined;
}
export interface Skip {
  readonly op: 'skip' | 'limit';
  readonly input: Plan;
  readonly count: Expression;
}
export interface Simple {
  readonly op: 'eager' | 'nothing';
  readonly input: Plan;
}
export interface Union {
  readonly op: 'union';
  readonly parts: readonly { readonly plan: Plan; readonly slots: readonly number[] }[];
  readonly slots: readonly number[];
}
export interface CallQuery {
  readonly op: 'call subquery';
  readonly input: Plan;
  readonly inner: Plan;
  readonly slots: readonly number[];
  readonly unit: boolean;
  readonly optional: boolean;
  readonly batch:
    | { readonly size: Expression | undefined; readonly status: number | undefined; readonly onError: string }
    | undefined;
}
export interface CallProcedurePlan {
  readonly op: 'call procedure';
  readonly input: Plan;
  readonly call: CallProcedure;
}
export interface NewNode {
  readonly slot: number;
  readonly labels: readonly LabelName[];
  readonly properties: Expression | undefined;
}
export interface NewRelationship {
  readonly slot: number;
  readonly type: LabelName;
  readonly start: number;
  readonly end: number;
  readonly properties: Expression | undefined;
}
export interface Create {
  readonly op: 'create';
  readonly input: Plan;
  readonly nodes: readonly NewNode[];
  readonly relationships: readonly NewRelationship[];
}
export interface Merge {
  readonly op: 'merge';
  readonly input: Plan;
  readonly match: Plan;
  readonly create: Omit<Create, 'op' | 'input'>;
  readonly bound: readonly number[];
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}
export interface SetPlan {
  readonly op: 'set';
  readonly input: Plan;
  readonly items: readonly SetItem[];
}
export interface RemovePlan {
  readonly op: 'remove';
  readonly input: Plan;
  readonly items: readonly RemoveItem[];
}
export interface DeletePlan {
  readonly op: 'delete';
  readonly input: Plan;
  readonly targets: readonly Expression[];
  readonly detach: boolean;
}
export interface ForeachPlan {
  readonly op: 'foreach';
  readonly input: Plan;
  readonly list: Expression;
  readonly slot: number;
  readonly inner: Plan;
}

/** `estimate`: rows that it is thought to give, where that is known. */
export type Plan = { readonly estimate?: number } & (
  | { readonly op: 'argument' }
  | NodeScan
  | RelationshipScan
  | Expand
  | VarExpand
  | Repeat
  | ShortestPaths
  | SelectPaths
  | BuildPath
  | Filter
  | TestKind
  | Optional
  | Unwind
  | Project
  | Compute
  | Aggregate
  | CountPlan
  | CountNeighbors
  | Distinct
  | Sort
  | Skip
  | Simple
  | Union
  | CallQuery
  | CallProcedurePlan
  | Create
  | Merge
  | SetPlan
  | RemovePlan
  | DeletePlan
  | ForeachPlan
);
