/** What opens with `[`: list literals, list comprehensions, pattern comprehensions. */

import type { Expression, PatternComprehension } from '../ast.ts';
import { isPatternAhead } from '../lookahead.ts';
import type { Parser } from '../token-stream.ts';

/** The form that the tokens after `[` decide. */
export function parseList(p: Parser): Expression {
  const from = p.start;
  const pattern = p.attempt(() => parsePatternComprehension(p));
  if (pattern !== undefined) return pattern;
  p.expectSymbol('[');
  if (p.isName() && p.isWord('IN', 1)) return parseComprehension(p, from);
  const elements = p.isSymbol(']') ? [] : p.list(() => p.rules.expression(p));
  p.expectSymbol(']');
  return { kind: 'list', elements, ...p.since(from) };
}

function parseComprehension(p: Parser, from: number): Expression {
  const variable = p.variable();
  p.expectWords('IN');
  const list = p.withBar(true, () => p.rules.expression(p));
  const where = p.takeWords('WHERE') ? p.withBar(true, () => p.rules.expression(p)) : undefined;
  const project = p.takeSymbol('|') ? p.rules.expression(p) : undefined;
  p.expectSymbol(']');
  return { kind: 'list comprehension', variable, list, where, project, ...p.since(from) };
}

function parsePatternComprehension(p: Parser): PatternComprehension | undefined {
  const { from } = p.expectSymbol('[');
  const start = p.start;
  const variable = p.isName() && p.isSymbol('=', 1) ? p.variable() : undefined;
  if (variable !== undefined) p.expectSymbol('=');
  if (!p.isSymbol('(') || !isPatternAhead(p)) return undefined;
  const path = p.rules.pathPattern(p);
  const part = { variable, selector: undefined, path, ...p.since(start) };
  const where = p.takeWords('WHERE') ? p.withBar(true, () => p.rules.expression(p)) : undefined;
  if (!p.takeSymbol('|')) return undefined;
  const project = p.rules.expression(p);
  p.expectSymbol(']');
  return { kind: 'pattern comprehension', part, where, project, ...p.since(from) };
}
