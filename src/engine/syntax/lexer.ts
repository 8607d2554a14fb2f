/** Text to tokens: names, numbers, strings, parameters and punctuation, each with its offsets; comments are dropped. */

import { compileError } from '../errors.ts';
import { readNumber } from './numbers.ts';
import { readString } from './strings.ts';

export type TokenKind =
  'name' | 'quoted name' | 'integer' | 'float' | 'string' | 'parameter' | 'symbol' | 'end';
export interface Token {
  readonly kind: TokenKind;
  /** The symbol, the name as written (quotes removed), or the string's value. */
  readonly text: string;
  readonly value?: bigint | number;
  readonly from: number;
  readonly to: number;
}

const LONG_SYMBOLS = ['<=', '>=', '<>', '=~', '+=', '..', '||', '::'];
const SYMBOLS = new Set('()[]{}<>=+-*/%^.,:;|&!$?'.split(''));
const NAME_START = /[\p{ID_Start}_\p{Pc}]/u;
const NAME = /[\p{ID_Start}_\p{Pc}][\p{ID_Continue}\p{Pc}\p{Sc}]*/uy;
const SPACE = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y;

/** All tokens of a statement, closed by one of kind `end`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = skipSpace(text, token.to);
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(text) ? SPACE.lastIndex : at;
}

function readToken(text: string, at: number): Token {
  const first = text.charAt(at);
  if (first === "'" || first === '"') return readString(text, at);
  if (first === '`') return readQuotedName(text, at);
  if (isDigit(first) || (first === '.' && isDigit(text.charAt(at + 1)))) return readNumber(text, at);
  if (NAME_START.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
    const name = matchName(text, at);
    return { kind: 'name', text: name, from: at, to: at + name.length };
  }
  if (first === '$') {
    const parameter = readParameter(text, at);
    if (parameter !== undefined) return parameter;
  }
  const long = text.slice(at, at + 2);
  if (LONG_SYMBOLS.includes(long)) return { kind: 'symbol', text: long, from: at, to: at + 2 };
  if (SYMBOLS.has(first)) return { kind: 'symbol', text: first, from: at, to: at + 1 };
  const span = { from: at, to: at + 1 };
  if (text.startsWith('/*', at)) throw compileError('UnexpectedSyntax', 'This comment is not closed.', span);
  throw compileError(
    text.charCodeAt(at) > 127 ? 'InvalidUnicodeCharacter' : 'UnexpectedSyntax',
    `Invalid input '${String.fromCodePoint(text.codePointAt(at) ?? 0)}'.`,
    span,
  );
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function matchName(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function readQuotedName(text: string, at: number): Token {
  let name = '';
  let to = at + 1;
  while (to < text.length) {
    const next = text.indexOf('`', to);
    if (next < 0) break;
    name += text.slice(to, next);
    if (text.charAt(next + 1) !== '`') return { kind: 'quoted name', text: name, from: at, to: next + 1 };
    name += '`';
    to = next + 2;
  }
  throw compileError('UnexpectedSyntax', 'This quoted name is not closed.', { from: at, to: text.length });
}

function readParameter(text: string, at: number): Token | undefined {
  if (text.charAt(at + 1) === '`') {
    const quoted = readQuotedName(text, at + 1);
    return { kind: 'parameter', text: quoted.text, from: at, to: quoted.to };
  }
  const digits = /^[0-9]+(?![\p{ID_Continue}])/u.exec(text.slice(at + 1, at + 21))?.[0];
  const name = digits ?? matchName(text, at + 1);
  return name === '' ? undefined : { kind: 'parameter', text: name, from: at, to: at + 1 + name.length };
}
