/** WITH and RETURN: columns, stars, grouping, and what ORDER BY and WHERE may see. */

import { compileError } from '../errors.ts';
import type { Expression, Projection, ProjectionItem, SortItem, Variable } from '../syntax/ast.ts';
import { walk } from '../syntax/children.ts';
import { isAggregateName } from './aggregate-names.ts';
import type { Column } from './checked.ts';
import type { Checker } from './checker.ts';
import { checkGrouping, groupingSubstitution } from './grouping.ts';
import { checkRowCount } from './row-counts.ts';
import { Scope } from './scope.ts';
import type { StaticType } from './static-types.ts';

/** Whether an aggregate stands in the expression. */
export function hasAggregate(expression: Expression): boolean {
  for (const part of walk(expression)) {
    if (part.kind === 'count star' || (part.kind === 'call' && isAggregateName(part.name))) return true;
  }
  return false;
}

interface Draft {
  readonly name: string;
  readonly expression: Expression;
  readonly item: ProjectionItem | undefined;
}

/** Checks the clause in `scope`; the scope that follows it comes out. */
export function checkProjection(
  c: Checker,
  clause: Projection,
  scope: Scope,
  outer: Scope | undefined,
): Scope {
  const drafts = [...starItems(clause, scope), ...clause.items.map((item) => draftOf(clause, item))];
  checkNames(drafts);
  const aggregating = drafts.some((draft) => hasAggregate(draft.expression));
  const [columns, types] = checkColumns(c, drafts, scope);
  const after = new Scope(outer);
  columns.forEach(({ name, slot }, at) => after.add({ name, slot, type: types[at] as StaticType }));
  const closed = aggregating || clause.distinct;
  const tail = closed ? after : over(scope, after);
  const replace = closed ? groupingSubstitution(c, columns, 'order') : undefined;
  const orderBy = clause.orderBy.map((item) => checkSort(c, item, tail, columns, closed));
  checkRowCount(c, clause.skip, 'SKIP');
  checkRowCount(c, clause.limit, 'LIMIT');
  const where = clause.where === undefined ? undefined : (replace?.(clause.where) ?? clause.where);
  if (where !== undefined) c.condition(where, tail);
  c.checked.projections.set(clause, { columns, aggregating, orderBy, where });
  return after;
}

/** Projected names over all those that were there before. */
function over(before: Scope, after: Scope): Scope {
  const scope = new Scope(before);
  for (const binding of after.own()) scope.add(binding);
  return scope;
}

function starItems(clause: Projection, scope: Scope): Draft[] {
  if (!clause.star) return [];
  const own = scope.own().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (own.length === 0 && clause.kind === 'return') {
    throw compileError(
      'NoVariablesInScope',
      'RETURN * is not allowed when there are no variables in scope.',
      clause,
    );
  }
  return own.map(({ name }) => {
    const variable: Variable = { kind: 'variable', name, from: clause.from, to: clause.to };
    return { name, expression: variable, item: undefined };
  });
}

function draftOf(clause: Projection, item: ProjectionItem): Draft {
  const { expression, alias } = item;
  if (alias !== undefined) return { name: alias.name, expression, item };
  if (expression.kind === 'variable') return { name: expression.name, expression, item };
  if (clause.kind === 'with') {
    throw compileError('NoExpressionAlias', 'Expression in WITH must be aliased (use AS).', expression);
  }
  return { name: item.text, expression, item };
}

function checkNames(drafts: readonly Draft[]): void {
  const seen = new Set<string>();
  for (const { name, expression } of drafts) {
    if (seen.has(name)) {
      throw compileError(
        'ColumnNameConflict',
        'Multiple result columns with the same name are not supported.',
        expression,
      );
    }
    seen.add(name);
  }
}

function checkColumns(c: Checker, drafts: readonly Draft[], scope: Scope): [Column[], StaticType[]] {
  const types: StaticType[] = [];
  c.aggregatesAllowed = true;
  for (const { expression } of drafts) types.push(c.expression(expression, scope));
  c.aggregatesAllowed = false;
  const aggregating = drafts.some((draft) => hasAggregate(draft.expression));
  const columns = drafts.map(({ name, expression, item }): Column => {
    const slot = c.newSlot();
    if (item?.alias !== undefined) c.checked.slotOf.set(item.alias, slot);
    return { name, slot, source: expression, expression, aggregates: hasAggregate(expression) };
  });
  if (!aggregating) return [columns, types];
  const substitute = groupingSubstitution(c, columns, 'group');
  return [
    columns.map((column) => {
      if (!column.aggregates) return column;
      const expression = substitute(column.expression);
      checkGrouping(c, expression);
      return { ...column, expression };
    }),
    types,
  ];
}

function checkSort(
  c: Checker,
  item: SortItem,
  scope: Scope,
  columns: readonly Column[],
  closed: boolean,
): SortItem {
  const aggregates = hasAggregate(item.expression);
  if (aggregates && !columns.some((column) => column.aggregates)) {
    throw compileError('InvalidAggregation', 'Aggregates in ORDER BY must be projected.', item);
  }
  const substitute = groupingSubstitution(c, columns, 'order');
  const expression = closed ? substitute(item.expression) : item.expression;
  if (hasAggregate(expression)) {
    throw compileError(
      'AmbiguousAggregationExpression',
      'ORDER BY may aggregate only what the projection aggregates.',
      item,
    );
  }
  if (aggregates) checkSorted(expression, scope);
  c.plain(expression, scope);
  return { ...item, expression };
}

/** Beside an aggregate only columns may stand. */
function checkSorted(expression: Expression, scope: Scope): void {
  for (const part of walk(expression)) {
    if (part.kind === 'variable' && scope.find(part.name) === undefined) {
      throw compileError(
        'AmbiguousAggregationExpression',
        `\`${part.name}\` stands beside an aggregate but is not projected.`,
        part,
      );
    }
  }
}
