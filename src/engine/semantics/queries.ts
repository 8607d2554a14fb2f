/** Queries: how clauses may follow each other, and that the parts of a UNION agree. */

import { compileError } from '../errors.ts';
import type { Clause, Query, SingleQuery } from '../syntax/ast.ts';
import type { Checker, QueryOptions } from './checker.ts';
import { checkClause, isUpdate } from './clauses.ts';
import { checkInTransactions } from './in-transactions.ts';
import { Scope, type Binding } from './scope.ts';
import { ANY } from './static-types.ts';

/** Checks a query; gives the scope of its result. */
export function checkQuery(c: Checker, query: Query, outer: Scope, options: QueryOptions): Scope {
  if (new Set(query.all).size > 1) {
    throw compileError('InvalidClauseComposition', 'Invalid combination of UNION and UNION ALL.', query);
  }
  checkInTransactions(c, query, options);
  const results = query.parts.map((part) => checkSingle(c, part, outer, options));
  const columns = results.map((scope) => scope?.own().map(({ name, slot }) => ({ name, slot })) ?? []);
  checkUnion(query, results);
  const [first, ...others] = results;
  const result = new Scope(options.sees ? outer : undefined);
  for (const binding of first?.own() ?? []) {
    const slot = others.length === 0 ? binding.slot : c.newSlot();
    const type = others.length === 0 ? binding.type : ANY;
    result.add({ name: binding.name, slot, type });
  }
  c.checked.queries.set(query, {
    columns: result.own().map(({ name, slot }) => ({ name, slot })),
    partColumns: columns,
  });
  return result;
}

function checkUnion(query: Query, results: readonly (Scope | undefined)[]): void {
  const names = (scope: Scope | undefined): string =>
    JSON.stringify((scope?.own() ?? []).map((binding: Binding) => binding.name).toSorted());
  const [first] = results;
  for (const result of results) {
    if (names(result) !== names(first)) {
      throw compileError(
        'DifferentColumnsInUnion',
        'All sub queries in an UNION must have the same return column names.',
        query,
      );
    }
  }
}

/** The scope that RETURN gives, or undefined where there is none. */
function checkSingle(c: Checker, part: SingleQuery, outer: Scope, options: QueryOptions): Scope | undefined {
  checkOrder(part, options);
  let scope = new Scope(options.sees ? outer : undefined);
  let imported = false;
  let result: Scope | undefined;
  part.clauses.forEach((clause, at) => {
    if (options.place === 'call' && !options.sees && at === 0 && isImportingWith(clause)) {
      scope = importScope(c, clause, outer);
      imported = true;
      return;
    }
    if (options.readOnly && isUpdate(clause)) {
      throw compileError(
        'InvalidClauseComposition',
        'A subquery expression cannot update the graph.',
        clause,
      );
    }
    scope = checkClause(c, clause, scope, options.sees ? outer : undefined);
    if (clause.kind === 'return') result = scope;
  });
  if (imported && part.clauses.length === 1) throw endsBadly(part);
  return result;
}

/** `WITH a, b` at the start of `CALL { }`: plain variables, taken from outside. */
export function isImportingWith(clause: Clause): clause is Clause & { kind: 'with' } {
  return (
    clause.kind === 'with' &&
    clause.orderBy.length === 0 &&
    clause.where === undefined &&
    clause.skip === undefined &&
    clause.limit === undefined &&
    !clause.distinct &&
    clause.items.every(({ expression, alias }) => {
      return expression.kind === 'variable' && (alias === undefined || alias.name === expression.name);
    })
  );
}

function importScope(c: Checker, clause: Clause & { kind: 'with' }, outer: Scope): Scope {
  const scope = new Scope();
  if (clause.star) for (const binding of outer.visible()) scope.add(binding);
  for (const { expression } of clause.items) {
    if (expression.kind === 'variable') scope.add(c.use(outer, expression));
  }
  return scope;
}

function endsBadly(part: SingleQuery): Error {
  const last = part.clauses.at(-1);
  return compileError(
    'InvalidClauseComposition',
    `Query cannot conclude with ${last?.kind.toUpperCase() ?? 'nothing'} (must be a RETURN clause, an update clause, a unit subquery call or a procedure call with no YIELD).`,
    last ?? part,
  );
}

function checkOrder(part: SingleQuery, options: QueryOptions): void {
  let updated = false;
  part.clauses.forEach((clause, at) => {
    const last = at === part.clauses.length - 1;
    if ((clause.kind === 'return' || clause.kind === 'finish') && !last) {
      throw compileError(
        'InvalidClauseComposition',
        'RETURN can only be used at the end of the query.',
        part.clauses[at + 1] ?? clause,
      );
    }
    if (isUpdate(clause) && clause.kind !== 'call subquery' && clause.kind !== 'call procedure')
      updated = true;
    if (clause.kind === 'with' || clause.kind === 'call subquery') updated = false;
    if (updated && ['match', 'unwind', 'call procedure'].includes(clause.kind)) {
      throw compileError(
        'InvalidClauseComposition',
        `WITH is required between an update and ${clause.kind.toUpperCase()}.`,
        clause,
      );
    }
    if (last && !mayEnd(clause, options)) throw endsBadly(part);
  });
}

function mayEnd(clause: Clause, options: QueryOptions): boolean {
  if (clause.kind === 'return') return true;
  if (options.place === 'exists' || options.place === 'count') return true;
  if (options.place === 'collect') return false;
  if (clause.kind === 'call procedure') return options.place !== 'call' || clause.yield === undefined;
  if (clause.kind === 'call subquery')
    return clause.query.parts.every((p) => p.clauses.at(-1)?.kind !== 'return');
  return clause.kind === 'finish' || isUpdate(clause);
}
