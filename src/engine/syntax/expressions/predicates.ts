/** Predicates that follow their operand: IN, STARTS WITH, ENDS WITH, CONTAINS, =~, IS NULL, IS ::, IS NORMALIZED. */

import type { BinaryOperator, Expression } from '../ast.ts';
import type { Parser } from '../token-stream.ts';
import { parseLabelExpression } from '../labels.ts';
import { parseType } from './types.ts';

type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
const FORMS: readonly Form[] = ['NFC', 'NFD', 'NFKC', 'NFKD'];
const BINARY: readonly (readonly [readonly string[], BinaryOperator])[] = [
  [['IN'], 'in'],
  [['STARTS', 'WITH'], 'starts with'],
  [['ENDS', 'WITH'], 'ends with'],
  [['CONTAINS'], 'contains'],
];

/** One predicate after `left`, or undefined where none follows. */
export function parsePredicateTail(
  p: Parser,
  left: Expression,
  from: number,
  operand: () => Expression,
): Expression | undefined {
  if (p.takeSymbol('=~')) return { kind: 'binary', operator: '=~', left, right: operand(), ...p.since(from) };
  if (p.takeSymbol('::')) {
    return { kind: 'is typed', operand: left, type: parseType(p), negated: false, ...p.since(from) };
  }
  for (const [words, operator] of BINARY) {
    if (p.takeWords(...words)) return { kind: 'binary', operator, left, right: operand(), ...p.since(from) };
  }
  return p.isWord('IS') ? parseIs(p, left, from) : undefined;
}

function parseIs(p: Parser, operand: Expression, from: number): Expression {
  p.expectWords('IS');
  const negated = p.takeWords('NOT');
  if (p.takeWords('NULL')) return { kind: 'is null', operand, negated, ...p.since(from) };
  const form = FORMS.find((name) => p.isWords(name, 'NORMALIZED'));
  if (form !== undefined) p.next();
  if (p.takeWords('NORMALIZED')) {
    return { kind: 'is normalized', operand, form: form ?? 'NFC', negated, ...p.since(from) };
  }
  if (p.takeSymbol('::') || p.takeWords('TYPED')) {
    return { kind: 'is typed', operand, type: parseType(p), negated, ...p.since(from) };
  }
  if (!negated && (p.isName() || p.isSymbol('$') || p.isSymbol('%') || p.isSymbol('!') || p.isSymbol('('))) {
    return {
      kind: 'label test',
      operand,
      label: parseLabelExpression(p, { barEnds: p.barEnds }),
      ...p.since(from),
    };
  }
  throw p.unexpected('NULL, NORMALIZED, TYPED, :: or a label');
}
