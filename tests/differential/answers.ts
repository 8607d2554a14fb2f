/** One query on the engine and on Neo4j, as texts that can be compared: columns, rows, counters, graph afterwards, or the code. */

import type { Driver, QueryResult } from 'neo4j-driver';
import { openDatabase } from '../../src/engine/database.ts';
import { CypherError } from '../../src/engine/errors.ts';
import { canonicalDriver } from '../tck/driver-values.ts';
import { canonicalResult } from '../tck/expected-values.ts';
import { DRIVER_PARAMETERS, PARAMETERS, SAMPLE_GRAPH } from './sample-graph.ts';

export interface Answer {
  readonly code: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly counters: string;
  /** All nodes and relationships after the query, where it changed anything. */
  readonly graph: readonly string[];
}

/** Columns are known only where there are rows: the driver gives none otherwise. */
function answer(
  query: string,
  columns: readonly string[],
  rows: string[],
  counters: string,
  graph: string[],
): Answer {
  return {
    code: undefined,
    columns: rows.length > 0 ? columns : [],
    rows: isOrdered(query) ? rows : rows.toSorted(),
    counters,
    graph: counters === '' ? [] : graph.toSorted(),
  };
}

function countersText(count: (name: (typeof COUNTERS)[number]) => number): string {
  return COUNTERS.filter((name) => count(name) > 0)
    .map((name) => `${name} ${count(name)}`)
    .join(', ');
}

const GRAPH = 'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m';
const COUNTERS = [
  'nodesCreated',
  'nodesDeleted',
  'relationshipsCreated',
  'relationshipsDeleted',
  'propertiesSet',
  'labelsAdded',
  'labelsRemoved',
  'indexesAdded',
  'indexesRemoved',
  'constraintsAdded',
  'constraintsRemoved',
] as const;

/** Rows in order where the query's last projection sorts, otherwise as a bag. */
function isOrdered(query: string): boolean {
  const last = Math.max(query.lastIndexOf('RETURN'), query.lastIndexOf('return'));
  return last >= 0 && /ORDER BY/i.test(query.slice(last)) && !query.slice(last).includes('}');
}

function failure(code: string): Answer {
  return { code, columns: [], rows: [], counters: '', graph: [] };
}

/** On a fresh engine that holds the graph which the script makes. */
export async function askEngine(query: string, script: string = SAMPLE_GRAPH): Promise<Answer> {
  let time = 1_700_000_000_000;
  const database = openDatabase({ now: () => (time += 0.01), random: Math.random });
  await database.write(script);
  try {
    const { columns, rows, summary } = await database.write(query, PARAMETERS, { timeout: 20_000 });
    const texts = rows.map((row) => row.map((value) => canonicalResult(value)).join(' | '));
    const after = await database.read(GRAPH);
    const counters = countersText((name) => summary.counters[name]);
    const graph = after.rows.map((row) => row.map((value) => canonicalResult(value)).join(' | '));
    return answer(query, columns, texts, counters, graph);
  } catch (error) {
    if (error instanceof CypherError) return failure(error.code);
    throw error;
  }
}

/** On Neo4j, whose database is emptied and filled first. */
export async function askNeo4j(
  driver: Driver,
  query: string,
  script: string = SAMPLE_GRAPH,
): Promise<Answer> {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.executeQuery(script);
  const session = driver.session();
  try {
    const result = await session.run(query, DRIVER_PARAMETERS);
    const texts = rowsOf(result);
    const updates = result.summary.counters.updates();
    const after = await driver.executeQuery(GRAPH);
    const columns = result.records[0]?.keys.map(String) ?? [];
    return answer(
      query,
      columns,
      texts,
      countersText((name) => updates[name] ?? 0),
      rowsOf(after),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error) return failure(String(error.code));
    throw error;
  } finally {
    await session.close();
    if (/^CREATE.* (INDEX|CONSTRAINT) /.test(query)) await dropSchema(driver);
  }
}

async function dropSchema(driver: Driver): Promise<void> {
  for (const [kind, shown] of [
    ['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'],
    ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"],
  ] as const) {
    const { records } = await driver.executeQuery(shown);
    for (const record of records) await driver.executeQuery(`DROP ${kind} \`${record.get('name')}\``);
  }
}

/** A query that writes nothing, on Neo4j's database as it is. */
export async function readNeo4j(driver: Driver, query: string): Promise<Answer> {
  const session = driver.session();
  try {
    const result = await session.run(query, DRIVER_PARAMETERS);
    return answer(query, result.records[0]?.keys.map(String) ?? [], rowsOf(result), '', []);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return failure(String(error.code));
    throw error;
  } finally {
    await session.close();
  }
}

function rowsOf(result: Pick<QueryResult, 'records'>): string[] {
  return result.records.map((record) =>
    record.keys.map((key) => canonicalDriver(record.get(key))).join(' | '),
  );
}
