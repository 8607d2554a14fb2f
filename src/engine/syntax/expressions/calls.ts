/** Calls `name.space.function(...)` and the forms that look like calls but have a syntax of their own. */

import type { Expression, Quantifier } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

const QUANTIFIERS: ReadonlyMap<string, Quantifier['mode']> = new Map([
  ['ALL', 'all'],
  ['ANY', 'any'],
  ['NONE', 'none'],
  ['SINGLE', 'single'],
]);

/** The call at this place, if a name (with dots) and a parenthesis stand here. */
export function parseCall(p: Parser): Expression | undefined {
  let length = 1;
  while (p.isSymbol('.', length) && p.isName(length + 1)) length += 2;
  if (!p.isSymbol('(', length)) return undefined;
  return p.withBar(false, () => (length === 1 ? parseForm(p) : undefined) ?? parsePlainCall(p, length));
}

function parseForm(p: Parser): Expression | undefined {
  const word = p.peek().text.toUpperCase();
  const mode = QUANTIFIERS.get(word);
  if (mode !== undefined && p.isName(2) && p.isWord('IN', 3)) return parseQuantifier(p, mode);
  switch (word) {
    case 'REDUCE':
      return p.isName(2) && p.isSymbol('=', 3) ? parseReduce(p) : undefined;
    case 'SHORTESTPATH':
    case 'ALLSHORTESTPATHS': {
      const part = p.rules.patternPart(p);
      return { kind: 'shortest path', part, from: part.from, to: part.to };
    }
    case 'COUNT':
      return p.isSymbol('*', 2) && p.isSymbol(')', 3) ? parseCountStar(p) : undefined;
    case 'TRIM':
      return p.attempt(() => parseTrim(p));
    case 'NORMALIZE':
      return p.attempt(() => parseNormalize(p));
    default:
      return undefined;
  }
}

function parseCountStar(p: Parser): Expression {
  const from = p.start;
  for (let count = 0; count < 4; count += 1) p.next();
  return { kind: 'count star', ...p.since(from) };
}

function parseQuantifier(p: Parser, mode: Quantifier['mode']): Expression {
  const from = p.next().from;
  p.expectSymbol('(');
  const variable = p.variable();
  p.expectWords('IN');
  const list = p.rules.expression(p);
  const where = p.takeWords('WHERE') ? p.rules.expression(p) : undefined;
  p.expectSymbol(')');
  return { kind: 'quantifier', mode, variable, list, where, ...p.since(from) };
}

function parseReduce(p: Parser): Expression {
  const from = p.next().from;
  p.expectSymbol('(');
  const accumulator = p.variable();
  p.expectSymbol('=');
  const init = p.rules.expression(p);
  p.expectSymbol(',');
  const variable = p.variable();
  p.expectWords('IN');
  const list = p.withBar(true, () => p.rules.expression(p));
  p.expectSymbol('|');
  const step = p.rules.expression(p);
  p.expectSymbol(')');
  return { kind: 'reduce', accumulator, init, variable, list, step, ...p.since(from) };
}

/** `trim(BOTH 'x' FROM text)`: read as btrim, ltrim or rtrim. */
function parseTrim(p: Parser): Expression | undefined {
  const from = p.next().from;
  p.expectSymbol('(');
  let name = 'btrim';
  if (p.takeWords('LEADING')) name = 'ltrim';
  else if (p.takeWords('TRAILING')) name = 'rtrim';
  else p.takeWords('BOTH');
  const characters = p.isWord('FROM') ? undefined : p.rules.expression(p);
  if (!p.takeWords('FROM')) return undefined;
  const text = p.rules.expression(p);
  p.expectSymbol(')');
  const args = characters === undefined ? [text] : [text, characters];
  return { kind: 'call', name, distinct: false, args, ...p.since(from) };
}

/** `normalize(text, NFKC)`: the form is a bare word. */
function parseNormalize(p: Parser): Expression | undefined {
  const from = p.next().from;
  p.expectSymbol('(');
  const text = p.rules.expression(p);
  if (!p.takeSymbol(',')) return undefined;
  const form = p.peek();
  if (!/^NFK?[CD]$/i.test(form.text)) return undefined;
  p.next();
  p.expectSymbol(')');
  const value: Expression = { kind: 'literal', value: form.text.toUpperCase(), from: form.from, to: form.to };
  return { kind: 'call', name: 'normalize', distinct: false, args: [text, value], ...p.since(from) };
}

function parsePlainCall(p: Parser, length: number): Expression {
  const from = p.start;
  let name = '';
  for (let count = 0; count < length; count += 1) name += p.next().text;
  p.expectSymbol('(');
  const distinct = p.takeWords('DISTINCT');
  const args = p.isSymbol(')') ? [] : p.list(() => p.rules.expression(p));
  p.expectSymbol(')');
  return { kind: 'call', name, distinct, args, ...p.since(from) };
}
