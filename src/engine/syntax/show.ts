/** SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES and the rest, with YIELD, WHERE and RETURN. */

import type { Projection, Show } from './ast.ts';
import { parseYield } from './clauses/call.ts';
import { parseOrderClause, parseProjection } from './clauses/projection.ts';
import type { Parser } from './token-stream.ts';

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['INDEX', 'indexes'],
  ['INDEXES', 'indexes'],
  ['CONSTRAINT', 'constraints'],
  ['CONSTRAINTS', 'constraints'],
  ['FUNCTION', 'functions'],
  ['FUNCTIONS', 'functions'],
  ['PROCEDURE', 'procedures'],
  ['PROCEDURES', 'procedures'],
]);

/** The command at this place, if it opens with SHOW. */
export function parseShow(p: Parser): Show | undefined {
  if (!p.isWord('SHOW')) return undefined;
  const from = p.next().from;
  const words: string[] = [];
  let what: string | undefined;
  while (what === undefined && p.isName() && !p.isWord('YIELD') && !p.isWord('WHERE')) {
    const word = p.next().text.toUpperCase();
    what = ENDINGS.get(word);
    if (what === undefined) words.push(word);
  }
  if (p.takeWords('EXECUTABLE') && p.takeWords('BY') && !p.takeWords('CURRENT', 'USER')) p.variable();
  const filter = words.length > 0 ? words.join(' ') : undefined;
  const yielded = p.takeWords('YIELD') ? parseYield(p) : undefined;
  const yieldOrder = yielded === undefined ? undefined : parseOrder(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  const returns = p.isWord('RETURN') ? parseProjection(p) : undefined;
  return {
    kind: 'show',
    what: what ?? words.join(' ').toLowerCase(),
    filter: what === undefined ? undefined : filter,
    yield: yielded,
    where,
    returns,
    yieldOrder,
    ...p.since(from),
  };
}

function parseOrder(p: Parser): Projection | undefined {
  const order = p.isWords('ORDER', 'BY') || p.isWord('SKIP') || p.isWord('LIMIT');
  return order ? { ...parseOrderClause(p), where: undefined } : undefined;
}
