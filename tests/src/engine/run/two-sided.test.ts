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
});
