/** The twelve queries that people write first: the right rows, or a notice that says why not and what to write. */

import { describe, expect, it } from 'vitest';
import { collectRows } from '../../src/queries/collect-rows.ts';
import { noticesFor } from '../../src/queries/notices.ts';
import { truncatedNotices } from '../../src/queries/table-summary.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { toJson } from '../../src/store/to-json.ts';

interface NaiveQuery {
  readonly statement: string;
  readonly rows: readonly (readonly unknown[])[];
  /** Code and what the suggestion holds. */
  readonly notices: readonly (readonly [code: string, suggestion: string])[];
}

const QUERIES: readonly NaiveQuery[] = [
  {
    statement: "MATCH (c:Concept {name:'NTK'}) RETURN c.name",
    rows: [],
    notices: [['name-is-alias', "{name: 'neural tangent kernel'}), or WHERE 'ntk' IN e.names"]],
  },
  {
    statement: "MATCH (p:Paper)-[:MENTIONS]->(:Method {name:'muP'}) RETURN count(p)",
    rows: [[2]],
    notices: [],
  },
  {
    statement: 'MATCH (m:Method)-[:EVALUATES_ON]->(d:Dataset) RETURN m, d',
    rows: [],
    notices: [['wrong-start', '(:Method)-[:EVALUATED_ON]->(:Dataset)']],
  },
  {
    statement: "MATCH (a)-[r:OUTPERFORMS]->(:Method {name:'Pre-LN'}) RETURN a.name, r.quote",
    rows: [['Mix-LN', 'Mix-LN outperforms Pre-LN']],
    notices: [],
  },
  {
    statement: "MATCH p = shortestPath((a {name:'muP'})-[*..6]-(b {name:'NTK'})) RETURN length(p)",
    rows: [],
    notices: [
      ['untyped-path', 'tangent path "muP" "NTK", or types: -[:USED_FOR|'],
      ['name-is-alias', 'neural tangent kernel'],
    ],
  },
  {
    statement: 'MATCH (e:Entity) RETURN e.name ORDER BY e.paperCount DESC LIMIT 1',
    rows: [['neural network']],
    notices: [],
  },
  {
    statement:
      'MATCH (p:Paper)-->(c:Concept) WITH p.year AS year, count(*) AS names RETURN year, names ORDER BY year',
    rows: [
      [2018, 3],
      [null, 2],
    ],
    notices: [['year-unknown', 'IS NOT NULL']],
  },
  {
    statement: 'MATCH (a:Author)-[:WROTE]->(p) RETURN a, p',
    rows: [],
    notices: [
      ['unknown-type', '(:Paper)-[:AUTHORED_BY]->(:Author)'],
      ['authors-unknown', 'BibTeX'],
    ],
  },
  {
    statement: "MATCH (m:Method {name:'Adam'}) RETURN m.paperCount",
    rows: [[3]],
    notices: [],
  },
  {
    statement: 'MATCH (d:Dataset)<-[:EVALUATED_ON]-(m) RETURN d.name, collect(m.name)',
    rows: [['CIFAR-10', ['kernel regression']]],
    notices: [],
  },
  {
    statement: "MATCH (a)-[r:AFFECTS]->(b {name:'muP'}) RETURN a.name",
    rows: [['Adam']],
    notices: [['effects-mixed', 'r.effect']],
  },
];

/** `library` gives the store of `library-graph.ts`, once it is open. */
export function describeNaiveQueries(name: string, library: () => ReadStore): void {
  describe(`the queries that people write first, on ${name}`, () => {
    for (const { statement, rows, notices } of QUERIES) {
      it(`${statement} gives ${rows.length} rows and ${notices.length} notices`, async () => {
        const found = await collectRows(library(), statement);
        expect(found.map((row) => row.map(toJson))).toEqual(rows);
        const said = await noticesFor(library(), statement);
        expect(said).toMatchObject(
          notices.map(([code, suggestion]) => ({ code, suggestion: expect.stringContaining(suggestion) })),
        );
        expect(said).toHaveLength(notices.length);
      });
    }

    it('MATCH (n)-[r]->(m) RETURN n, r, m is cut off, says so, and offers the overview', async () => {
      const result = await library().read('MATCH (n)-[r]->(m) RETURN n, r, m', {}, { rowLimit: 10 });
      let rows = 0;
      for await (const _ of result.rows()) rows += 1;
      expect(rows).toBe(10);
      expect(truncatedNotices(await result.summary())).toEqual([
        {
          code: 'truncated',
          message: 'There are more rows than the 10 shown.',
          suggestion: expect.stringContaining('connected-names'),
        },
      ]);
    });

    it("the name that a reader has in mind is found by WHERE 'ntk' IN c.names", async () => {
      const rows = await collectRows(library(), "MATCH (c:Concept) WHERE 'ntk' IN c.names RETURN c.name");
      expect(rows).toEqual([['neural tangent kernel']]);
    });
  });
}
