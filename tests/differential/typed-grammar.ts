/** Expressions whose parts have the types that their places ask for, so that nearly all of them have a value. */

import fc from 'fast-check';

interface Typed {
  readonly number: string;
  readonly text: string;
  readonly truth: string;
  readonly list: string;
}

const count = fc.constantFrom('0', '1', '2', '3');

const { number, text, truth, list } = fc.letrec<Typed>((tie: fc.LetrecTypedTie<Typed>) => {
  const [n, s, t, l] = [tie('number'), tie('text'), tie('truth'), tie('list')];
  const choose = (...ways: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.oneof({ maxDepth: 4, withCrossShrink: true }, ...ways);
  return {
    number: choose(
      fc.constantFrom('0', '1', '2', '-1', '3', '0.5', '1.0', '-2.5', '10', 'n.age', 'm.age', 'x', 'null'),
      fc.tuple(n, fc.constantFrom('+', '-', '*'), n).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.tuple(n, fc.constantFrom('/', '%', '^'), count).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc
        .tuple(fc.constantFrom('abs', 'sign', 'round', 'ceil', 'floor', 'toFloat', 'toInteger', 'exp'), n)
        .map(([name, a]) => `${name}(${a})`),
      fc.oneof(s, l).map((a) => `size(${a})`),
      s.map((a) => `toInteger(${a})`),
      fc.tuple(n, n).map(([a, b]) => `coalesce(${a}, ${b})`),
      fc.tuple(t, n, n).map(([a, b, d]) => `CASE WHEN ${a} THEN ${b} ELSE ${d} END`),
      fc.tuple(n, n, n, n).map(([a, b, d, e]) => `CASE ${a} WHEN ${b} THEN ${d} ELSE ${e} END`),
      fc.tuple(fc.constantFrom('head', 'last'), l).map(([name, a]) => `${name}(${a})`),
      fc.tuple(l, n).map(([a, b]) => `reduce(sum = ${b}, y IN ${a} | sum + y)`),
      fc.tuple(l, count).map(([a, b]) => `(${a})[${b}]`),
    ),
    text: choose(
      fc.constantFrom("'a'", "'Ann'", "''", "'12'", "'é😀'", "' b '", 'n.name', 'm.name', '$name', 'null'),
      fc.tuple(s, s).map(([a, b]) => `(${a} + ${b})`),
      fc
        .tuple(fc.constantFrom('toUpper', 'toLower', 'trim', 'reverse', 'ltrim', 'rtrim'), s)
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom('left', 'right', 'substring'), s, count)
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(s, s, s).map(([a, b, d]) => `replace(${a}, ${b}, ${d})`),
      fc.tuple(s, s).map(([a, b]) => `head(split(${a}, ${b}))`),
      fc.oneof(n, t).map((a) => `toString(${a})`),
      fc.oneof(n, t, s, l).map((a) => `valueType(${a})`),
      fc.tuple(t, s, s).map(([a, b, d]) => `CASE WHEN ${a} THEN ${b} ELSE ${d} END`),
    ),
    truth: choose(
      fc.constantFrom('true', 'false', 'null', 'n:Admin', 'm:Person'),
      fc
        .tuple(n, fc.constantFrom('=', '<>', '<', '<=', '>', '>='), n)
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc
        .tuple(s, fc.constantFrom('=', '<', '>=', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'), s)
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc
        .tuple(t, fc.constantFrom('AND', 'OR', 'XOR', '='), t)
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      t.map((a) => `(NOT ${a})`),
      fc.oneof(n, s, t, l).map((a) => `(${a} IS NULL)`),
      fc.tuple(n, l).map(([a, b]) => `(${a} IN ${b})`),
      fc.tuple(l, fc.constantFrom('=', '<>', '<'), l).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc
        .tuple(fc.constantFrom('all', 'any', 'none', 'single'), l, n)
        .map(([name, a, b]) => `${name}(y IN ${a} WHERE y > ${b})`),
      fc.oneof(s, l).map((a) => `isEmpty(${a})`),
      fc
        .tuple(n, fc.constantFrom('INTEGER', 'FLOAT NOT NULL', 'STRING', 'INTEGER | FLOAT'))
        .map(([a, type]) => `(${a} IS :: ${type})`),
    ),
    list: choose(
      fc.constantFrom('[]', '[1, 2]', '[3, null, 0.5]', 'range(0, 3)', 'range(2, -2, -1)', '$list'),
      fc.tuple(n, n).map(([a, b]) => `[${a}, ${b}]`),
      fc.tuple(l, fc.oneof(n, l)).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(fc.constantFrom('tail', 'reverse'), l).map(([name, a]) => `${name}(${a})`),
      fc.tuple(l, count).map(([a, b]) => `(${a})[..${b}]`),
      fc.tuple(l, n, n).map(([a, b, d]) => `[y IN ${a} WHERE y > ${b} | y + ${d}]`),
    ),
  };
});

/** Queries that compute a value of each type, and group and sort by them. */
export const typedQuery: fc.Arbitrary<string> = fc
  .tuple(number, text, truth, list, truth, fc.boolean())
  .map(([n, s, t, l, where, groups]) => {
    const rows = `MATCH (n:Person), (m:City {name: 'Oslo'}) UNWIND [1, 2] AS x WITH n, m, x WHERE coalesce(${where}, true)`;
    return groups
      ? `${rows} RETURN ${n} AS n, count(*) AS c, min(${s}) AS s, max(${n}) AS x, count(DISTINCT ${t}) AS t`
      : `${rows} RETURN ${n} AS n, ${s} AS s, ${t} AS t, ${l} AS l`;
  });
