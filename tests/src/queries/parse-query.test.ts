/** The header of a query says what it is, or the error says which line does not. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/answers.ts';
import { listQueries, queryNamed } from '../../../src/queries/catalogue.ts';
import { parseQuery } from '../../../src/queries/parse-query.ts';

const HEADER = ['// Counts.', '// @returns table', '// @scope global', '// @empty Nothing.'];
const file = (lines: readonly string[], statement = 'RETURN 1 AS one'): string =>
  [...lines, statement, ''].join('\n');

const name = fc
  .stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/)
  .filter((word) => !['store', 'format', 'json'].includes(word));
const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.()="]{0,30}[a-z.]$/);
const typed = fc.oneof(
  fc.record({ type: fc.constant('string' as const), value: fc.option(fc.string()) }),
  fc.record({ type: fc.constant('integer' as const), value: fc.nat() }),
  fc.record({
    type: fc.constant('float' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  fc.record({ type: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({ type: fc.constant('string[]' as const), value: fc.array(fc.stringMatching(/^[a-z ]*$/)) }),
);
const parameter = fc.record({ name, typed, required: fc.boolean(), description: words });

describe('the header of a query', () => {
  it('gives back whatever was declared, in any line order and with either line end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(parameter, { selector: ({ name: key }) => key, maxLength: 5 }),
        fc.array(words, { maxLength: 3 }),
        words,
        fc.constantFrom('\n', '\r\n'),
        (parameters, ask, sentence, lineEnd) => {
          const declared = parameters.map((one) => {
            const value = one.required ? '' : ` = ${JSON.stringify(one.typed.value)}`;
            return `// @param ${one.name} ${one.typed.type}${value} ${one.description}`;
          });
          const lines = [
            `// ${sentence}`,
            ...ask.map((phrase) => `// @ask ${phrase}`),
            ...HEADER.slice(1),
            ...declared,
            `RETURN ${parameters.map((one) => `$${one.name}`).join(' + ') || '1'} AS x`,
          ];
          const query = parseQuery('q', lines.join(lineEnd));
          expect(query).toMatchObject({ description: sentence, ask, returns: 'table', empty: 'Nothing.' });
          expect(query.parameters).toEqual(
            parameters.map((one) => ({
              name: one.name,
              type: one.typed.type,
              ...(!one.required && { default: JSON.parse(JSON.stringify(one.typed.value)) as Json }),
              description: one.description,
            })),
          );
        },
      ),
    );
  });

  for (const [claim, text, place, what] of [
    ['has no sentence', file(HEADER.slice(1)), 1, 'sentence'],
    ['lacks a tag', file(HEADER.slice(0, 3)), 1, '@empty is missing'],
    ['says a tag twice', file([...HEADER, '// @scope local']), 5, '@scope stands twice'],
    ['has a tag that there is not', file([...HEADER, '// @return graph']), 5, 'no tag @return'],
    ['has a choice that there is not', file(['// X.', '// @returns list', ...HEADER.slice(2)]), 2, '"list"'],
    ['has a parameter without description', file([...HEADER, '// @param a string'], 'RETURN $a'), 5, 'read'],
    ['has a type that there is not', file([...HEADER, '// @param a int x'], 'RETURN $a'), 5, '"int"'],
    ['has a default that is no JSON', file([...HEADER, '// @param a string = x y'], 'RETURN $a'), 5, 'JSON'],
    [
      'has a parameter of a reserved name',
      file([...HEADER, '// @param format string x'], 'RETURN $format'),
      5,
      'taken',
    ],
    ['declares what it does not use', file([...HEADER, '// @param a string x']), 1, 'a is not used'],
    ['uses what it does not declare', file(HEADER, 'RETURN $a AS a'), 1, '$a is not declared'],
    ['has no statement', file(HEADER, ''), 4, 'statement'],
  ] as const) {
    it(`is refused with its line where it ${claim}`, () => {
      expect(() => parseQuery('broken', text)).toThrow(
        expect.objectContaining({
          code: 'Unexpected',
          place: `cypher/queries/broken.cypher:${place}`,
          message: expect.stringContaining(what),
        }),
      );
    });
  }

  it('counts a parameter in a string or a comment as not used', () => {
    const statement = "RETURN '$a' AS a // $b";
    expect(parseQuery('q', file(HEADER, statement)).parameters).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has the queries that its readers were promised', () => {
    const names = listQueries().map((query) => query.name);
    expect(names).toEqual(names.toSorted());
    for (const promised of [
      'neighborhood',
      'papers-about',
      'related',
      'introduces',
      'compares-with',
      'outperforms',
      'evidence',
      'paths',
      'methods-by-dataset',
      'concepts-by-year',
      'most-connected',
      'communities',
      'connected-names',
    ]) {
      expect(names).toContain(promised);
    }
  });

  it('asks with phrases whose words in braces are parameters', () => {
    for (const { ask, parameters } of listQueries()) {
      const known = parameters.map((declared) => declared.name);
      for (const [, word] of ask.join(' ').matchAll(/\{(\w+)\}/g)) expect(known).toContain(word);
      expect(ask.length).toBeGreaterThan(0);
    }
  });

  it('names the queries there are when one is not', () => {
    expect(() => queryNamed('nothing')).toThrow(
      expect.objectContaining({ code: 'QueryUnknown', hint: expect.stringContaining('connected-names') }),
    );
  });
});
