/** The plans of queries whose textual order is bad are those that are right, and what EXPLAIN and PROFILE tell of them is true. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../../src/engine/database.ts';
import type { KeyValueStore } from '../../../../src/engine/kv/key-value-store.ts';
import { planTable } from '../../../../src/cli/print-plan.ts';
import { toQueryPlan } from '../../../../src/store/embedded/convert-plan.ts';
import { BADLY_ORDERED } from './badly-ordered.ts';
import { readablePlan } from './readable-plan.ts';
import { skewedGraph, stepsOf } from './skewed-graph.ts';

describe('golden plans', () => {
  let database: Database;
  let store: KeyValueStore;
  beforeAll(async () => {
    ({ database, store } = await skewedGraph());
  });

  it.each(BADLY_ORDERED)('$query: $reason', async ({ query, plan }) => {
    const found = await stepsOf(store, query, undefined, Infinity);
    expect(found && readablePlan(found.plan)).toBe(plan);
  });

  it.each([
    ['MATCH (n) RETURN count(n) AS c', 'count nodes'],
    ['MATCH (n:Paper) RETURN count(*) AS c', 'count nodes :Paper'],
    ['MATCH ()-[r:CITES]->() RETURN count(r) AS c', 'count relationships CITES'],
    ['MATCH (:Paper)-[r:MENTIONS]->() RETURN count(r) AS c', 'count relationships :Paper MENTIONS'],
    [
      'MATCH (e:Entity)<-[:MENTIONS]-(p:Paper) RETURN e, count(p) AS c',
      'node scan :Entity; count neighbors MENTIONS, in',
    ],
    ['MATCH (n:Paper) WHERE n.year = 1990 RETURN count(n) AS c', 'node scan :Paper(year) = value'],
  ])('%s counts by %s', async (query, plan) => {
    const { summary } = await database.read(`EXPLAIN ${query}`);
    expect(summary.plan && readablePlan(summary.plan)).toBe(plan);
  });

  it('find the nodes of an empty graph by an index: one statement may make all of them', async () => {
    const own = openDatabase({ now: () => 0, random: () => 0 });
    await own.write('CREATE CONSTRAINT FOR (a:Author) REQUIRE a.id IS UNIQUE');
    const { summary } = await own.write('EXPLAIN UNWIND range(1, 9) AS i MERGE (a:Author {id: i})');
    expect(summary.plan && readablePlan(summary.plan)).toBe('node scan :Author(id) = value');
    await own.close();
  });

  it('are made anew when an index comes or the graph grows', async () => {
    const { database: own } = await skewedGraph();
    const plan = async (query: string): Promise<string> => {
      const { summary } = await own.read(`EXPLAIN ${query}`);
      return summary.plan === undefined ? '' : readablePlan(summary.plan);
    };
    const named = "MATCH (a:Author {name: 'x'}) RETURN a";
    const published = 'MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper) RETURN p';
    expect([await plan(named), await plan(published)]).toEqual([
      'node scan :Author',
      'node scan :Venue; expand PUBLISHED_IN, in',
    ]);
    await own.write('CREATE INDEX author_name FOR (a:Author) ON (a.name)');
    expect(await plan(named)).toBe('node scan :Author(name) = value');
    await own.write('DROP INDEX author_name');
    await own.write('UNWIND range(1, 3000) AS i CREATE (:Venue)');
    expect(await plan(named)).toBe('node scan :Author');
    expect(await plan(published)).not.toContain(':Venue;');
  });

  it('tell in EXPLAIN how many rows are expected, and in PROFILE what each operator gave, read and took', async () => {
    const query = "MATCH (p:Paper)-[:MENTIONS]->(e:Entity {id: 'e3'}) WHERE p.year > 1990 RETURN p.title";
    const explained = (await database.read(`EXPLAIN ${query}`)).summary.plan;
    expect(explained?.measured).toBeUndefined();
    const lines = planTable(toQueryPlan(explained as NonNullable<typeof explained>)).split('\n');
    expect(lines[0]).toMatch(/^operator +details +estimated rows$/);
    expect(lines.at(-1)).toMatch(/^ +node scan +:Entity\(id\) = value +1$/);
    const { rows, summary } = await database.read(`PROFILE ${query}`);
    const operators = planTable(toQueryPlan(summary.plan as NonNullable<typeof summary.plan>))
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(operators[0]).toEqual(['operator', 'details', 'estimated rows', 'rows', 'hits', 'ms']);
    const given = new Map(operators.map((cells) => [cells[0], Number(cells.at(-3))]));
    const hits = new Map(operators.map((cells) => [cells[0], Number(cells.at(-2))]));
    const all = (
      await database.read("MATCH (:Entity {id: 'e3'})<-[:MENTIONS]-(p:Paper) RETURN p.year > 1990 AS late")
    ).rows;
    const late = all.filter(([isLate]) => isLate === true).length;
    expect([rows.length, given.get('project'), given.get('node scan')]).toEqual([late, late, 1]);
    expect(given.get('expand')).toBe(all.length);
    expect(hits.get('expand')).toBeGreaterThanOrEqual(1);
    expect(hits.get('project')).toBeGreaterThanOrEqual(late);
  });
});
