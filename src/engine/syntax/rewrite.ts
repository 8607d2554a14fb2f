/** Expressions rewritten: a copy in which some parts are replaced. */

import type { Expression } from './ast.ts';

/**
 * `replace` gives what to put in place of an expression, or undefined to look inside it.
 * Patterns and subqueries are not entered; what has not changed is not copied.
 */
export function rewrite(
  expression: Expression,
  replace: (expression: Expression) => Expression | undefined,
): Expression {
  const replaced = replace(expression);
  if (replaced !== undefined) return replaced;
  return rewriteRecord(expression as unknown as Record<string, unknown>, replace) as unknown as Expression;
}

const OPAQUE = new Set([
  'pattern predicate',
  'shortest path',
  'subquery',
  'pattern comprehension',
  'variable',
]);

function isExpressionLike(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

function rewriteRecord(
  record: Record<string, unknown>,
  replace: (expression: Expression) => Expression | undefined,
): Record<string, unknown> {
  if (typeof record['kind'] === 'string' && OPAQUE.has(record['kind'])) return record;
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(record)) {
    if (DECLARING.has(key) || typeof value !== 'object' || value === null) continue;
    const changed = rewriteValue(value, replace);
    if (changed !== value) (copy ??= { ...record })[key] = changed;
  }
  return copy ?? record;
}

/** Variables declared by loops are names, not uses. */
const DECLARING = new Set(['accumulator', 'variable', 'label', 'type']);
const EXPRESSIONS = new Set([
  'literal',
  'parameter',
  'variable',
  'property',
  'subscript',
  'slice',
  'list',
  'map',
  'map projection',
  'unary',
  'binary',
  'comparison',
  'is null',
  'is typed',
  'is normalized',
  'label test',
  'call',
  'count star',
  'case',
  'list comprehension',
  'pattern comprehension',
  'quantifier',
  'reduce',
  'pattern predicate',
  'shortest path',
  'subquery',
]);

function rewriteValue(value: object, replace: (expression: Expression) => Expression | undefined): object {
  if (Array.isArray(value)) {
    const copy = value.map((element: unknown) =>
      typeof element === 'object' && element !== null ? rewriteValue(element, replace) : element,
    );
    return copy.some((element, at) => element !== value[at]) ? copy : value;
  }
  if (!isExpressionLike(value)) return value;
  const kind = value['kind'];
  if (typeof kind === 'string' && EXPRESSIONS.has(kind) && 'from' in value) {
    return rewrite(value as unknown as Expression, replace);
  }
  return rewriteRecord(value, replace);
}
