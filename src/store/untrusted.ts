/** Refuses statements of strangers that a reading session does not stop: files, networks, other sessions, settings. */

import { TangentError } from '../domain/errors.ts';
import { scanTokens, type Token } from './scan-tokens.ts';
import type { Limits, ReadStore } from './store.ts';

/** Procedures that only read the graph or its indexes; every other one, of plugins too, is refused. */
const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.propertykeys',
  'db.relationshiptypes',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.schema.visualization',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
]);

/** Functions with a dot that are part of Cypher; the others belong to plugins, which may reach anything. */
const NAMESPACES: ReadonlySet<string> = new Set(
  'date datetime time localtime localdatetime duration point vector'.split(' '),
);

const CLAUSES: ReadonlySet<string> = new Set(['SHOW', 'TERMINATE', 'USE']);
const ADMINISTRATION: ReadonlySet<string> = new Set(
  'ALTER DEALLOCATE DENY DROP DRYRUN ENABLE GRANT REALLOCATE RENAME REVOKE START STOP'.split(' '),
);
const OPTIONS: ReadonlySet<string> = new Set(['EXPLAIN', 'PROFILE', 'CYPHER']);
const NAMING: ReadonlySet<string> = new Set([':', '.', '$', '|', '&', '!', '%']);

/** The database reads these before it tells strings and comments apart. */
const ESCAPE = /\\(?:u+([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;
const LAST_CODE_POINT = 0x10ffff;
const HARMLESS_ESCAPE = /^[^'"`\\]$/u;

interface Refusal {
  readonly what: string;
  readonly index: number;
}

/**
 * Passes a statement that only reads the graph; runs nothing of it. On a store that explains, the database's own word
 * on what the statement does counts as well.
 * @throws TangentError `StatementForbidden` with what and where; `StatementInvalid` where the store finds that it does not compile
 */
export async function refuseUntrusted(
  store: ReadStore,
  statement: string,
  limits: Limits = {},
): Promise<void> {
  const tokens = scanTokens(statement);
  const refusal = findRefusal(statement, tokens);
  if (refusal !== undefined) throw forbidden(refusal.what, placeOf(statement, refusal.index));
  if (store.capabilities.explains) await refuseByPlan(store, withoutProfile(statement, tokens), limits);
}

/** The same statement, only explained: one word for another of its length, so that places stay. */
function withoutProfile(statement: string, tokens: readonly Token[]): string {
  const options = tokens.slice(0, afterOptions(tokens));
  return options
    .filter(({ kind, text }) => kind === 'word' && text === 'PROFILE')
    .reduce((text, { index }) => `${text.slice(0, index)}EXPLAIN${text.slice(index + 7)}`, statement);
}

/** The first thing in a statement that a stranger may not use, by its words alone. */
function findRefusal(statement: string, tokens: readonly Token[]): Refusal | undefined {
  return findEscape(statement, tokens) ?? findCommand(tokens) ?? findInside(tokens);
}

/** An escape may hide a word, or end a string or comment that this scan still is in; in strings most are harmless. */
function findEscape(statement: string, tokens: readonly Token[]): Refusal | undefined {
  const texts = tokens.filter((token) => token.kind === 'text').values();
  let text = texts.next().value;
  for (const match of statement.matchAll(ESCAPE)) {
    const { index } = match;
    while (text !== undefined && text.index + text.text.length <= index) text = texts.next().value;
    const code = Math.min(parseInt(match[1] ?? match[2] ?? '', 16), LAST_CODE_POINT);
    const inside = text !== undefined && text.index < index;
    if (inside && HARMLESS_ESCAPE.test(String.fromCodePoint(code))) continue;
    return { what: `The escape ${match[0]}`, index };
  }
  return undefined;
}

/** What only stands at the start, after the options of the planner. */
function findCommand(tokens: readonly Token[]): Refusal | undefined {
  const first = tokens[afterOptions(tokens)];
  if (first?.kind !== 'word' || !ADMINISTRATION.has(first.text)) return undefined;
  return { what: first.text, index: first.index };
}

/** The position behind `EXPLAIN`, `PROFILE` and what `CYPHER` sets. */
function afterOptions(tokens: readonly Token[]): number {
  let position = 0;
  const isNext = (test: (text: string) => boolean, offset = 0): boolean =>
    test(tokens[position + offset]?.text ?? '');
  while (isNext((text) => OPTIONS.has(text))) {
    position += 1;
    while (isNext((text) => /^[\d.]+$/.test(text))) position += 1;
    while (isNext((text) => text === '=', 1)) position += 3;
  }
  return position;
}

function findInside(tokens: readonly Token[]): Refusal | undefined {
  for (const [position, { index }] of tokens.entries()) {
    const what =
      refusedFunction(tokens, position) ??
      refusedClause(tokens, position) ??
      refusedProcedure(tokens, position);
    if (what !== undefined) return { what, index };
  }
  return undefined;
}

function refusedClause(tokens: readonly Token[], position: number): string | undefined {
  const [earlier, previous, word, next] = [-2, -1, 0, 1].map((offset) => tokens[position + offset]);
  if (word?.kind !== 'word') return undefined;
  if (word.text === 'LOAD' && next?.text === 'CSV') return 'LOAD CSV';
  if (CLAUSES.has(word.text) && isName(next) && !isNaming(previous)) return word.text;
  const batches = previous?.text === 'CONCURRENT' || (previous?.text === 'IN' && earlier?.text === '}');
  return batches && /^TRANSACTIONS?$/.test(word.text) ? 'IN TRANSACTIONS' : undefined;
}

function refusedProcedure(tokens: readonly Token[], position: number): string | undefined {
  const call = tokens[position];
  if (call?.kind !== 'word' || call.text !== 'CALL' || isNaming(tokens[position - 1])) return undefined;
  const path = dottedName(tokens, position + 1);
  const name = path.join('.').toLowerCase();
  return path.length === 0 || PROCEDURES.has(name) ? undefined : `The procedure ${name}`;
}

function refusedFunction(tokens: readonly Token[], position: number): string | undefined {
  const continues = isDot(tokens[position - 1]) && isName(tokens[position - 2]);
  const path = continues ? [] : dottedName(tokens, position);
  if (path.length < 2 || tokens[position + path.length * 2 - 1]?.text !== '(') return undefined;
  const name = path.join('.').toLowerCase();
  const known = NAMESPACES.has(path[0]?.toLowerCase() ?? '') || PROCEDURES.has(name);
  return known ? undefined : `The function ${name}`;
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && token.text === '.';
}

/** Whether the token says that a word after it is a label, a type, a property or a parameter. */
function isNaming(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && NAMING.has(token.text);
}

/** The names from a position on that are joined by dots. */
function dottedName(tokens: readonly Token[], position: number): readonly string[] {
  const path: string[] = [];
  for (let next = position; isName(tokens[next]); next += 2) {
    path.push(tokens[next]?.text ?? '');
    if (!isDot(tokens[next + 1])) break;
  }
  return path;
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'name' || (token?.kind === 'word' && !/^\d/.test(token.text));
}

async function refuseByPlan(store: ReadStore, statement: string, limits: Limits): Promise<void> {
  const prefix = 'EXPLAIN ';
  try {
    const result = await store.read(prefix + statement, {}, limits);
    for await (const _ of result.rows());
    const { statementType } = await result.summary();
    if (statementType !== 'r') throw forbidden('A statement that does more than read');
  } catch (error) {
    throw withoutPrefix(error, prefix.length);
  }
}

/** Columns of the first line count the prefix that we put there. */
function withoutPrefix(error: unknown, length: number): unknown {
  if (!(error instanceof TangentError)) return error;
  const [, column] = /^line 1, column (\d+)$/.exec(error.place ?? '') ?? [];
  if (column === undefined) return error;
  const { code, message, hint, cause } = error;
  return new TangentError(code, message, {
    hint,
    place: `line 1, column ${Math.max(1, Number(column) - length)}`,
    cause,
  });
}

function forbidden(what: string, place?: string): TangentError {
  return new TangentError('StatementForbidden', `${what} is refused here`, {
    hint: 'Only reading the graph is allowed; a variable of such a name passes in backticks.',
    ...(place === undefined ? {} : { place }),
  });
}

function placeOf(statement: string, index: number): string {
  const lines = statement.slice(0, index).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
