/**
 * Times loading by UNWIND and MERGE against raw writes of the same records in the same commits, then opening and querying
 * what was loaded in a process of its own: `npm run bench:storage -- [nodes] [relationships]`, 100,000 and 500,000 when absent.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '../../../src/engine/database.ts';
import type { Change, KeyValueStore } from '../../../src/engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../../src/engine/kv/memory.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';
import { seededDraws } from '../queries/seeded-draws.ts';

const [nodes = 100_000, relationships = 500_000] = process.argv.slice(2).map(Number);
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

/** The same store, and what each of its commits wrote. */
function recorded(store: KeyValueStore, commits: (readonly Change[])[]): KeyValueStore {
  return {
    ...store,
    commit: async (version, changes) => {
      commits.push(changes.map(([key, value]) => [key.slice(), value?.slice()] as const));
      return await store.commit(version, changes);
    },
  };
}

/** The floor: the same records of nodes, relationships, adjacency, indexes and counts, in the same commits. */
async function writeRaw(commits: readonly (readonly Change[])[]): Promise<void> {
  const store = await openDirectory(join(folder, 'raw'), { create: true });
  let version = 1;
  for (const changes of commits) version = await store.commit(version, changes);
  await store.close();
}

const say = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(56)} ${value}\n`);

/** A process that did not load it says how it opens and what memory its queries take. */
function queryApart(directory: string): void {
  const script = fileURLToPath(import.meta.resolve('./query-store.ts'));
  const argv = ['--import', import.meta.resolve('tsx'), script, directory, String(nodes)];
  const said = execFileSync(process.execPath, argv, { encoding: 'utf8' });
  for (const [what, value] of Object.entries(JSON.parse(said) as Record<string, number>))
    say(what, String(value));
}

try {
  const directory = join(folder, 'data');
  const store = await openDirectory(directory, { create: true });
  const loaded = await cpuOf(() => load(openOn(store)));
  await store.close();
  const commits: (readonly Change[])[] = [];
  await load(openOn(recorded(openMemoryStore(), commits)));
  const raw = await cpuOf(() => writeRaw(commits));
  const records = commits.reduce((sum, { length }) => sum + length, 0);
  say('load, s cpu', loaded.toFixed(2));
  say(`raw writes of the same ${records} records, s cpu`, raw.toFixed(2));
  say('ratio', (loaded / raw).toFixed(2));
  say('data file, MB', (statSync(join(directory, 'data.mdb')).size / 1e6).toFixed(1));
  queryApart(directory);
} finally {
  rmSync(folder, { recursive: true });
}
