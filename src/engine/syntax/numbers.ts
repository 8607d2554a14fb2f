/** Number literals: decimal, hexadecimal and octal integers, and floats. */

import { compileError } from '../errors.ts';
import type { Token } from './lexer.ts';

const NUMBER =
  /0[xX][\p{ID_Continue}]*|0o[\p{ID_Continue}]*|(?:[0-9][0-9_]*(?:\.(?=[0-9])[0-9_]+)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?/uy;
const TRAIL = /[\p{ID_Continue}]+/uy;
/** One more than the largest integer: allowed where a minus stands before it, which the parser sees to. */
export const INTEGER_LIMIT = 2n ** 63n;

/** The number at `at`; fails on letters glued to it. Integers up to 2^63 are let through, for -2^63. */
export function readNumber(text: string, at: number): Token {
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0] ?? '';
  const to = at + digits.length;
  TRAIL.lastIndex = to;
  const trail = TRAIL.exec(text)?.[0] ?? '';
  const span = { from: at, to: to + trail.length };
  const invalid = compileError('InvalidNumberLiteral', `Invalid number literal '${digits}${trail}'.`, span);
  if (trail !== '') throw invalid;
  if (/^(?:[0-9_]*\.|[0-9_]+[eE])/.test(digits)) {
    const value = Number(digits.replaceAll('_', ''));
    if (!Number.isFinite(value)) {
      throw compileError('FloatingPointOverflow', `The float '${digits}' is too large.`, span);
    }
    return { kind: 'float', text: digits, value, from: at, to };
  }
  const clean = digits.replaceAll('_', '').replace(/^0X/, '0x');
  if (!/^(?:0x[0-9a-fA-F]+|0o[0-7]+|0|[1-9][0-9]*)$/.test(clean)) throw invalid;
  const value = BigInt(clean);
  if (value > INTEGER_LIMIT) {
    throw compileError('IntegerOverflow', `The integer '${digits}' is too large.`, span);
  }
  return { kind: 'integer', text: digits, value, from: at, to };
}
