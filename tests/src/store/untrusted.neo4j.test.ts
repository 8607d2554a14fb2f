/** On a real Neo4j a stranger's statement is also judged by what the server says that it does. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { refuseUntrusted } from '../../../src/store/untrusted.ts';
import { FRIENDLY, HOSTILE } from '../../fixtures/untrusted-statements.ts';
import { describeOnNeo4j, openTestStore } from '../../neo4j/describe-on-neo4j.ts';

describeOnNeo4j('a statement of a stranger on Neo4j', (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(address);
  });
  afterAll(async () => await store.close());

  it.each(HOSTILE)('is refused: %s', async (statement) => {
    await expect(refuseUntrusted(store, statement)).rejects.toMatchObject({ code: 'StatementForbidden' });
  });

  it.each(FRIENDLY)('passes and runs: %s', async (statement) => {
    await expect(refuseUntrusted(store, statement)).resolves.toBeUndefined();
    for await (const _ of (await store.read(statement, { id: 'p' })).rows());
  });

  it.each([
    'CREATE (n)',
    'MATCH (n) CALL (n) { SET n.x = 1 } RETURN n',
    'CREATE INDEX FOR (n:A) ON (n.b)',
    'CREATE USER eve SET PASSWORD "longenough"',
    'MATCH (n) FOREACH (x IN [1] | DELETE n)',
  ])('is refused by its plan: %s', async (statement) => {
    await expect(refuseUntrusted(store, statement)).rejects.toMatchObject({
      code: 'StatementForbidden',
      message: 'A statement that does more than read is refused here',
    });
  });

  it.each([
    'MATCH (n:$($label)) RETURN n SKIP $skip LIMIT $limit',
    'UNWIND $rows AS row MATCH (n {id: row.id}) RETURN n[$key]',
  ])('needs no parameters to be judged: %s', async (statement) => {
    await expect(refuseUntrusted(store, statement)).resolves.toBeUndefined();
  });

  it('that does not compile is refused with its own column', async () => {
    await expect(refuseUntrusted(store, 'RETURN x')).rejects.toMatchObject({
      code: 'StatementInvalid',
      place: 'line 1, column 8',
    });
    await expect(refuseUntrusted(store, 'RETURN 1;\nRETURN 2')).rejects.toMatchObject({
      code: 'StatementInvalid',
    });
  });

  it('is not planned beyond its deadline', async () => {
    await expect(refuseUntrusted(store, 'RETURN 1', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'LimitExceeded',
    });
  });
});
