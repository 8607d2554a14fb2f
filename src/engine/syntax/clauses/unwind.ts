/** UNWIND and FOREACH: one row, or one round of updates, for each element. */

import type { Clause, Foreach, Unwind } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

/** `UNWIND list AS variable`. */
export function parseUnwind(p: Parser): Unwind {
  const from = p.start;
  p.expectWords('UNWIND');
  const list = p.rules.expression(p);
  p.expectWords('AS');
  return { kind: 'unwind', list, variable: p.variable(), ...p.since(from) };
}

/** `FOREACH (variable IN list | updates)`. */
export function parseForeach(p: Parser): Foreach {
  const from = p.start;
  p.expectWords('FOREACH');
  p.expectSymbol('(');
  const variable = p.variable();
  p.expectWords('IN');
  const list = p.withBar(true, () => p.rules.expression(p));
  p.expectSymbol('|');
  const body: Clause[] = [];
  for (let clause = p.rules.clause(p); clause !== undefined; clause = p.rules.clause(p)) body.push(clause);
  p.expectSymbol(')');
  return { kind: 'foreach', variable, list, body, ...p.since(from) };
}
