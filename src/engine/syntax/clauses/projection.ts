/** WITH and RETURN, with ORDER BY, SKIP, LIMIT and WHERE. */

import type { Projection, ProjectionItem, SortItem } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

/** `WITH ...` or `RETURN ...`. */
export function parseProjection(p: Parser): Projection {
  const from = p.start;
  const kind = p.takeWords('WITH') ? 'with' : 'return';
  if (kind === 'return') p.expectWords('RETURN');
  const distinct = p.takeWords('DISTINCT');
  if (!distinct && p.isWord('ALL') && !p.isSymbol('(', 1) && !p.isWord('AS', 1) && p.isName(1)) p.next();
  const star = p.takeSymbol('*');
  const items = !star || p.takeSymbol(',') ? p.list(() => parseItem(p)) : [];
  return parseRest(p, { kind, distinct, star, items }, from);
}

/** ORDER BY, SKIP or LIMIT as a clause of its own means `WITH * ...`. */
export function parseOrderClause(p: Parser): Projection {
  return parseRest(p, { kind: 'with', distinct: false, star: true, items: [] }, p.start);
}

function parseRest(
  p: Parser,
  head: Pick<Projection, 'kind' | 'distinct' | 'star' | 'items'>,
  from: number,
): Projection {
  const orderBy = p.takeWords('ORDER', 'BY') ? p.list(() => parseSortItem(p)) : [];
  const skip = p.takeWords('SKIP') || p.takeWords('OFFSET') ? p.rules.expression(p) : undefined;
  const limit = p.takeWords('LIMIT') ? p.rules.expression(p) : undefined;
  const where = head.kind === 'with' && p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  return { ...head, orderBy, skip, limit, where, ...p.since(from) };
}

function parseItem(p: Parser): ProjectionItem {
  const from = p.start;
  const expression = p.rules.expression(p);
  const text = p.text.slice(from, p.end);
  const alias = p.takeWords('AS') ? p.variable() : undefined;
  return { expression, alias, text, ...p.since(from) };
}

function parseSortItem(p: Parser): SortItem {
  const from = p.start;
  const expression = p.rules.expression(p);
  const descending = p.takeWords('DESC') || p.takeWords('DESCENDING');
  if (!descending && !p.takeWords('ASC')) p.takeWords('ASCENDING');
  return { expression, descending, ...p.since(from) };
}
