/** What follows a primary: `.key`, `[index]`, `[from..to]`, `:Label`, and `{...}` after a variable. */

import type { Expression, MapProjectionPart, Property, Subscript } from '../ast.ts';
import { parseLabelExpression } from '../labels.ts';
import type { Parser } from '../token-stream.ts';
import { parsePrimary } from './primary.ts';

/** A primary with all that follows it. */
export function parsePostfix(p: Parser): Expression {
  const from = p.start;
  let operand = parsePrimary(p);
  for (;;) {
    const longer = parseAccess(p, operand, from) ?? parseLabelTest(p, operand, from);
    if (longer === undefined) return operand;
    operand = longer;
  }
}

/** What SET and REMOVE change: `n.key`, `n[expression]`, `(expression).key`. */
export function parsePropertyTarget(p: Parser): Property | Subscript {
  const from = p.start;
  let operand = parsePrimary(p);
  for (;;) {
    const longer = parseAccess(p, operand, from);
    if (longer === undefined) break;
    operand = longer;
  }
  if (operand.kind === 'property' || operand.kind === 'subscript') return operand;
  throw p.unexpected('a property');
}

function parseAccess(p: Parser, object: Expression, from: number): Expression | undefined {
  if (p.isSymbol('.') && p.isName(1)) {
    p.next();
    const key = p.next().text;
    return { kind: 'property', object, key, ...p.since(from) };
  }
  if (p.isSymbol('[')) return parseBrackets(p, object, from);
  if (object.kind === 'variable' && p.isSymbol('{') && isProjectionStart(p)) {
    return { kind: 'map projection', object, parts: parseProjectionParts(p), ...p.since(from) };
  }
  return undefined;
}

function parseBrackets(p: Parser, object: Expression, from: number): Expression {
  p.expectSymbol('[');
  return p.withBar(false, () => {
    const start = p.isSymbol('..') ? undefined : p.rules.expression(p);
    if (p.takeSymbol('..')) {
      const end = p.isSymbol(']') ? undefined : p.rules.expression(p);
      p.expectSymbol(']');
      return { kind: 'slice', object, start, end, ...p.since(from) } as const;
    }
    p.expectSymbol(']');
    return { kind: 'subscript', object, index: start as Expression, ...p.since(from) } as const;
  });
}

function parseLabelTest(p: Parser, operand: Expression, from: number): Expression | undefined {
  if (!p.isSymbol(':')) return undefined;
  p.next();
  const label = parseLabelExpression(p, { barEnds: p.barEnds });
  return { kind: 'label test', operand, label, ...p.since(from) };
}

function isProjectionStart(p: Parser): boolean {
  return (
    p.isSymbol('}', 1) ||
    (p.isSymbol('.', 1) && (p.isName(2) || p.isSymbol('*', 2))) ||
    (p.isName(1) && (p.isSymbol(':', 2) || p.isSymbol(',', 2) || p.isSymbol('}', 2)))
  );
}

function parseProjectionParts(p: Parser): MapProjectionPart[] {
  p.expectSymbol('{');
  return p.withBar(false, () => {
    const parts = p.isSymbol('}') ? [] : p.list(() => parseProjectionPart(p));
    p.expectSymbol('}');
    return parts;
  });
}

function parseProjectionPart(p: Parser): MapProjectionPart {
  if (p.takeSymbol('.')) {
    if (p.takeSymbol('*')) return { kind: 'all' };
    return { kind: 'property', key: p.expectName('a property key').text };
  }
  const variable = p.variable();
  if (!p.takeSymbol(':')) return { kind: 'variable', variable };
  return { kind: 'entry', key: variable.name, value: p.rules.expression(p) };
}
