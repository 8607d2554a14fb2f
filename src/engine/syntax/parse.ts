/** The parser's door: a statement's text in, its syntax tree out. */

import { compileError } from '../errors.ts';
import type { Expression, Statement } from './ast.ts';
import { refuseAdministration } from './administration.ts';
import { parseExpression, parsePartialPredicate } from './expressions/operators.ts';
import { readTokens } from './lexer.ts';
import { parsePathPattern, parsePatternPart } from './patterns.ts';
import { parseClause, parseQuery } from './query.ts';
import { parseSchemaCommand } from './schema-commands.ts';
import { parseShow } from './show.ts';
import { Parser, type Rules } from './token-stream.ts';
import { replaceUnicodeEscapes } from './unicode-escapes.ts';

const LENGTH_LIMIT = 100_000;
const RULES: Rules = {
  expression: parseExpression,
  partialPredicate: parsePartialPredicate,
  query: parseQuery,
  clause: parseClause,
  patternPart: parsePatternPart,
  pathPattern: parsePathPattern,
};

/**
 * One statement; a semicolon may close it.
 * @throws CypherError with the place, where the text is not Cypher.
 */
export function parseStatement(text: string): Statement {
  const p = openParser(text);
  const mode = parseMode(p);
  refuseAdministration(p);
  const body = parseSchemaCommand(p) ?? parseShow(p) ?? parseQuery(p);
  p.takeSymbol(';');
  expectEnd(p);
  return { kind: 'statement', mode, body, text, from: 0, to: text.length };
}

/** One expression alone: for tests and for values written as Cypher. */
export function parseExpressionText(text: string): Expression {
  const p = openParser(text);
  const expression = parseExpression(p);
  expectEnd(p);
  return expression;
}

function openParser(written: string): Parser {
  const text = replaceUnicodeEscapes(written);
  if (text.length > LENGTH_LIMIT) {
    throw compileError('TooLong', `A statement has at most ${LENGTH_LIMIT} characters.`, { from: 0, to: 0 });
  }
  return new Parser(text, readTokens(text), RULES);
}

function parseMode(p: Parser): Statement['mode'] {
  let mode: Statement['mode'] = 'run';
  for (;;) {
    if (p.takeWords('EXPLAIN')) mode = 'explain';
    else if (p.takeWords('PROFILE')) mode = 'profile';
    else if (p.isWord('CYPHER')) skipOptions(p);
    else return mode;
  }
}

/** Those of Neo4j 5 that change no answer; what each takes. */
const OPTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ['PLANNER', 'COST IDP DP'],
  ['RUNTIME', 'SLOTTED INTERPRETED PIPELINED PARALLEL LEGACY'],
  ['UPDATESTRATEGY', 'EAGER DEFAULT'],
  ['EXPRESSIONENGINE', 'INTERPRETED COMPILED DEFAULT ONLY_WHEN_HOT'],
  ['OPERATORENGINE', 'INTERPRETED COMPILED DEFAULT'],
  ['INTERPRETEDPIPESFALLBACK', undefined],
  ['REPLAN', 'FORCE SKIP DEFAULT'],
  ['CONNECTCOMPONENTSPLANNER', 'GREEDY IDP'],
  ['INFERSCHEMAPARTS', 'OFF MOST_SELECTIVE_LABEL'],
  ['DEBUG', undefined],
  ['EAGERANALYZER', undefined],
  ['LABELINFERENCE', undefined],
  ['PARAMETERTYPEINFERENCE', undefined],
  ['STATEFULSHORTESTPLANNINGMODE', undefined],
]);

/** `CYPHER 5 runtime=slotted`: the version must be 5; the options change no answer. */
function skipOptions(p: Parser): void {
  p.expectWords('CYPHER');
  const version = p.peek();
  if (version.kind === 'integer' || version.kind === 'float') {
    p.next();
    if (version.text !== '5') {
      throw compileError(
        'InvalidOption',
        `CYPHER ${version.text} is not supported: this is Cypher 5.`,
        version,
      );
    }
  }
  while (p.isName() && p.isSymbol('=', 1)) skipOption(p);
}

function skipOption(p: Parser): void {
  const name = p.next();
  p.next();
  const value = p.next();
  const taken = OPTIONS.get(name.text.toUpperCase());
  if (!OPTIONS.has(name.text.toUpperCase())) {
    throw compileError('InvalidOption', `There is no option ${name.text}.`, name);
  }
  if (taken === undefined || taken.split(' ').includes(value.text.toUpperCase())) return;
  throw compileError(
    'InvalidOption',
    `${value.text} is no value of the option ${name.text}: ${taken}.`,
    value,
  );
}

function expectEnd(p: Parser): void {
  if (p.peek().kind !== 'end') throw p.unexpected('the end of the statement or another clause');
}
