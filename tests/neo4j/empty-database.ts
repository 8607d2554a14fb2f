/** Makes a test database empty again: no node but the mark of a given one, no index, no constraint. */

import { openNeo4j } from '../../src/store/neo4j/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Neo4jAddress } from './running-neo4j.ts';

export async function emptyDatabase(address: Neo4jAddress): Promise<void> {
  const store = await openNeo4j(address.url, { ...address, now: () => performance.now() });
  try {
    for (const name of await names(store, 'SHOW CONSTRAINTS YIELD name')) {
      await store.write(`DROP CONSTRAINT \`${name}\``);
    }
    const indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
    for (const name of await names(store, indexes)) await store.write(`DROP INDEX \`${name}\``);
    await store.write(
      'MATCH (n) WHERE NOT n:TangentTest CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    );
  } finally {
    await store.close();
  }
}

async function names(store: Store, statement: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const [name] of (await store.read(statement)).rows()) found.push(name as string);
  return found;
}
