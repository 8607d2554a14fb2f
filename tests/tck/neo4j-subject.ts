/** A Neo4j server under the TCK: its database is emptied for each scenario, so it must hold nothing of anybody's. */

import neo4j, { Neo4jError, type Driver, type Node, type Relationship } from 'neo4j-driver';
import type { Value } from '../../src/engine/values/value.ts';
import { canonicalDriver } from './driver-values.ts';
import type { Answer, Failure, Observed, Subject, Subjects } from './subject.ts';

export interface Server {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** @throws Error where the database holds nodes and no mark of a test */
export async function neo4jSubjects({ url, username, password }: Server): Promise<Subjects> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { useBigInt: true });
  const marked =
    'OPTIONAL MATCH (n) WITH count(n) AS nodes RETURN nodes = 0 OR EXISTS { (:TangentTest) } AS ours';
  const { records } = await driver.executeQuery(marked);
  if (records[0]?.get('ours') !== true) {
    await driver.close();
    throw new Error(`${url} holds data, and the TCK empties its database; CREATE (:TangentTest) allows it.`);
  }
  return {
    name: `Neo4j at ${url}`,
    takesProcedures: false,
    open: async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      return new Neo4jSubject(driver);
    },
    close: async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      await driver.close();
    },
  };
}

class Neo4jSubject implements Subject {
  private readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  async run(query: string, parameters: ReadonlyMap<string, Value>): Promise<Answer | Failure> {
    const session = this.driver.session();
    const given = Object.fromEntries([...parameters].map(([name, value]) => [name, toDriver(value)]));
    try {
      const result = session.run(query, given, { timeout: 30_000 });
      const columns = await result.keys();
      const { records } = await result;
      return {
        columns,
        rows: (unordered) =>
          records.map((record) => record.keys.map((key) => canonicalDriver(record.get(key), unordered))),
      };
    } catch (error) {
      if (!(error instanceof Neo4jError)) throw error;
      return await this.failure(query, given, error);
    } finally {
      await session.close();
    }
  }

  /** Neo4j does not say when it noticed; what is refused without being run was noticed at compile time. */
  private async failure(query: string, parameters: object, { code, message }: Neo4jError): Promise<Failure> {
    const session = this.driver.session();
    try {
      const phase = await session.run(`EXPLAIN ${query}`, parameters).then(
        () => 'runtime',
        () => 'compile time',
      );
      const detail = message.startsWith('Type mismatch') ? 'InvalidArgumentType' : code;
      return { kind: code.split('.').at(-1) ?? '', phase, detail, message };
    } finally {
      await session.close();
    }
  }

  async observe(): Promise<Observed> {
    const nodes = new Set<string>();
    const relationships = new Set<string>();
    const labels = new Set<string>();
    const properties = new Set<string>();
    const note = ({ elementId, properties: all }: Node | Relationship): void => {
      for (const [key, value] of Object.entries(all))
        properties.add(`${elementId} ${key} ${canonicalDriver(value)}`);
    };
    const { records } = await this.driver.executeQuery(
      'MATCH (n) RETURN n, COLLECT { MATCH (n)-[r]->() RETURN r } AS rs',
    );
    for (const record of records) {
      const node = record.get('n') as Node;
      nodes.add(node.elementId);
      for (const label of node.labels) labels.add(label);
      note(node);
      for (const relationship of record.get('rs') as Relationship[]) {
        relationships.add(relationship.elementId);
        note(relationship);
      }
    }
    return { nodes, relationships, labels, properties };
  }
}

/** Parameters of the TCK are plain values, lists and maps. */
function toDriver(value: Value): unknown {
  if (Array.isArray(value)) return value.map(toDriver);
  if (value instanceof Map)
    return Object.fromEntries(
      [...(value as Map<string, Value>)].map(([key, inner]) => [key, toDriver(inner)]),
    );
  return value;
}
