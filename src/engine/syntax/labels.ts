/** Label and type expressions: `A`, `A:B`, `A|B`, `A&!B`, `%`, `$(expression)`. */

import { compileError } from '../errors.ts';
import type { LabelExpression, LabelName } from './ast.ts';
import type { Parser } from './token-stream.ts';

/** The expression after the first colon (or IS). `barEnds`: a bar belongs to what encloses it. */
export function parseLabelExpression(p: Parser, barEnds: boolean): LabelExpression {
  const from = p.start;
  const label = p.withBar(barEnds, () => parseOr(p));
  if (!p.isSymbol(':')) return label;
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
  if (p.takeSymbol('$')) {
    const any = p.takeWords('ANY');
    if (!any) p.takeWords('ALL');
    p.expectSymbol('(');
    const value = p.withBar(false, () => p.rules.expression(p));
    p.expectSymbol(')');
    return { kind: 'dynamic', value, any, ...p.since(from) };
  }
  const { text } = p.expectName('a label or type');
  return { kind: 'name', name: text, ...p.since(from) };
}
