/** The Neo4j that the user gives for tests, refused when it holds anything that tests did not make. */

import { openNeo4j } from '../../src/store/neo4j/open.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Neo4jAddress, RunningNeo4j } from './running-neo4j.ts';

/**
 * What `TANGENT_TEST_NEO4J` names (with `NEO4J_USERNAME`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`), emptied; undefined when it is not set.
 * @throws Error for a database that is neither empty nor marked `(:TangentTest)`
 */
export async function givenServer(): Promise<RunningNeo4j | undefined> {
  const url = process.env['TANGENT_TEST_NEO4J'];
  if (url === undefined || url === '') return undefined;
  const database = process.env['NEO4J_DATABASE'];
  const address: Neo4jAddress = {
    kind: 'given',
    url,
    username: process.env['NEO4J_USERNAME'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? '',
    ...(database === undefined ? {} : { database }),
  };
  await refuseForeign(address);
  await emptyDatabase(address);
  return { ...address, stop: async () => await emptyDatabase(address) };
}

async function refuseForeign(address: Neo4jAddress): Promise<void> {
  const store = await openNeo4j(address.url, { ...address, now: () => performance.now() });
  try {
    const statement =
      'OPTIONAL MATCH (n) WITH count(n) AS nodes RETURN nodes = 0 OR EXISTS { (:TangentTest) } AS ours';
    const result = await store.read(statement);
    for await (const [ours] of result.rows()) {
      if (ours === true) continue;
      throw new Error(
        `${address.url} holds data, and tests empty their database. Give an empty one, or mark it: CREATE (:TangentTest)`,
      );
    }
  } finally {
    await store.close();
  }
}
