/** Patterns: parts with names and selectors, paths, nodes, and nested (quantified) paths. */

import { compileError } from '../errors.ts';
import type {
  Expression,
  Literal,
  NestedPath,
  NodePattern,
  Parameter,
  PathPattern,
  PathQuantifier,
  PathSelector,
  PatternPart,
  RelationshipPattern,
} from './ast.ts';
import { parseMap } from './expressions/primary.ts';
import { parseLabelExpression } from './labels.ts';
import { isRelationshipAhead, parseRelationship } from './relationships.ts';
import type { Parser } from './token-stream.ts';

/** `p = SHORTEST 2 (a)-->+(b)`. */
export function parsePatternPart(p: Parser): PatternPart {
  const from = p.start;
  const named = p.isName() && p.isSymbol('=', 1);
  const variable = named ? p.variable() : undefined;
  if (named) p.expectSymbol('=');
  const selector = parseSelector(p);
  const wrapped = selector?.kind === 'shortestPath' || selector?.kind === 'allShortestPaths';
  if (wrapped) p.expectSymbol('(');
  const path = parsePathPattern(p);
  if (wrapped) p.expectSymbol(')');
  return { variable, selector, path, ...p.since(from) };
}

function parseSelector(p: Parser): PathSelector | undefined {
  if (p.isWord('SHORTESTPATH') && p.takeWords('SHORTESTPATH')) return { kind: 'shortestPath' };
  if (p.takeWords('ALLSHORTESTPATHS')) return { kind: 'allShortestPaths' };
  if (p.takeWords('ALL', 'SHORTEST')) {
    takePathWord(p);
    return { kind: 'all shortest' };
  }
  if (p.takeWords('ANY', 'SHORTEST')) {
    takePathWord(p);
    return { kind: 'shortest', count: undefined, groups: false };
  }
  if (p.takeWords('SHORTEST')) {
    const count = parseCount(p);
    takePathWord(p);
    const groups = p.takeWords('GROUP') || p.takeWords('GROUPS');
    return { kind: 'shortest', count, groups };
  }
  if (p.takeWords('ANY')) {
    const count = parseCount(p);
    takePathWord(p);
    return { kind: 'any', count };
  }
  if (p.takeWords('ALL', 'PATHS') || p.takeWords('ALL', 'PATH')) return undefined;
  if (p.isWord('ALL') && p.isSymbol('(', 1)) p.next();
  return undefined;
}

function takePathWord(p: Parser): void {
  if (!p.takeWords('PATHS')) p.takeWords('PATH');
}

function parseCount(p: Parser): Literal | Parameter | undefined {
  const token = p.peek();
  if (token.kind === 'integer') {
    p.next();
    return { kind: 'literal', value: token.value as bigint, ...p.since(token.from) };
  }
  if (token.kind === 'parameter') {
    p.next();
    return { kind: 'parameter', name: token.text, ...p.since(token.from) };
  }
  return undefined;
}

/** Nodes, relationships and nested paths in a row. */
export function parsePathPattern(p: Parser): PathPattern {
  const from = p.start;
  const elements: (NodePattern | RelationshipPattern | NestedPath)[] = [parseNodeOrNested(p)];
  for (;;) {
    if (isRelationshipAhead(p)) {
      elements.push(parseRelationship(p, parsePathQuantifier), parseNodeOrNested(p));
    } else if (p.isSymbol('(') && (elements.at(-1)?.kind === 'nested path' || isNestedPath(p))) {
      elements.push(parseNodeOrNested(p));
    } else {
      return { elements, ...p.since(from) };
    }
  }
}

function isNestedPath(p: Parser): boolean {
  return p.isSymbol('(', 1) || (p.isName(1) && p.isSymbol('=', 2) && p.isSymbol('(', 3));
}

function parseNodeOrNested(p: Parser): NodePattern | NestedPath {
  return p.nested(() => p.withBar(false, () => (isNestedPath(p) ? parseNestedPath(p) : parseNode(p))));
}

function parseNestedPath(p: Parser): NestedPath {
  const { from } = p.expectSymbol('(');
  const named = p.isName() && p.isSymbol('=', 1);
  const variable = named ? p.variable() : undefined;
  if (named) p.expectSymbol('=');
  const path = parsePathPattern(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  p.expectSymbol(')');
  const quantifier = parsePathQuantifier(p);
  return { kind: 'nested path', variable, path, where, quantifier, ...p.since(from) };
}

/** `(name:Label {key: value} WHERE predicate)`. */
function parseNode(p: Parser): NodePattern {
  const { from } = p.expectSymbol('(');
  const variable = p.isName() && !p.isWord('WHERE') && !p.isWord('IS') ? p.variable() : undefined;
  const labelled = p.takeSymbol(':') || p.takeWords('IS');
  const label = labelled ? parseLabelExpression(p) : undefined;
  const properties = parseProperties(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  p.expectSymbol(')');
  return { kind: 'node', variable, label, properties, where, ...p.since(from) };
}

function parseProperties(p: Parser): Expression | undefined {
  if (p.isSymbol('{')) return parseMap(p);
  const token = p.peek();
  if (token.kind !== 'parameter') return undefined;
  p.next();
  return { kind: 'parameter', name: token.text, ...p.since(token.from) };
}

/** `+`, `*`, `{2}`, `{1,3}`, `{,3}` after a nested path or an arrow. */
function parsePathQuantifier(p: Parser): PathQuantifier | undefined {
  if (p.takeSymbol('+')) return { min: 1, max: undefined };
  if (p.takeSymbol('*')) return { min: 0, max: undefined };
  if (!p.isSymbol('{')) return undefined;
  const { from } = p.next();
  const min = parseBound(p);
  const ranged = p.takeSymbol(',');
  const max = ranged ? parseBound(p) : min;
  p.expectSymbol('}');
  if (!ranged && min === undefined) throw p.unexpected('a number');
  if (max === 0 || (max !== undefined && (min ?? 0) > max)) {
    throw compileError(
      'UnexpectedSyntax',
      'A quantifier needs an upper bound of at least its lower, and 1.',
      {
        from,
        to: p.end,
      },
    );
  }
  return { min: min ?? 0, max };
}

function parseBound(p: Parser): number | undefined {
  const token = p.peek();
  if (token.kind !== 'integer') return undefined;
  p.next();
  return Number(token.value);
}
