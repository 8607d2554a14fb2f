/** The abstract syntax of a statement: plain objects, each with the offsets of the text it came from. */

/** Offsets in UTF-16 units: `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type UnaryOperator = 'not' | '-' | '+';
export type BinaryOperator =
  | 'or'
  | 'xor'
  | 'and'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'in'
  | 'starts with'
  | 'ends with'
  | 'contains'
  | '=~';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: null | boolean | bigint | number | string;
}
export interface Parameter extends Span {
  readonly kind: 'parameter';
  readonly name: string;
}
/** A variable, where it is declared as well as where it is used. */
export interface Variable extends Span {
  readonly kind: 'variable';
  readonly name: string;
}
export interface Property extends Span {
  readonly kind: 'property';
  readonly object: Expression;
  readonly key: string;
}
export interface Subscript extends Span {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: Expression;
}
export interface Slice extends Span {
  readonly kind: 'slice';
  readonly object: Expression;
  readonly start: Expression | undefined;
  readonly end: Expression | undefined;
}
export interface ListLiteral extends Span {
  readonly kind: 'list';
  readonly elements: readonly Expression[];
}
export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}
export interface MapLiteral extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}
export type MapProjectionPart =
  | { readonly kind: 'all' }
  | { readonly kind: 'property'; readonly key: string }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression };
export interface MapProjection extends Span {
  readonly kind: 'map projection';
  readonly object: Expression;
  readonly parts: readonly MapProjectionPart[];
}
export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** `a < b = c` means `a < b AND b = c`. */
export interface Comparison extends Span {
  readonly kind: 'comparison';
  readonly first: Expression;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly operand: Expression }[];
}
export interface IsNull extends Span {
  readonly kind: 'is null';
  readonly operand: Expression;
  readonly negated: boolean;
}
export interface IsTyped extends Span {
  readonly kind: 'is typed';
  readonly operand: Expression;
  readonly type: TypeExpression;
  readonly negated: boolean;
}
export interface IsNormalized extends Span {
  readonly kind: 'is normalized';
  readonly operand: Expression;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly negated: boolean;
}
export interface LabelTest extends Span {
  readonly kind: 'label test';
  readonly operand: Expression;
  readonly label: LabelExpression;
}
export interface FunctionCall extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}
export interface CountStar extends Span {
  readonly kind: 'count star';
}
export interface Case extends Span {
  readonly kind: 'case';
  readonly subject: Expression | undefined;
  readonly branches: readonly { readonly when: readonly CaseTest[]; readonly result: Expression }[];
  readonly otherwise: Expression | undefined;
}
/** What follows WHEN: a value to equal, a predicate (without a subject), or a comparison with the subject (`> 3`). */
export type CaseTest =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'predicate'; readonly subject: Variable; readonly predicate: Expression };
export interface ListComprehension extends Span {
  readonly kind: 'list comprehension';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly project: Expression | undefined;
}
export interface PatternComprehension extends Span {
  readonly kind: 'pattern comprehension';
  readonly part: PatternPart;
  readonly where: Expression | undefined;
  readonly project: Expression;
}
export interface Quantifier extends Span {
  readonly kind: 'quantifier';
  readonly mode: 'all' | 'any' | 'none' | 'single';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
}
export interface Reduce extends Span {
  readonly kind: 'reduce';
  readonly accumulator: Variable;
  readonly init: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
}
/** A pattern as a value: true where it exists. */
export interface PatternPredicate extends Span {
  readonly kind: 'pattern predicate';
  readonly part: PatternPart;
}
export interface ShortestPathExpression extends Span {
  readonly kind: 'shortest path';
  readonly part: PatternPart;
}
export interface Subquery extends Span {
  readonly kind: 'subquery';
  readonly mode: 'exists' | 'count' | 'collect';
  readonly query: Query;
}

export type Expression =
  | Literal
  | Parameter
  | Variable
  | Property
  | Subscript
  | Slice
  | ListLiteral
  | MapLiteral
  | MapProjection
  | Unary
  | Binary
  | Comparison
  | IsNull
  | IsTyped
  | IsNormalized
  | LabelTest
  | FunctionCall
  | CountStar
  | Case
  | ListComprehension
  | PatternComprehension
  | Quantifier
  | Reduce
  | PatternPredicate
  | ShortestPathExpression
  | Subquery;

/** `INTEGER NOT NULL | LIST<STRING>` of `IS :: TYPE`. */
export interface TypeExpression extends Span {
  readonly kind: 'type';
  readonly alternatives: readonly SimpleType[];
}
export interface SimpleType {
  readonly name: string;
  readonly notNull: boolean;
  readonly inner: TypeExpression | undefined;
}

/** A label or a type by name, or computed by `$(...)`. */
export type LabelName =
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'dynamic'; readonly value: Expression; readonly any: boolean });
export type LabelExpression =
  | LabelName
  | (Span & { readonly kind: 'wildcard' })
  | (Span & { readonly kind: 'not'; readonly operand: LabelExpression })
  /** `colons`: written `:A:B`, which may not be mixed with `&|!`. */
  | (Span & {
      readonly kind: 'and' | 'or';
      readonly operands: readonly LabelExpression[];
      readonly colons: boolean;
    });

export interface NodePattern extends Span {
  readonly kind: 'node';
  readonly variable: Variable | undefined;
  readonly label: LabelExpression | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}
export type Direction = 'out' | 'in' | 'both';
/** `*`, `*2`, `*1..3`; an absent bound is undefined. */
export interface VariableLength {
  readonly min: number | undefined;
  readonly max: number | undefined;
}
export interface RelationshipPattern extends Span {
  readonly kind: 'relationship';
  readonly variable: Variable | undefined;
  readonly types: LabelExpression | undefined;
  readonly direction: Direction;
  readonly length: VariableLength | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
  /** `-[...]->{1,3}`, `-->+`: one relationship repeated. */
  readonly quantifier: PathQuantifier | undefined;
}
export interface PathQuantifier {
  readonly min: number;
  readonly max: number | undefined;
}
/** `((a)-[r]->(b) WHERE ...){1,3}`; without a quantifier it is a parenthesised path. */
export interface NestedPath extends Span {
  readonly kind: 'nested path';
  readonly variable: Variable | undefined;
  readonly path: PathPattern;
  readonly where: Expression | undefined;
  readonly quantifier: PathQuantifier | undefined;
}
export interface PathPattern extends Span {
  readonly elements: readonly (NodePattern | RelationshipPattern | NestedPath)[];
}
export type PathSelector =
  | { readonly kind: 'shortestPath' | 'allShortestPaths' }
  | { readonly kind: 'all shortest' }
  | { readonly kind: 'any'; readonly count: Literal | Parameter | undefined }
  | { readonly kind: 'shortest'; readonly count: Literal | Parameter | undefined; readonly groups: boolean };
export interface PatternPart extends Span {
  readonly variable: Variable | undefined;
  readonly selector: PathSelector | undefined;
  readonly path: PathPattern;
}

export interface Match extends Span {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly parts: readonly PatternPart[];
  readonly where: Expression | undefined;
}
export interface Unwind extends Span {
  readonly kind: 'unwind';
  readonly list: Expression;
  readonly variable: Variable;
}
export interface ProjectionItem extends Span {
  readonly expression: Expression;
  readonly alias: Variable | undefined;
  /** As written: the column's name where there is no alias. */
  readonly text: string;
}
export interface SortItem extends Span {
  readonly expression: Expression;
  readonly descending: boolean;
}
export interface Projection extends Span {
  readonly kind: 'with' | 'return';
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
}
/** ORDER BY, SKIP and LIMIT as a clause of their own. */
export interface Finish extends Span {
  readonly kind: 'finish';
}
export interface Create extends Span {
  readonly kind: 'create';
  readonly parts: readonly PatternPart[];
}
export interface Merge extends Span {
  readonly kind: 'merge';
  readonly part: PatternPart;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}
export type SetItem =
  | (Span & { readonly kind: 'property'; readonly target: Property; readonly value: Expression })
  | (Span & { readonly kind: 'dynamic property'; readonly target: Subscript; readonly value: Expression })
  | (Span & { readonly kind: 'replace' | 'add'; readonly variable: Variable; readonly value: Expression })
  | (Span & { readonly kind: 'labels'; readonly variable: Variable; readonly labels: readonly LabelName[] });
export interface SetClause extends Span {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
}
export type RemoveItem =
  | (Span & { readonly kind: 'property'; readonly target: Property })
  | (Span & { readonly kind: 'dynamic property'; readonly target: Subscript })
  | (Span & { readonly kind: 'labels'; readonly variable: Variable; readonly labels: readonly LabelName[] });
export interface Remove extends Span {
  readonly kind: 'remove';
  readonly items: readonly RemoveItem[];
}
export interface Delete extends Span {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly targets: readonly Expression[];
}
export interface Foreach extends Span {
  readonly kind: 'foreach';
  readonly variable: Variable;
  readonly list: Expression;
  readonly body: readonly Clause[];
}
export interface YieldItem extends Span {
  readonly column: string;
  readonly variable: Variable;
}
export interface CallProcedure extends Span {
  readonly kind: 'call procedure';
  readonly optional: boolean;
  readonly name: string;
  /** Absent where the call has no parentheses: the arguments are taken from the parameters. */
  readonly args: readonly Expression[] | undefined;
  readonly yield: readonly YieldItem[] | 'star' | undefined;
  readonly where: Expression | undefined;
}
export interface InTransactions {
  readonly batchSize: Expression | undefined;
  readonly onError: 'fail' | 'continue' | 'break';
  readonly status: Variable | undefined;
}
export interface CallSubquery extends Span {
  readonly kind: 'call subquery';
  readonly optional: boolean;
  /** `CALL (a, b) {}` and `CALL (*) {}`; undefined for `CALL {}`, which imports by a leading WITH. */
  readonly imports: readonly Variable[] | 'star' | undefined;
  readonly query: Query;
  readonly inTransactions: InTransactions | undefined;
}
export interface LoadCsv extends Span {
  readonly kind: 'load csv';
}

export type Clause =
  | Match
  | Unwind
  | Projection
  | Finish
  | Create
  | Merge
  | SetClause
  | Remove
  | Delete
  | Foreach
  | CallProcedure
  | CallSubquery
  | LoadCsv;

export interface SingleQuery extends Span {
  readonly clauses: readonly Clause[];
}
/** One query, or several joined by UNION; `all[i]` says how part i + 1 is joined to those before it. */
export interface Query extends Span {
  readonly kind: 'query';
  readonly parts: readonly SingleQuery[];
  readonly all: readonly boolean[];
}

export type IndexKind = 'range' | 'text' | 'point' | 'fulltext' | 'lookup' | 'vector';
export interface SchemaPattern {
  readonly entity: 'node' | 'relationship';
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}
export type SchemaName = string | Parameter;
export interface CreateIndex extends Span {
  readonly kind: 'create index';
  readonly type: IndexKind;
  readonly name: SchemaName | undefined;
  readonly ifNotExists: boolean;
  readonly on: SchemaPattern;
  readonly options: Expression | undefined;
}
export interface CreateConstraint extends Span {
  readonly kind: 'create constraint';
  readonly name: SchemaName | undefined;
  readonly ifNotExists: boolean;
  readonly on: SchemaPattern;
  readonly require: 'unique' | 'exists' | 'key' | 'type';
  readonly options: Expression | undefined;
}
export interface DropSchema extends Span {
  readonly kind: 'drop index' | 'drop constraint';
  readonly name: SchemaName;
  readonly ifExists: boolean;
}
export interface Show extends Span {
  readonly kind: 'show';
  /** `indexes`, `constraints`, `functions`, `procedures`, ... in lower case. */
  readonly what: string;
  readonly filter: string | undefined;
  readonly yield: readonly YieldItem[] | 'star' | undefined;
  readonly where: Expression | undefined;
  readonly returns: Projection | undefined;
  readonly yieldOrder: Projection | undefined;
}
export type SchemaCommand = CreateIndex | CreateConstraint | DropSchema;

export interface Statement extends Span {
  readonly kind: 'statement';
  readonly mode: 'run' | 'explain' | 'profile';
  readonly body: Query | SchemaCommand | Show;
  readonly text: string;
}
