/** String literals and their escapes. */

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

function readEscape(text: string, at: number): [string, number] {
  const letter = text.charAt(at + 1);
  if (letter === 'u' || letter === 'U') {
    const length = letter === 'u' ? 4 : 8;
    const digits = text.slice(at + 2, at + 2 + length);
    const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff) {
      throw compileError('InvalidUnicodeLiteral', `'\\${letter}${digits}' is no Unicode escape.`, {
        from: at,
        to: at + 2 + length,
      });
    }
    return [letter === 'u' ? String.fromCharCode(code) : String.fromCodePoint(code), length + 2];
  }
  const escaped = ESCAPES.get(letter);
  if (escaped === undefined) {
    throw compileError('UnexpectedSyntax', `'\\${letter}' is no escape.`, { from: at, to: at + 2 });
  }
  return [escaped, 2];
}
