/** The door of every test that needs a Neo4j; its file is called `*.neo4j.test.ts` and has the database for itself. */

import { beforeAll, describe, inject, it } from 'vitest';
import { openNeo4j } from '../../src/store/neo4j/open.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Neo4jAddress } from './running-neo4j.ts';

const provided = inject('neo4j');
const ABSENT: Neo4jAddress = { kind: 'given', url: 'bolt://absent', username: '', password: '' };

const missing = 'missing' in provided ? provided.missing : undefined;
const given = 'missing' in provided ? ABSENT : provided;

const failures = missing !== undefined && process.env['CI'] === 'true' ? [missing] : [];

/** A block on an empty database; without a Neo4j it is skipped by name, and where `CI` is `true` a test fails for it. */
export function describeOnNeo4j(title: string, block: (address: Neo4jAddress) => void): void {
  it.each(failures)(`${title}: there is a Neo4j to test on`, (failure) => {
    throw new Error(failure);
  });
  const reason = missing === undefined ? '' : ` (no Neo4j: ${missing})`;
  describe.skipIf(missing !== undefined)(`${title}${reason}`, () => {
    beforeAll(async () => await emptyDatabase(given));
    block(given);
  });
}

/** The test database as a store; the caller closes it. */
export async function openTestStore(address: Neo4jAddress): Promise<Store> {
  return await openNeo4j(address.url, { ...address, now: () => performance.now() });
}
