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

const variable = fc.constantFrom('a', 'b', 'c', 'd');
/** What a WHERE asks of one or two nodes: forms that indexes answer, and others. */
const condition = fc.oneof(
  fc
    .tuple(
      variable,
      fc.constantFrom('age', 'name'),
      fc.constantFrom('=', '<', '<=', '>', '>=', '<>'),
      fc.constantFrom('30', '30.0', "'Ann'", "'B'", 'null', '25', "'30'", 'true'),
    )
    .map(([v, key, operator, value]) => `${v}.${key} ${operator} ${value}`),
  fc
    .tuple(
      variable,
      fc.constantFrom(
        "STARTS WITH 'A'",
        "CONTAINS 'n'",
        "ENDS WITH 'b'",
        "STARTS WITH ''",
        "IN ['Ann', 'Bob', null, 'Ann']",
        'IN []',
        '= $name',
        'IN $list',
      ),
    )
    .map(([v, test]) => `${v}.name ${test}`),
  fc.tuple(variable, variable).map(([v, w]) => `${v}.age = ${w}.age`),
  fc.tuple(variable, variable).map(([v, w]) => `${v}.name < ${w}.name`),
  fc.tuple(variable, variable).map(([v, w]) => `${v} <> ${w}`),
  fc.tuple(variable, variable).map(([v, w]) => `(${v}.age = 30 OR ${v}.age = 25 AND ${w}.name = 'Ann')`),
  fc.tuple(variable, fc.constantFrom('Person', 'City', 'Admin')).map(([v, label]) => `${v}:${label}`),
  fc.tuple(variable).map(([v]) => `25 <= ${v}.age < 35`),
  fc.tuple(variable).map(([v]) => `NOT ${v}.age > 25`),
  fc.tuple(variable).map(([v]) => `EXISTS { (${v})-[:KNOWS]->(:Person) }`),
  fc.tuple(variable).map(([v]) => `COUNT { (${v})-[:KNOWS]->() } > 0`),
);
const plainNode = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd', ''),
    fc.constantFrom('', '', ':Person', ':City', ':Admin', ':Admin&Person'),
  )
  .map(([name, label]) => `(${name}${label})`);
const longPath = fc
  .tuple(plainNode, fc.array(fc.tuple(relationship, plainNode), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.map(([r, n]) => r + n).join(''));

/** Patterns of several parts, in any textual order, with conditions. */
export const joinQuery: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(longPath, { minLength: 1, maxLength: 3 }),
    fc.array(condition, { maxLength: 3 }),
    fc.option(fc.tuple(longPath, fc.option(condition))),
  )
  .map(([parts, conditions, optional]) => {
    const matched = parts.join(', ');
    const known = (text: string): string[] =>
      ['a', 'b', 'c', 'd'].filter((name) => new RegExp(`\\(${name}\\b`).test(text));
    const usable = (names: readonly string[], test: string): boolean =>
      [...test.matchAll(/\b([abcd])\b(?=[.: )]| <>)/g)].every(([, name = '']) => names.includes(name));
    const names = known(matched);
    const tests = conditions.filter((test) => usable(names, test));
    const where = tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
    const [more = '', test] = optional ?? [];
    const all = known(matched + more);
    const moreWhere = test && usable(all, test) ? ` WHERE ${test}` : '';
    const then = more === '' ? '' : ` OPTIONAL MATCH ${more}${moreWhere}`;
    const columns = all.map((name) => `${name}.name AS ${name}, ${name}.age AS ${name}Age`);
    return `MATCH ${matched}${where}${then} RETURN ${[...columns, 'count(*) AS total'].join(', ')}`;
  });

/** Queries that the planner answers from counts and degrees. */
export const countQuery: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ':Person', ':City', ':Admin', ':None'),
    fc.constantFrom('', ':KNOWS', ':LIVES_IN', ':KNOWS|LIKES', ':NONE'),
    fc.constantFrom(['-', '->'], ['<-', '-'], ['-', '-']),
    fc.constantFrom('', ':Person', ':City', ':Admin'),
    fc.constantFrom('a', 'b'),
    fc.constantFrom('', ' WHERE a.age > 25', " WHERE b.name = 'Ann'"),
    fc.constantFrom(
      'count(*) AS c',
      'count(a) AS c',
      'count(r) AS c',
      'count(DISTINCT b) AS c',
      'KEY AS k, count(*) AS c',
      'KEY AS k, count(OTHER) AS c',
      'KEY AS k, count(r) + 1 AS c',
      'KEY AS k, count(DISTINCT OTHER) AS c',
      'KEY.name AS k, count(r) AS c',
      'KEY AS k, count(KEY.age) AS c',
    ),
  )
  .map(([first, type, [left, right], last, key, where, columns]) => {
    const returned = columns.replaceAll('KEY', key).replaceAll('OTHER', key === 'a' ? 'b' : 'a');
    return `MATCH (a${first})${left}[r${type}]${right}(b${last})${where} RETURN ${returned}`;
  });
