/** The check of a whole store lets others run, can be stopped, and ends with a fault where it cannot go on. */

import { describe, expect, it } from 'vitest';
import { checkStore, repairStore } from '../../../src/engine/check-store.ts';
import { SCHEMA_KEY } from '../../../src/engine/graph/schema.ts';
import { CypherError } from '../../../src/engine/errors.ts';
import { openDatabase } from '../../../src/engine/database.ts';
import { keyOf, LETTER } from '../../../src/engine/graph/graph-keys.ts';
import type { KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';

const now = (): number => performance.now();

async function storeOf(nodes: number): Promise<KeyValueStore> {
  const store = openMemoryStore();
  const database = openDatabase({ store, now, random: () => 0.5 });
  await database.write('CREATE INDEX ids FOR (n:A) ON (n.id)');
  await database.write('UNWIND range(1, $nodes) AS id CREATE (:A {id: id})', { nodes: BigInt(nodes) });
  return store;
}

/** The same store where reading one key meets damage. */
function withDamage(store: KeyValueStore, damaged: Uint8Array): KeyValueStore {
  return {
    ...store,
    snapshot: () => {
      const snapshot = store.snapshot();
      const get = (key: Uint8Array): Uint8Array | undefined => {
        if (Buffer.compare(key, damaged) === 0) throw new CypherError('StoreDamaged', 'Damaged here.');
        return snapshot.get(key);
      };
      return { version: snapshot.version, get, range: snapshot.range.bind(snapshot), done: () => {} };
    },
  };
}

describe('checking a store', () => {
  it('gives others their turn', async () => {
    const store = await storeOf(20_000);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    expect(await checkStore(store, { now })).toEqual([]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  }, 60_000);

  it('stops at its signal', async () => {
    const store = await storeOf(20_000);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 5);
    await expect(checkStore(store, { now, signal: stop.signal })).rejects.toMatchObject({
      kind: 'Cancelled',
    });
  }, 60_000);

  it('is a fault, not an end of the process, where names or the schema are damaged', async () => {
    const store = await storeOf(10);
    const byName = await checkStore(withDamage(store, keyOf(LETTER.tokenName, 0, 0)), { now });
    expect(byName.map(({ code }) => code)).toContain('token-missing');
    const bySchema = await checkStore(withDamage(store, SCHEMA_KEY), { now });
    expect(bySchema.map(({ code }) => code)).toEqual(['record-damaged']);
    expect(bySchema[0]?.message).toBe('the check ends early: Damaged here.');
  });

  it('commits nothing where there is nothing to repair', async () => {
    const store = await storeOf(10);
    const before = store.snapshot().version;
    expect(await repairStore(store, { now })).toEqual({ found: [], left: [] });
    expect(store.snapshot().version).toBe(before);
  });
});
