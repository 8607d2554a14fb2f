/** Queries from a small grammar: expressions of all kinds, patterns over the sample graph, with fast-check. */

import fc from 'fast-check';

const literal = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    'false',
    '0',
    '1',
    '2',
    '-1',
    '3',
    '0.5',
    '1.0',
    '-2.5',
    '9007199254740993',
  ),
  fc.constantFrom(
    "'a'",
    "'b'",
    "''",
    "'1'",
    "'Ann'",
    "'é😀'",
    '[]',
    '[1, 2]',
    "['a', null]",
    '{a: 1}',
    '{}',
    '[[1], []]',
  ),
  fc.constantFrom('n.age', 'n.name', 'm.age', 'm.name', 'n.nope', 'x', 'n', 'labels(n)', '$list', '$name'),
);

const UNARY = [
  'size',
  'head',
  'last',
  'reverse',
  'toString',
  'toInteger',
  'toFloat',
  'abs',
  'sign',
  'keys',
  'toUpper',
];
const MORE = [
  'round',
  'ceil',
  'isEmpty',
  'tail',
  'toBoolean',
  'trim',
  'valueType',
  'toStringOrNull',
  'toIntegerOrNull',
];
const BINARY = ['+', '-', '*', '/', '%', '^', '=', '<>', '<', '<=', '>', '>=', 'AND', 'OR', 'XOR', 'IN'];
const TEXTUAL = ['STARTS WITH', 'ENDS WITH', 'CONTAINS'];

const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    literal,
    fc
      .tuple(tie('e'), fc.constantFrom(...BINARY, ...TEXTUAL), tie('e'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(fc.constantFrom(...UNARY, ...MORE), tie('e')).map(([name, a]) => `${name}(${a})`),
    fc.tuple(fc.constantFrom('NOT ', '-', '+'), tie('e')).map(([op, a]) => `(${op}${a})`),
    fc
      .tuple(tie('e'), fc.constantFrom('IS NULL', 'IS NOT NULL', 'IS :: INTEGER'))
      .map(([a, op]) => `(${a} ${op})`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `coalesce(${a}, ${b})`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `${a.startsWith('-') ? `(${a})` : a}[${b}]`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([a, b, d]) => `CASE WHEN ${a} THEN ${b} ELSE ${d} END`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([a, b, d]) => `CASE ${a} WHEN ${b} THEN ${d} END`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `[y IN ${a} WHERE ${b} | y]`),
    fc
      .tuple(fc.constantFrom('all', 'any', 'none', 'single'), tie('e'), tie('e'))
      .map(([q, a, b]) => `${q}(y IN ${a} WHERE ${b})`),
  ),
})).e;

const node = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', ''),
    fc.constantFrom('', '', ':Person', ':City', ':Person|City', ':!Admin', ':Admin&Person'),
    fc.constantFrom('', '', '', " {name: 'Ann'}", ' {age: 25}'),
  )
  .map(([name, label, properties]) => `(${name}${label}${properties})`);
const relationship = fc
  .tuple(
    fc.constantFrom('', '', ':KNOWS', ':KNOWS|LIVES_IN', ':!KNOWS'),
    fc.constantFrom('', '', '', '*1..2', '*0..1', '*2'),
    fc.constantFrom('->', '<-', '-'),
  )
  .map(([type, length, arrow]) => {
    const plain = length !== '' && type.includes('!') ? '' : type;
    const body = `[${plain}${length}]`;
    return arrow === '<-' ? `<-${body}-` : `-${body}${arrow}`;
  });
const path = fc
  .tuple(node, fc.array(fc.tuple(relationship, node), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.map(([r, n]) => r + n).join(''));

/** Queries that compute one expression over two rows' worth of nodes. */
export const expressionQuery: fc.Arbitrary<string> = expression.map(
  (e) => `MATCH (n:Person {name: 'Ann'}), (m:City {name: 'Oslo'}) UNWIND [1, 2] AS x RETURN ${e} AS r`,
);

/** Queries that count and list what patterns match. */
export const patternQuery: fc.Arbitrary<string> = fc
  .tuple(path, fc.option(path), fc.boolean(), fc.option(path))
  .map(([first, second, optional, tested]) => {
    const more = second === null ? '' : optional ? ` OPTIONAL MATCH ${second}` : `, ${second}`;
    const named = ['a', 'b', 'c'].filter((name) => new RegExp(`\\(${name}\\b`).test(first + more));
    const where = tested === null || named.length === 0 ? '' : ` WHERE EXISTS { MATCH ${tested} }`;
    const columns = named.map((name) => `${name}.name AS ${name}`);
    const where1 = optional && second !== null ? '' : where;
    return `MATCH ${first}${more}${where1} RETURN ${[...columns, 'count(*) AS total'].join(', ')}`;
  });
