/** Shortest paths searched from both ends are those that the search from one end finds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/database.ts';
import { canonicalResult } from '../../../tck/expected-values.ts';
import { graphScript } from '../../../differential/random-graph.ts';

const ends = fc.constantFrom(['-', '->'], ['-', '-'], ['<-', '-']);
const lengths = fc.constantFrom('*', '*..2', '*0..3', '*1..4', '', '*..1');
const types = fc.constantFrom('', ':KNOWS', ':KNOWS|LIKES', ':NONE');
const properties = fc.constantFrom('', ' {since: 2000}');

describe('shortest paths', () => {
  it('are the same from both ends as from one, single or all, on random graphs', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphScript,
        ends,
        lengths,
        types,
        properties,
        async (graph, [left, right], length, type, asked) => {
          const database = openDatabase({ now: () => 0, random: () => 0.5 });
          await database.write(graph);
          // A condition on the path is looked for from one end.
          const paths = async (name: string, condition: string): Promise<string[]> => {
            const path = `${name}((a)${left}[r${type}${length}${asked}]${right}(b))`;
            const columns =
              name === 'shortestPath'
                ? 'length(p) AS l'
                : '[x IN relationships(p) | id(x)] AS rs, [x IN nodes(p) | id(x)] AS ns';
            const query = `MATCH (a), (b) WHERE a <> b MATCH p = ${path} ${condition} RETURN id(a) AS a, id(b) AS b, ${columns}`;
            const { rows } = await database.read(query);
            return rows.map((row) => row.map((value) => canonicalResult(value)).join(' ')).toSorted();
          };
          for (const name of ['shortestPath', 'allShortestPaths']) {
            expect(await paths(name, '')).toEqual(await paths(name, 'WHERE length(p) >= 0'));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('of a selector are the shortest of all that the pattern matches, circles among them', async () => {
    const quantifiers = fc.constantFrom('{1,4}', '{0,4}', '{,3}', '{1,1}');
    const wheres = fc.constantFrom(
      '',
      " WHERE a.name = 'Ann'",
      " WHERE b.name = 'Ann'",
      ' WHERE a.age < b.age',
    );
    const firsts = fc.constantFrom('(a)', '(a:Person)', "(a {name: 'Ann'})");
    await fc.assert(
      fc.asyncProperty(
        graphScript,
        ends,
        quantifiers,
        fc.tuple(types, properties),
        fc.tuple(wheres, firsts, fc.constantFrom('(b)', '(b:City)', '(b:Admin)')),
        async (graph, [left, right], quantifier, [type, asked], [where, first, last]) => {
          const database = openDatabase({ now: () => 0, random: () => 0.5 });
          await database.write(graph);
          const pattern = `${first}${left}[r${type}${asked}]${right}${quantifier}${last}`;
          const rows = async (query: string): Promise<string[]> =>
            (await database.read(query)).rows
              .map((row) => row.map((value) => canonicalResult(value)).join(' '))
              .toSorted();
          const columns =
            '[x IN relationships(p) | id(x)] AS rs, [x IN nodes(p) | id(x)] AS ns, [x IN r | id(x)] AS xs';
          const each = `MATCH p = ${pattern}${where} WITH a, b, min(length(p)) AS l MATCH p = ${pattern} WHERE length(p) = l`;
          expect(await rows(`MATCH p = ALL SHORTEST ${pattern}${where} RETURN ${columns}`)).toEqual(
            await rows(`${each} RETURN ${columns}`),
          );
          const measured = 'id(a) AS a, id(b) AS b, length(p) AS l';
          const shortest = await rows(`${each} RETURN DISTINCT ${measured}`);
          for (const selector of ['ANY SHORTEST', 'SHORTEST 1', 'ANY']) {
            expect(await rows(`MATCH p = ${selector} ${pattern}${where} RETURN ${measured}`)).toEqual(
              shortest,
            );
          }
          const given = await rows(
            `MATCH (a), (b) MATCH p = SHORTEST 1 GROUPS ${pattern}${where} RETURN ${columns}`,
          );
          expect(given).toEqual(await rows(`${each} RETURN ${columns}`));
        },
      ),
      { numRuns: 80 },
    );
  });
});
