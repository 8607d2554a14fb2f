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
    /No Entity is named "NTK"; it is an alias of "neural tangent kernel"/,
    /:Concept \{name/,
  ],
  [
    'MATCH (c) WHERE c.name = "muP" OR c.name = "mup" RETURN c',
    'name-is-alias',
    /No Entity is named "mup"; its name is written "muP"/,
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
  ["MATCH (m:Method {name: 'Mix-LM'}) RETURN m", 'unknown-name', /named "Mix-LM"/, /Mix-LN/],
  ['MATCH (p:Paper) RETURN p.name', 'unknown-property', /Paper has no property name/, /^title$/],
  ['MATCH (p:Paper {titel: "x"}) RETURN p', 'unknown-property', /no property titel/, /^title$/],
  ['MATCH (e:Method) RETURN e {.nmae}', 'unknown-property', /Entity has no property nmae/, /^name/],
  ['MATCH ()-[r:OUTPERFORMS]->() RETURN r.quotes', 'unknown-property', /no property quotes/, /^quote$/],
  ['MATCH (n) RETURN n.xyzxyzxyz', 'unknown-property', /No node has a property xyzxyzxyz/, /title/],
  ['MATCH ()-[r:STATES]->() RETURN r.confidence', 'unknown-property', /STATES has no/, /^no property$/],
  ['MATCH (a:Author)-[:AUTHORED_BY]->(p:Paper) RETURN p', 'wrong-start', /other way/, /Paper\)-\[:AUTH/],
  ['MATCH (p:Paper)-[:MENTIONS]->(c:Claim) RETURN p', 'wrong-end', /ends at an Entity/, /:Entity/],
  ['MATCH (p:Paper)-[:MENTIONS]-(q:Author) RETURN p', 'wrong-end', /ends at an Entity/, /:Entity/],
  ['MATCH (m:Method) MATCH (m)-[:USES]->(x) RETURN x', 'wrong-start', /USED_FOR/, /:USED_FOR\]/],
  [
    "MATCH p = (a {name: 'muP'})-[*..6]-(b {name: 'Adam'}) RETURN p",
    'untyped-path',
    /any types/,
    /"muP" "Adam"/,
  ],
  ['MATCH p = (a:Entity)-[:IS_A*]->(b) RETURN p', 'unbounded-path', /upper bound/, /\*\.\.4/],
  ['MATCH p = (a:Entity)-[:IS_A]->+(b) RETURN p', 'unbounded-path', /upper bound/, /\*\.\.4/],
  ['MATCH (a)-[:AFFECTS]->(b) RETURN a.name', 'effects-mixed', /causes and cures/, /r\.effect/],
  ['MATCH (p:Paper) RETURN p.title ORDER BY p.year', 'year-unknown', /3 of 6 papers/, /year/],
  ['MATCH (p:Paper) WITH p.year AS y, p RETURN y, count(p)', 'year-unknown', /3 of 6 papers/, /year/],
  ['MATCH (p:Paper) RETURN avg(p.year)', 'year-unknown', /3 of 6 papers/, /year/],
  [
    "MATCH (p:Paper) WHERE p.doi STARTS WITH '10' RETURN p",
    'value-unknown',
    /doi is unknown for 6 of 6/,
    /doi/,
  ],
  [
    "MATCH (c:Claim {effect: 'enables'}) RETURN c",
    'value-unknown',
    /effect is unknown for 8 of 9 claims/,
    /effect/,
  ],
  ['MATCH (e:Entity) RETURN e.definition, count(*)', 'value-unknown', /8 of 9 names/, /definition/],
];

describe('notices', () => {
  it('say nothing of a label, a type and a property that somebody wrote by hand', async () => {
    const statement = 'MATCH (n:Remark)-[r:REMARKS]->(:Paper) RETURN n.remarked, r.since';
    expect((await noticesFor(store, statement)).map(({ code }) => code)).toEqual([
      'unknown-label',
      'unknown-type',
    ]);
    const own = await openLibrary();
    await own.write('MATCH (p:Paper) CREATE (:Remark {remarked: 1})-[:REMARKS {since: 2}]->(p)');
    expect(await noticesFor(own, statement)).toEqual([]);
    expect(await noticesFor(own, 'MATCH (p:Paper) RETURN p.remarked')).toEqual([]);
    await own.close();
  });

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
    'MATCH (p:Paper) RETURN p.title, p.year LIMIT 5',
    'MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN p.year, count(*)',
    'MATCH (a)-[r:AFFECTS*..3]->(b) RETURN [x IN r | x.effect]',
    'MATCH (a:Entity)-[r:AFFECTS|USED_FOR]->(b:Entity) RETURN a.name, type(r)',
    'MATCH (p:Paper)-[:MENTIONS]-(e:Entity) RETURN p.title',
    'MATCH (e:Entity)-[:MENTIONS]-(p:Paper) RETURN p.title',
    'MATCH (n) RETURN n.name, n.title, n.year',
    'WITH {titel: 1} AS m RETURN m.titel',
    'MATCH (n:!Paper) RETURN n',
    'MATCH (n WHERE n:Method) RETURN n',
    'CALL db.labels() YIELD label RETURN label',
    'this is no Cypher',
  ]) {
    it(`say nothing of ${statement}`, async () => {
      expect(await noticesFor(store, statement)).toEqual([]);
    });
  }
});
