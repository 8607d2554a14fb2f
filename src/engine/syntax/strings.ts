/** String literals and their escapes; those of Unicode are undone before, all over the statement. */

import { compileError } from '../errors.ts';
import type { Token } from './lexer.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The string literal that opens at `at`. */
export function readString(text: string, at: number): Token {
  const quote = text.charAt(at);
  let value = '';
  let to = at + 1;
  while (to < text.length) {
    const character = text.charAt(to);
    if (character === quote) return { kind: 'string', text: value, from: at, to: to + 1 };
    if (character === '\\') {
      const [escaped, length] = readEscape(text, to);
      value += escaped;
      to += length;
    } else {
      value += character;
      to += 1;
    }
  }
  throw compileError('UnexpectedSyntax', 'This string is not closed.', { from: at, to: text.length });
}

/** A backslash before any other letter stands for itself, as in Neo4j. */
function readEscape(text: string, at: number): [string, number] {
  const letter = text.charAt(at + 1);
  return [ESCAPES.get(letter) ?? `\\${letter}`, 2];
}
