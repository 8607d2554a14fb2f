/** Label and type expressions: `A`, `A:B`, `A|B`, `A&!B`, `%`, `$(expression)`. */

import { compileError } from '../errors.ts';
import type { LabelExpression, LabelName } from './ast.ts';
import type { Parser } from './token-stream.ts';

/**
 * The expression after the first colon (or IS). `barEnds`: a bar belongs to what encloses it.
 * One clause writes several labels with colons, or with the newer symbols, not both.
 */
export function parseLabelExpression(
  p: Parser,
  { barEnds = false, place = 'node' }: { barEnds?: boolean; place?: 'node' | 'relationship' } = {},
): LabelExpression {
  const from = p.start;
  if (p.isWord('IS', -1)) p.noteLabels('symbols');
  const label = p.withBar(barEnds, () => parseOr(p));
  if (usesSymbols(label, place)) p.noteLabels('symbols');
  if (!p.isSymbol(':')) return label;
  p.noteLabels('colons');
  const operands = [label];
  while (p.takeSymbol(':')) operands.push(parseColonOperand(p));
  if (operands.some((operand) => operand.kind !== 'name' && operand.kind !== 'dynamic')) {
    throw compileError(
      'UnexpectedSyntax',
      'A colon between labels cannot be mixed with `&`, `|`, `!` or `%`.',
      p.since(from),
    );
  }
  return { kind: 'and', operands, colons: true, ...p.since(from) };
}

/** A bar between types is older than the other symbols. */
function usesSymbols(label: LabelExpression, place: 'node' | 'relationship'): boolean {
  if (label.kind === 'name' || label.kind === 'dynamic') return false;
  if (label.kind !== 'or' || place === 'node') return true;
  return label.operands.some((operand) => usesSymbols(operand, place));
}

function parseColonOperand(p: Parser): LabelExpression {
  const label = parseAnd(p);
  return label;
}

function parseOr(p: Parser): LabelExpression {
  const from = p.start;
  const operands = [parseAnd(p)];
  let colons = false;
  while (!p.barEnds && p.isSymbol('|')) {
    p.next();
    if (p.takeSymbol(':')) colons = true;
    operands.push(parseAnd(p));
  }
  return operands.length === 1
    ? (operands[0] as LabelExpression)
    : { kind: 'or', operands, colons, ...p.since(from) };
}

function parseAnd(p: Parser): LabelExpression {
  const from = p.start;
  const operands = [parseNot(p)];
  while (p.takeSymbol('&')) operands.push(parseNot(p));
  return operands.length === 1
    ? (operands[0] as LabelExpression)
    : { kind: 'and', operands, colons: false, ...p.since(from) };
}

function parseNot(p: Parser): LabelExpression {
  const from = p.start;
  if (p.takeSymbol('!')) {
    const operand = p.nested(() => parseNot(p));
    return { kind: 'not', operand, ...p.since(from) };
  }
  if (p.takeSymbol('%')) return { kind: 'wildcard', ...p.since(from) };
  if (p.takeSymbol('(')) {
    const inner = p.nested(() => p.withBar(false, () => parseOr(p)));
    p.expectSymbol(')');
    return inner;
  }
  return parseLabelName(p);
}

/** One label or type, by name or computed. */
export function parseLabelName(p: Parser): LabelName {
  const from = p.start;
  const quantified =
    p.peek().kind === 'parameter' && /^(any|all)$/i.test(p.peek().text) && p.isSymbol('(', 1);
  if (quantified || p.isSymbol('$')) {
    const any = /any/i.test(p.next().text);
    p.expectSymbol('(');
    const value = p.withBar(false, () => p.rules.expression(p));
    p.expectSymbol(')');
    return { kind: 'dynamic', value, any, ...p.since(from) };
  }
  const { text } = p.expectName('a label or type');
  return { kind: 'name', name: text, ...p.since(from) };
}
