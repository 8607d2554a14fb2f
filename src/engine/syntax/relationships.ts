/** Relationships in a pattern: `-[name:TYPE*1..3 {key: value}]->`, and the short forms `-->`, `<--`, `--`. */

import { compileError } from '../errors.ts';
import type { Direction, Expression, PathQuantifier, RelationshipPattern, VariableLength } from './ast.ts';
import { parseMap } from './expressions/primary.ts';
import { parseLabelExpression } from './labels.ts';
import type { Parser } from './token-stream.ts';

/** Whether a dash or an arrow's head opens a relationship here. */
export function isRelationshipAhead(p: Parser): boolean {
  const dash = p.isSymbol('<') ? 1 : 0;
  return p.isSymbol('-', dash) && (p.isSymbol('-', dash + 1) || p.isSymbol('[', dash + 1));
}

/** A relationship, with the quantifier that may follow its arrow. */
export function parseRelationship(
  p: Parser,
  quantifierOf: (p: Parser) => PathQuantifier | undefined,
): RelationshipPattern {
  const from = p.start;
  const left = p.takeSymbol('<');
  p.expectSymbol('-');
  const inside = p.takeSymbol('[') ? p.withBar(false, () => parseInside(p)) : undefined;
  p.expectSymbol('-');
  const right = p.takeSymbol('>');
  let direction: Direction = 'both';
  if (left !== right) direction = left ? 'in' : 'out';
  const span = p.since(from);
  const quantifier = quantifierOf(p);
  return { kind: 'relationship', direction, quantifier, ...(inside ?? NOTHING), ...span };
}

type Inside = Pick<RelationshipPattern, 'variable' | 'types' | 'length' | 'properties' | 'where'>;
const NOTHING: Inside = {
  variable: undefined,
  types: undefined,
  length: undefined,
  properties: undefined,
  where: undefined,
};

function parseInside(p: Parser): Inside {
  const variable = p.isName() && !p.isWord('WHERE') && !p.isWord('IS') ? p.variable() : undefined;
  const typed = p.takeSymbol(':') || p.takeWords('IS');
  const types = typed ? parseLabelExpression(p, { place: 'relationship' }) : undefined;
  const length = parseLength(p);
  const properties = parseProperties(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  p.expectSymbol(']');
  return { variable, types, length, properties, where };
}

function parseLength(p: Parser): VariableLength | undefined {
  if (!p.takeSymbol('*')) return undefined;
  const min = parseBound(p);
  if (!p.takeSymbol('..')) return { min, max: min };
  return { min: min ?? 1, max: parseBound(p) };
}

function parseBound(p: Parser): number | undefined {
  const token = p.peek();
  if (p.isSymbol('-') && p.peek(1).kind === 'integer') {
    throw compileError('InvalidRelationshipPattern', 'A length cannot be negative.', token);
  }
  if (token.kind !== 'integer') return undefined;
  p.next();
  return Number(token.value);
}

function parseProperties(p: Parser): Expression | undefined {
  if (p.isSymbol('{')) return parseMap(p);
  const token = p.peek();
  if (token.kind !== 'parameter') return undefined;
  p.next();
  return { kind: 'parameter', name: token.text, ...p.since(token.from) };
}
