/** Primaries: literals, parameters, variables, parentheses, lists, maps, calls and the special forms. */

import type { Expression, MapLiteral } from '../ast.ts';
import type { Parser } from '../token-stream.ts';
import { isPatternAhead } from '../lookahead.ts';
import { parseCall } from './calls.ts';
import { parseCase } from './case.ts';
import { parseList } from './lists.ts';
import { parseInteger } from './minus.ts';
import { parseSubquery } from './subqueries.ts';

const CONSTANTS: ReadonlyMap<string, boolean | null | number> = new Map<string, boolean | null | number>([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
  ['INF', Infinity],
  ['INFINITY', Infinity],
  ['NAN', NaN],
]);

/** The smallest whole expression at this place. */
export function parsePrimary(p: Parser): Expression {
  const token = p.peek();
  switch (token.kind) {
    case 'integer':
      return parseInteger(p);
    case 'float':
    case 'string':
      p.next();
      return {
        kind: 'literal',
        value: token.kind === 'string' ? token.text : (token.value as number),
        ...p.since(token.from),
      };
    case 'parameter':
      p.next();
      return { kind: 'parameter', name: token.text, ...p.since(token.from) };
    case 'symbol':
      return parseSymbol(p);
    case 'quoted name':
    case 'name':
      return parseName(p);
    case 'end':
      throw p.unexpected('an expression');
  }
}

function parseSymbol(p: Parser): Expression {
  if (p.isSymbol('(')) return parseParenthesis(p);
  if (p.isSymbol('[')) return p.withBar(false, () => parseList(p));
  if (p.isSymbol('{')) return parseMap(p);
  throw p.unexpected('an expression');
}

function parseParenthesis(p: Parser): Expression {
  const from = p.start;
  if (isPatternAhead(p)) {
    const pattern = p.attempt(() => {
      const path = p.rules.pathPattern(p);
      const part = { variable: undefined, selector: undefined, path, ...p.since(from) };
      return { kind: 'pattern predicate', part, ...p.since(from) } as const;
    });
    if (pattern !== undefined) return pattern;
  }
  p.expectSymbol('(');
  const inner = p.withBar(false, () => p.rules.expression(p));
  p.expectSymbol(')');
  return inner;
}

/** `{key: value, ...}`. */
export function parseMap(p: Parser): MapLiteral {
  const { from } = p.expectSymbol('{');
  return p.withBar(false, () => {
    const entries = p.isSymbol('}')
      ? []
      : p.list(() => {
          const key = p.expectName('a key').text;
          p.expectSymbol(':');
          return { key, value: p.rules.expression(p) };
        });
    p.expectSymbol('}');
    return { kind: 'map', entries, ...p.since(from) };
  });
}

function parseName(p: Parser): Expression {
  const token = p.peek();
  const special = token.kind === 'name' ? parseSpecial(p) : undefined;
  if (special !== undefined) return special;
  const call = parseCall(p);
  if (call !== undefined) return call;
  const constant = token.kind === 'name' ? CONSTANTS.get(token.text.toUpperCase()) : undefined;
  p.next();
  if (constant !== undefined) return { kind: 'literal', value: constant, ...p.since(token.from) };
  return { kind: 'variable', name: token.text, ...p.since(token.from) };
}

function parseSpecial(p: Parser): Expression | undefined {
  if (p.isWord('CASE') && !p.isSymbol('.', 1)) {
    const parsed = p.attempt(() => (p.isWord('WHEN', 1) ? true : undefined));
    return parsed !== undefined || isCaseStart(p) ? parseCase(p) : undefined;
  }
  return parseSubquery(p);
}

/** `case` may be a variable's name: it opens a CASE where an expression can follow. */
function isCaseStart(p: Parser): boolean {
  const after = p.peek(1);
  if (after.kind === 'end') return false;
  if (after.kind === 'symbol') return ['(', '[', '{', '-', '+'].includes(after.text);
  return !['AS', 'IN', 'IS', 'AND', 'OR', 'XOR'].includes(after.text.toUpperCase()) || after.kind !== 'name';
}
