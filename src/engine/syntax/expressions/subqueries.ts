/** `EXISTS {}`, `COUNT {}`, `COLLECT {}`: a whole query or a bare pattern in braces. */

import type { Clause, Query, Subquery } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

const MODES = ['exists', 'count', 'collect'] as const;
const QUERY_STARTS = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'CALL', 'RETURN', 'CREATE', 'MERGE', 'FOREACH'];
QUERY_STARTS.push('SET', 'DELETE', 'DETACH', 'REMOVE', 'LOAD');

/** The subquery at this place, if one opens here. */
export function parseSubquery(p: Parser): Subquery | undefined {
  const mode = MODES.find((name) => p.isWord(name.toUpperCase()) && p.isSymbol('{', 1));
  if (mode === undefined) return undefined;
  const from = p.next().from;
  p.expectSymbol('{');
  const query = p.withBar(false, () => (startsQuery(p) ? p.rules.query(p) : parsePattern(p)));
  p.expectSymbol('}');
  return { kind: 'subquery', mode, query, ...p.since(from) };
}

/** A clause's keyword opens a query, unless it stands where a pattern's name does. */
function startsQuery(p: Parser): boolean {
  return QUERY_STARTS.some((word) => p.isWord(word)) && !p.isSymbol('=', 1);
}

function parsePattern(p: Parser): Query {
  const from = p.start;
  const parts = p.list(() => p.rules.patternPart(p));
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  const span = p.since(from);
  const match: Clause = { kind: 'match', optional: false, parts, where, ...span };
  return { kind: 'query', parts: [{ clauses: [match], ...span }], all: [], ...span };
}
