/** Queries: clauses in a row, joined by UNION. */

import { compileError } from '../errors.ts';
import type { Clause, Query, SingleQuery } from './ast.ts';
import { parseCallClause } from './clauses/call.ts';
import { parseMatch } from './clauses/match.ts';
import { parseOrderClause, parseProjection } from './clauses/projection.ts';
import { parseForeach, parseUnwind } from './clauses/unwind.ts';
import { parseCreate, parseDelete, parseMerge, parseRemove, parseSet } from './clauses/updates.ts';
import type { Parser } from './token-stream.ts';

/** The words that open a clause, and what reads it; longer openings stand first. */
const CLAUSES: readonly (readonly [string, (p: Parser) => Clause])[] = [
  ['OPTIONAL MATCH', parseMatch],
  ['OPTIONAL CALL', parseCallClause],
  ['MATCH', parseMatch],
  ['UNWIND', parseUnwind],
  ['WITH', parseProjection],
  ['RETURN', parseProjection],
  ['ORDER BY', parseOrderClause],
  ['SKIP', parseOrderClause],
  ['OFFSET', parseOrderClause],
  ['LIMIT', parseOrderClause],
  ['CREATE', parseCreate],
  ['INSERT', parseCreate],
  ['MERGE', parseMerge],
  ['SET', parseSet],
  ['REMOVE', parseRemove],
  ['DETACH DELETE', parseDelete],
  ['NODETACH DELETE', parseDelete],
  ['DELETE', parseDelete],
  ['FOREACH', parseForeach],
  ['CALL', parseCallClause],
  ['FINISH', parseFinish],
  ['LOAD CSV', refuse('LOAD CSV')],
];

function parseFinish(p: Parser): Clause {
  const from = p.start;
  p.expectWords('FINISH');
  return { kind: 'finish', ...p.since(from) };
}

function refuse(what: string): (p: Parser) => Clause {
  return (p) => {
    throw compileError('Unsupported', `${what} is not supported.`, p.peek());
  };
}

/** The clause at this place, if one opens here. */
export function parseClause(p: Parser): Clause | undefined {
  const rule = CLAUSES.find(([words]) => p.isWords(...words.split(' ')))?.[1];
  return rule === undefined ? undefined : p.nested(() => p.withLabelStyle(() => rule(p)));
}

/** A query up to what is no clause. */
export function parseQuery(p: Parser): Query {
  const from = p.start;
  const parts = [parseSingle(p)];
  const all: boolean[] = [];
  while (p.takeWords('UNION')) {
    const keepAll = p.takeWords('ALL');
    if (!keepAll) p.takeWords('DISTINCT');
    all.push(keepAll);
    parts.push(parseSingle(p));
  }
  return { kind: 'query', parts, all, ...p.since(from) };
}

/** The one database there is goes by the name that Neo4j gives it. */
const DATABASE = 'neo4j';

function takeUse(p: Parser): void {
  if (!p.takeWords('USE')) return;
  const name = p.expectName('the name of a database');
  if (name.text.toLowerCase() === DATABASE && !p.isSymbol('.') && !p.isSymbol('(')) return;
  throw compileError(
    'DatabaseNotFound',
    `There is one database, \`${DATABASE}\`, and no \`${name.text}\`.`,
    name,
  );
}

function parseSingle(p: Parser): SingleQuery {
  const from = p.start;
  takeUse(p);
  const clauses: Clause[] = [];
  for (let clause = parseClause(p); clause !== undefined; clause = parseClause(p)) clauses.push(clause);
  if (clauses.length === 0) throw p.unexpected('a clause (MATCH, CREATE, RETURN, ...)');
  return { clauses, ...p.since(from) };
}
