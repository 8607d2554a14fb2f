/** Expressions by precedence: a Pratt table of infix operators over prefix and postfix forms. */

import type { BinaryOperator, ComparisonOperator, Expression } from '../ast.ts';
import type { Parser } from '../token-stream.ts';
import { parsePredicateTail } from './predicates.ts';
import { parsePostfix } from './postfix.ts';
import { parseMinus } from './minus.ts';

const LEVEL = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  comparison: 5,
  predicate: 6,
  add: 7,
  multiply: 8,
  power: 9,
  unary: 10,
};

const SYMBOLS: ReadonlyMap<string, readonly [BinaryOperator, number]> = new Map([
  ['+', ['+', LEVEL.add]],
  ['-', ['-', LEVEL.add]],
  ['||', ['||', LEVEL.add]],
  ['*', ['*', LEVEL.multiply]],
  ['/', ['/', LEVEL.multiply]],
  ['%', ['%', LEVEL.multiply]],
  ['^', ['^', LEVEL.power]],
]);
const WORDS: ReadonlyMap<string, readonly [BinaryOperator, number]> = new Map([
  ['OR', ['or', LEVEL.or]],
  ['XOR', ['xor', LEVEL.xor]],
  ['AND', ['and', LEVEL.and]],
]);
const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map(
  (['=', '<>', '<', '<=', '>', '>='] as const).map((operator) => [operator, operator]),
);

/** An expression of any precedence. */
export function parseExpression(p: Parser): Expression {
  return p.nested(() => parseLevel(p, 0));
}

function parseLevel(p: Parser, level: number): Expression {
  const from = p.start;
  let left = parsePrefix(p, level);
  for (;;) {
    const longer = parseInfix(p, level, left, from);
    if (longer === undefined) return left;
    left = longer;
  }
}

function parsePrefix(p: Parser, level: number): Expression {
  const from = p.start;
  if (level <= LEVEL.not && p.isWord('NOT') && !p.isSymbol('.', 1)) {
    p.next();
    const operand = p.nested(() => parseLevel(p, LEVEL.not));
    return { kind: 'unary', operator: 'not', operand, ...p.since(from) };
  }
  if (p.isSymbol('-')) return parseMinus(p, () => p.nested(() => parseLevel(p, LEVEL.unary)));
  if (p.takeSymbol('+')) {
    const operand = p.nested(() => parseLevel(p, LEVEL.unary));
    return { kind: 'unary', operator: '+', operand, ...p.since(from) };
  }
  return parsePostfix(p);
}

function parseInfix(p: Parser, level: number, left: Expression, from: number): Expression | undefined {
  const token = p.peek();
  if (token.kind === 'symbol') {
    if (COMPARISONS.has(token.text)) {
      return level <= LEVEL.comparison ? parseComparison(p, left, from) : undefined;
    }
    const found = SYMBOLS.get(token.text);
    if (found !== undefined) return parseBinary(p, level, left, from, found);
  }
  if (token.kind === 'name') {
    const found = WORDS.get(token.text.toUpperCase());
    if (found !== undefined) return parseBinary(p, level, left, from, found);
  }
  if (level > LEVEL.predicate) return undefined;
  return parsePredicateTail(p, left, from, () => parseLevel(p, LEVEL.add));
}

function parseBinary(
  p: Parser,
  level: number,
  left: Expression,
  from: number,
  [operator, own]: readonly [BinaryOperator, number],
): Expression | undefined {
  if (own < level) return undefined;
  p.next();
  const right = p.nested(() => parseLevel(p, own + 1));
  return { kind: 'binary', operator, left, right, ...p.since(from) };
}

function parseComparison(p: Parser, first: Expression, from: number): Expression {
  const rest: { operator: ComparisonOperator; operand: Expression }[] = [];
  for (;;) {
    const token = p.peek();
    const operator = token.kind === 'symbol' ? COMPARISONS.get(token.text) : undefined;
    if (operator === undefined) return { kind: 'comparison', first, rest, ...p.since(from) };
    p.next();
    rest.push({ operator, operand: p.nested(() => parseLevel(p, LEVEL.predicate)) });
  }
}

/** What may follow a CASE's WHEN in place of a value: `> 3`, `IS NULL`, `STARTS WITH 'a'`. */
export function parsePartialPredicate(p: Parser, subject: Expression): Expression | undefined {
  const token = p.peek();
  if (token.kind === 'symbol' && COMPARISONS.has(token.text))
    return parseComparison(p, subject, subject.from);
  const typed = p.isSymbol('::') || (p.isWord('IS') && (p.isSymbol('::', 1) || p.isWord('TYPED', 1)));
  if (typed) throw p.unexpected('a value or a predicate (a type cannot be tested here)');
  return parsePredicateTail(p, subject, subject.from, () => parseLevel(p, LEVEL.add));
}
