/** The first statements that people write get the notice that helps; statements that mean what they say get none. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITY_TYPES, NODE_LABELS, RELATIONSHIPS } from '../../../src/domain/schema.ts';
import { noticesFor } from '../../../src/queries/notices.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';

let store: Store;
beforeAll(async () => {
  store = await openLibrary();
});
afterAll(async () => {
  await store.close();
});

const cases: readonly (readonly [statement: string, code: string, message: RegExp, suggestion: RegExp])[] = [
  [
    "MATCH (c:Concept {name: 'NTK'}) RETURN c",
    'name-is-alias',
    /called "neural tangent kernel"/,
    /:Concept \{name/,
  ],
  [
    'MATCH (c) WHERE c.name = "muP" OR c.name = "mup" RETURN c',
    'name-is-alias',
    /"mup" is called "muP"/,
    /muP/,
  ],
  ["MATCH (c:Concept {name: 'Adam'}) RETURN c", 'other-type', /"Adam" is a Method/, /:Method/],
  [
    'MATCH (m:Method)-[:EVALUATES_ON]->(d:Dataset) RETURN m, d',
    'wrong-start',
    /starts at a Paper/,
    /EVALUATED_ON/,
  ],
  [
    'MATCH (d:Dataset)<-[r:EVALUATES_ON]-(m:Method) RETURN m, d',
    'wrong-start',
    /starts at a Paper/,
    /EVALUATED_ON/,
  ],
  ['MATCH (p:Paper)-[:USED_FOR]->(t:Task) RETURN p', 'wrong-start', /starts at an Entity/, /:USES\]/],
  [
    'MATCH (m:Method)-[:INTRODUCES|USES]->(d) RETURN m',
    'wrong-start',
    /INTRODUCES starts at a Paper/,
    /:Paper/,
  ],
  ['MATCH (a:Author)-[:WROTE]->(p) RETURN a, p', 'unknown-type', /no relationship type WROTE/, /AUTHORED_BY/],
  [
    'MATCH (a)-[:OUTPERFORM]->(b) RETURN a',
    'unknown-type',
    /no relationship type OUTPERFORM/,
    /^OUTPERFORMS$/,
  ],
  [
    'MATCH (a)-[:XYZ*1..3]->(b) RETURN a',
    'unknown-type',
    /XYZ/,
    new RegExp(`^${RELATIONSHIPS.map((row) => row.name).join(', ')}$`),
  ],
  [
    'MATCH (a:Xyzxyzxyz) RETURN a',
    'unknown-label',
    /Xyzxyzxyz/,
    new RegExp(`^${[...NODE_LABELS, ...ENTITY_TYPES.map((row) => row.name)].join(', ')}$`),
  ],
  ['MATCH (a:Papers) RETURN a', 'unknown-label', /no label Papers/, /^Paper$/],
  ['MATCH (a:Model) RETURN a', 'unknown-label', /no label Model/, /:Method/],
  ['MATCH (a:constructor) RETURN a', 'unknown-label', /no label constructor/, /Paper/],
  ['MATCH (p:Paper)-->(c:Concept) RETURN p.year, c.name, count(*)', 'year-unknown', /3 of 6 papers/, /year/],
  ['MATCH (p:Paper {year: 2020}) RETURN p', 'year-unknown', /3 of 6 papers/, /year/],
  ['MATCH (p:Paper)-[:AUTHORED_BY]->(a) RETURN a.name', 'authors-unknown', /5 of 6 papers/, /BibTeX/],
];

describe('notices', () => {
  for (const [statement, code, message, suggestion] of cases) {
    it(`say ${code} of ${statement}`, async () => {
      const found = (await noticesFor(store, statement)).find((notice) => notice.code === code);
      expect(found).toMatchObject({
        message: expect.stringMatching(message),
        suggestion: expect.stringMatching(suggestion),
      });
    });
  }

  for (const statement of [
    "MATCH (c:Concept {name: 'neural tangent kernel'})<-[:INTRODUCES]-(p:Paper) RETURN p.title",
    "MATCH (a)-[r:OUTPERFORMS]->(:Method {name: 'Adam'}) RETURN a.name, r.quote",
    'MATCH (p:Paper)-[:STATES]->(c:Claim)-[:SUBJECT|OBJECT]->(e:Method|Dataset) RETURN c.quote',
    'MATCH (e:Entity)-[:IN_COMMUNITY]->(c:Community) RETURN c.name, count(e) AS size',
    'MATCH (m:Method)-[:EVALUATED_ON]->(d:Dataset) RETURN d.name, collect(m.name)',
    "MATCH (p:Paper) WHERE p.title CONTAINS '(a:Nothing)-[:NOTHING]->(b {year: 1})' RETURN p // (:Nope) p.year",
    'MATCH (r:Record) RETURN count(r) AS records',
    'RETURN [x IN range(1, 3) | x] AS list, {a: 1} AS map',
    "MATCH (e:Entity {name: 'no such name'}) RETURN e",
  ]) {
    it(`say nothing of ${statement}`, async () => {
      expect(await noticesFor(store, statement)).toEqual([]);
    });
  }
});
