/** What readers ask of a literature, on the generated one. */

import type { ValueMap } from '../../../src/store/values.ts';
import { LITERATURE_SHARES } from './literature-graph.ts';
import type { QueryCase } from './query-case.ts';
import type { SeededDraws } from './seeded-draws.ts';

/** The first tenth of the names, which are those that papers mention most, as users ask for. */
const ASKED = LITERATURE_SHARES.entities / 10;
const name = (random: SeededDraws, nodes: number): string =>
  `name-${random.below(Math.round(nodes * ASKED))}`;
const one = (random: SeededDraws, nodes: number): ValueMap => ({ id: name(random, nodes) });
/** Of names that are seldom mentioned, so that the ends are not next to each other. */
const two = (random: SeededDraws, nodes: number): ValueMap => ({
  from: name(random, nodes),
  to: `name-${Math.round(nodes * ASKED) + random.below(Math.round(nodes * ASKED))}`,
});

export const LITERATURE_QUERIES: readonly QueryCase[] = [
  {
    name: 'point lookup by id',
    statement: 'MATCH (e:Entity {id: $id}) RETURN e.name',
    runs: 500,
    parameters: one,
    goal: { p50: 0.05 },
  },
  {
    name: '1-hop with properties',
    statement:
      'MATCH (e:Entity {id: $id})-[r:APPEARS_WITH]-(o:Entity) RETURN o.id, o.name, r.papers, r.npmi, r.score',
    runs: 300,
    parameters: one,
    goal: { p50: 0.1, p95: 0.5 },
  },
  {
    name: '2-hop distinct',
    statement:
      'MATCH (e:Entity {id: $id})-[:APPEARS_WITH]-()-[:APPEARS_WITH]-(o) RETURN count(DISTINCT o) AS names',
    runs: 200,
    parameters: one,
    goal: { p50: 0.5, p95: 5 },
  },
  {
    name: 'shortestPath *..6',
    statement:
      'MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) MATCH p = shortestPath((a)-[:APPEARS_WITH*..6]-(b)) RETURN length(p) AS steps',
    runs: 200,
    parameters: two,
    goal: { p50: 2, p95: 10 },
  },
  {
    name: 'top-10 co-occurrence of one node',
    statement:
      'MATCH (e:Entity {id: $id})<-[:MENTIONS]-(p:Paper)-[:MENTIONS]->(o:Entity) WITH o, count(p) AS papers ORDER BY papers DESC, o.id LIMIT 10 RETURN o.name, papers',
    runs: 50,
    parameters: one,
  },
  {
    name: 'degree top-10 of all',
    statement:
      'MATCH (e:Entity)<-[:MENTIONS]-(p:Paper) WITH e, count(p) AS papers ORDER BY papers DESC, e.id LIMIT 10 RETURN e.name, papers',
    runs: 5,
  },
  {
    name: 'papers by year',
    statement: 'MATCH (p:Paper) RETURN p.year AS year, count(*) AS papers ORDER BY year',
    runs: 10,
  },
  {
    name: '3-way pattern with filters',
    statement:
      'MATCH (p:Paper)-[:INTRODUCES]->(m:Entity), (p)-[:EVALUATES_ON]->(d:Entity), (p)-[:MEASURES]->(x:Entity) WHERE p.year >= 2010 AND NOT m.generic RETURN m.name, d.name, x.name ORDER BY m.id, d.id, x.id LIMIT 50',
    runs: 5,
  },
  {
    name: 'OPTIONAL MATCH chain',
    statement:
      'MATCH (e:Entity {id: $id})<-[:MENTIONS]-(p:Paper) OPTIONAL MATCH (p)-[:STATES]->(c:Claim) OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity) RETURN count(DISTINCT p), count(DISTINCT c), count(DISTINCT o)',
    runs: 50,
    parameters: one,
  },
  {
    name: 'quantified path of 2..4',
    statement:
      'MATCH (e:Entity {id: $id})-[:USED_FOR|BASED_ON|IS_A]->{2,4}(x:Entity) RETURN count(*) AS walks, count(DISTINCT x) AS names',
    runs: 50,
    parameters: one,
  },
  {
    name: 'EXISTS subquery',
    statement:
      'MATCH (m:Method) WHERE EXISTS { (m)-[r:OUTPERFORMS]->(:Method) WHERE r.independentPapers > 0 } RETURN count(m) AS methods',
    runs: 10,
  },
  {
    name: 'UNION',
    statement:
      'MATCH (e:Entity {id: $id})-[:OUTPERFORMS]->(o) RETURN o.name AS name UNION MATCH (e:Entity {id: $id})-[:BASED_ON]->(o) RETURN o.name AS name UNION MATCH (e:Entity {id: $id})<-[:INTRODUCES]-(o) RETURN o.title AS name',
    runs: 100,
    parameters: one,
  },
  {
    name: 'ORDER BY with LIMIT 20 over 100k',
    statement: 'MATCH (n) RETURN n.id AS id ORDER BY n.id DESC LIMIT 20',
    runs: 5,
  },
];
