/**
 * Times loading by UNWIND and MERGE against raw writes of the same records, then opening and reading what was loaded:
 * `npm run bench:storage -- [nodes] [relationships]`, 20,000 and 100,000 when absent.
 */

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../src/engine/database.ts';
import type { Change, KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';
import { seededDraws } from '../queries/seeded-draws.ts';

const [nodes = 20_000, relationships = 100_000] = process.argv.slice(2).map(Number);
/** Rows to a statement. */
const BATCH = 5_000;
const LOAD_NODES = 'UNWIND $rows AS row MERGE (n:Item {id: row.id}) SET n.name = row.name';
const LOAD_RELATIONSHIPS = `UNWIND $rows AS row
  MATCH (a:Item {id: row.a}) MATCH (b:Item {id: row.b}) MERGE (a)-[r:KNOWS]->(b) SET r.weight = row.weight`;
const folder = mkdtempSync(join(tmpdir(), 'tangent-bench-storage-'));

/** Seconds of processor time, by all threads, that something takes. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const openOn = (store: KeyValueStore): Database =>
  openDatabase({ store, now: () => performance.now(), random: () => 0.5 });

async function load(database: Database): Promise<void> {
  await database.write('CREATE CONSTRAINT item FOR (n:Item) REQUIRE n.id IS UNIQUE');
  for (let from = 0; from < nodes; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, nodes - from) }, (_, at) => {
      const id = from + at;
      return new Map<string, bigint | string>([
        ['id', BigInt(id)],
        ['name', `item number ${id}`],
      ]);
    });
    await database.write(LOAD_NODES, { rows });
  }
  const draw = seededDraws(7);
  for (let from = 0; from < relationships; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, relationships - from) }, (_, at) => {
      // Some nodes have far more than others, as in any literature.
      const [a, b] = [draw.skewed(nodes, 2), draw.below(nodes)];
      return new Map<string, bigint | number>([
        ['a', BigInt(a)],
        ['b', BigInt(b)],
        ['weight', from + at],
      ]);
    });
    await database.write(LOAD_RELATIONSHIPS, { rows });
  }
}

/** Everything that a store holds. */
function entriesOf(store: KeyValueStore): Change[] {
  const snapshot = store.snapshot();
  const all = [...snapshot.range(Uint8Array.of(0), Uint8Array.of(255))];
  const changes = all.map(({ key, value }): Change => [key.slice(), value.slice()]);
  snapshot.done();
  return changes;
}

async function writeRaw(entries: readonly Change[]): Promise<void> {
  const store = await openDirectory(join(folder, 'raw'), { create: true });
  const size = Math.ceil(entries.length / Math.ceil((nodes + relationships) / BATCH));
  for (let from = 0, version = 1; from < entries.length; from += size, version += 1) {
    await store.commit(version, entries.slice(from, from + size));
  }
  await store.close();
}

/** Bytes of this process that no file is behind. */
function anonymousBytes(): number {
  const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1_024;
}

const say = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(44)} ${value}\n`);

try {
  const directory = join(folder, 'data');
  const store = await openDirectory(directory, { create: true });
  const loaded = await cpuOf(() => load(openOn(store)));
  const entries = entriesOf(store);
  await store.close();
  const raw = await cpuOf(() => writeRaw(entries));
  say('load, s cpu', loaded.toFixed(2));
  say(`raw writes of its ${entries.length} records, s cpu`, raw.toFixed(2));
  say('ratio', (loaded / raw).toFixed(2));
  say('data file, MB', (statSync(join(directory, 'data.mdb')).size / 1e6).toFixed(1));
  const memory = openMemoryStore();
  say('load in memory, s cpu', (await cpuOf(() => load(openOn(memory)))).toFixed(2));
  const scan = 'MATCH (n:Item) WHERE n.name ENDS WITH "77" RETURN count(n)';
  const inMemory = openOn(memory);
  say('first scan in memory, ms', (1_000 * (await cpuOf(() => inMemory.read(scan)))).toFixed(1));
  const from = performance.now();
  const again = openOn(await openDirectory(directory, { create: false }));
  await again.read('RETURN 1');
  say('reopen, ms', (performance.now() - from).toFixed(0));
  say('first scan on disk, ms', (1_000 * (await cpuOf(() => again.read(scan)))).toFixed(1));
  const hops = 'MATCH (:Item {id: $id})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(DISTINCT c)';
  const spent = await cpuOf(async () => {
    for (let id = 0; id < 200; id += 1) await again.read(hops, { id: BigInt(id * 17) });
  });
  say('two hops, ms cpu each', (spent * 5).toFixed(2));
  say('anonymous memory in all, MB', (anonymousBytes() / 1e6).toFixed(0));
  await again.close();
} finally {
  rmSync(folder, { recursive: true });
}
