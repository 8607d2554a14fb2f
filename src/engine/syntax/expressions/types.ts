/** Type names of `IS :: TYPE`: `INTEGER`, `LIST<STRING NOT NULL>`, `ANY<A | B>`, `ZONED DATETIME`. */

import type { SimpleType, TypeExpression } from '../ast.ts';
import type { Parser } from '../token-stream.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['BOOLEAN', 'BOOLEAN'],
  ['BOOL', 'BOOLEAN'],
  ['STRING', 'STRING'],
  ['VARCHAR', 'STRING'],
  ['SIGNED INTEGER', 'INTEGER'],
  ['INTEGER', 'INTEGER'],
  ['INT', 'INTEGER'],
  ['FLOAT', 'FLOAT'],
  ['DATE', 'DATE'],
  ['LOCAL TIME', 'LOCAL TIME'],
  ['ZONED TIME', 'ZONED TIME'],
  ['LOCAL DATETIME', 'LOCAL DATETIME'],
  ['ZONED DATETIME', 'ZONED DATETIME'],
  ['TIME WITHOUT TIMEZONE', 'LOCAL TIME'],
  ['TIME WITHOUT TIME ZONE', 'LOCAL TIME'],
  ['TIME WITH TIMEZONE', 'ZONED TIME'],
  ['TIME WITH TIME ZONE', 'ZONED TIME'],
  ['TIMESTAMP WITHOUT TIMEZONE', 'LOCAL DATETIME'],
  ['TIMESTAMP WITHOUT TIME ZONE', 'LOCAL DATETIME'],
  ['TIMESTAMP WITH TIMEZONE', 'ZONED DATETIME'],
  ['TIMESTAMP WITH TIME ZONE', 'ZONED DATETIME'],
  ['DURATION', 'DURATION'],
  ['POINT', 'POINT'],
  ['ANY NODE', 'NODE'],
  ['NODE', 'NODE'],
  ['VERTEX', 'NODE'],
  ['ANY RELATIONSHIP', 'RELATIONSHIP'],
  ['RELATIONSHIP', 'RELATIONSHIP'],
  ['EDGE', 'RELATIONSHIP'],
  ['ANY MAP', 'MAP'],
  ['MAP', 'MAP'],
  ['PATH', 'PATH'],
  ['PROPERTY VALUE', 'PROPERTY VALUE'],
  ['ANY PROPERTY VALUE', 'PROPERTY VALUE'],
  ['ANY VALUE', 'ANY'],
  ['NOTHING', 'NOTHING'],
  ['NULL', 'NULL'],
];

/** A type, its alternatives split by bars. */
export function parseType(p: Parser): TypeExpression {
  const from = p.start;
  const alternatives: SimpleType[] = [];
  do alternatives.push(...parseAlternative(p));
  while (!p.barEnds && p.takeSymbol('|'));
  return { kind: 'type', alternatives, ...p.since(from) };
}

function parseAlternative(p: Parser): readonly SimpleType[] {
  const from = p.start;
  let types = parseName(p);
  for (;;) {
    const notNull = p.takeSymbol('!') || p.takeWords('NOT', 'NULL');
    if (notNull) types = types.map((type) => ({ ...type, notNull }));
    if (!p.takeWords('LIST') && !p.takeWords('ARRAY')) return types;
    const inner = { kind: 'type' as const, alternatives: types, ...p.since(from) };
    types = [{ name: 'LIST', notNull: false, inner }];
  }
}

function parseName(p: Parser): readonly SimpleType[] {
  if (p.takeWords('LIST') || p.takeWords('ARRAY')) {
    p.expectSymbol('<');
    const inner = p.withBar(false, () => parseType(p));
    p.expectSymbol('>');
    return [{ name: 'LIST', notNull: false, inner }];
  }
  if (p.isWord('ANY') && p.isSymbol('<', 1)) {
    p.next();
    p.next();
    const inner = p.withBar(false, () => parseType(p));
    p.expectSymbol('>');
    return inner.alternatives;
  }
  const name = NAMES.find(([words]) => p.takeWords(...words.split(' ')))?.[1];
  if (name !== undefined) return [{ name, notNull: false, inner: undefined }];
  if (p.takeWords('ANY')) return [{ name: 'ANY', notNull: false, inner: undefined }];
  throw p.unexpected('the name of a type');
}
