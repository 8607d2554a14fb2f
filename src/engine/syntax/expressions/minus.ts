/** Unary minus: folded into number literals, so that -2^63 can be written. */

import { compileError } from '../../errors.ts';
import type { Expression } from '../ast.ts';
import { INTEGER_LIMIT } from '../numbers.ts';
import type { Parser } from '../token-stream.ts';

/** `-` and its operand, read by `operand`. */
export function parseMinus(p: Parser, operand: () => Expression): Expression {
  const from = p.expectSymbol('-').from;
  const token = p.peek();
  if (token.kind === 'integer' && token.value === INTEGER_LIMIT) {
    p.next();
    return { kind: 'literal', value: -INTEGER_LIMIT, ...p.since(from) };
  }
  return { kind: 'unary', operator: '-', operand: operand(), ...p.since(from) };
}

/** An integer literal without sign must stay below 2^63. */
export function parseInteger(p: Parser): Expression {
  const token = p.next();
  if (token.value === INTEGER_LIMIT) {
    throw compileError('IntegerOverflow', `The integer '${token.text}' is too large.`, token);
  }
  return { kind: 'literal', value: token.value as bigint, from: token.from, to: token.to };
}
