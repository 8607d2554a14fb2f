/** A store of format 1 is brought to this one's when it is opened, with its old data beside it, whenever it is killed on the way. */

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../../../../src/engine/check-store.ts';
import { openDatabase } from '../../../../../src/engine/database.ts';
import { FROM_FORMAT_1 } from '../../../../../src/engine/graph/migrations/format-1.ts';
import type { KeyValueStore } from '../../../../../src/engine/kv/key-value-store.ts';
import { openDirectory } from '../../../../../src/engine/kv/open-directory.ts';
import { writeFormat1 } from '../../../../fixtures/format-1.ts';

const NODES = 6_000;
const now = (): number => performance.now();
const folder = mkdtempSync(join(tmpdir(), 'tangent-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const old = join(folder, 'old');
let directory = '';
let count = 0;

beforeEach(async () => {
  if (!existsSync(old)) await writeFormat1(old, NODES);
  directory = join(folder, String((count += 1)));
  cpSync(old, directory, { recursive: true });
});

const open = (): Promise<KeyValueStore> =>
  openDirectory(directory, { create: true, migrations: [FROM_FORMAT_1] });

async function expectWhole(store: KeyValueStore): Promise<void> {
  const database = openDatabase({ store, now, random: () => 0.5 });
  const rows = async (text: string): Promise<unknown> => (await database.read(text)).rows;
  expect(await rows('MATCH (n:Item:Old) RETURN count(n), sum(n.id)')).toEqual([
    [BigInt(NODES), BigInt(NODES * (NODES - 1))],
  ]);
  expect(
    await rows('MATCH (a:Item)-[r:KNOWS]->(b) WHERE b.id = a.id + 2 RETURN count(r), max(r.id)'),
  ).toEqual([[BigInt(NODES - 1), ((NODES - 2) * 3) / 2]]);
  expect(
    await rows("CALL db.index.fulltext.queryNodes('texts', '\"text 4\"') YIELD node RETURN node.id"),
  ).toEqual([[4n]]);
  await expect(database.write('CREATE (:Item {id: 4})')).rejects.toMatchObject({
    kind: 'ConstraintViolated',
  });
  expect(await checkStore(store, { now })).toEqual([]);
}

describe('a store of format 1', () => {
  it('is refused where no step leads on from it', async () => {
    await expect(openDirectory(directory, { create: true })).rejects.toMatchObject({ kind: 'StoreVersion' });
    expect(readFileSync(join(directory, 'FORMAT'), 'utf8')).toBe('tangent-engine 1\n');
  });

  it('holds the same graph, schema and counts afterwards, and its old data stand beside', async () => {
    const store = await open();
    await expectWhole(store);
    await store.close();
    expect(readdirSync(directory).toSorted()).toEqual([
      'FORMAT',
      'STAMP',
      'data.mdb',
      'format-1.mdb',
      'lock.mdb',
    ]);
    expect(readFileSync(join(directory, 'FORMAT'), 'utf8')).toBe('tangent-engine 2\n');
    const kept = readFileSync(join(directory, 'format-1.mdb'));
    expect(kept.equals(readFileSync(join(old, 'data.mdb')))).toBe(true);
    const again = await open();
    await expectWhole(again);
    await again.close();
  }, 60_000);

  it.each<[when: string, leave: () => void]>([
    ['while it wrote the new data', () => cpSync(old, join(directory, 'migrating-2'), { recursive: true })],
    [
      'when the old data were away',
      () => renameSync(join(directory, 'data.mdb'), join(directory, 'format-1.mdb')),
    ],
  ])(
    'is migrated from the start where it was killed %s',
    async (_, leave) => {
      leave();
      const store = await open();
      await expectWhole(store);
      await store.close();
    },
    60_000,
  );

  it('needs only its FORMAT where it was killed when the new data were in', async () => {
    await (await open()).close();
    writeFileSync(join(directory, 'FORMAT'), 'tangent-engine 1\n');
    copyFileSync(join(directory, 'data.mdb'), join(folder, 'new.mdb'));
    const store = await open();
    await expectWhole(store);
    await store.close();
  }, 60_000);

  it('is refused, and stays, where its data are damaged', async () => {
    const data = readFileSync(join(directory, 'data.mdb'));
    for (let at = data.indexOf('long long'); at >= 0; at = data.indexOf('long long', at + 1))
      data.write('lung', at);
    writeFileSync(join(directory, 'data.mdb'), data);
    await expect(open()).rejects.toMatchObject({ kind: 'StoreDamaged' });
    expect(readFileSync(join(directory, 'data.mdb')).equals(data)).toBe(true);
    expect(readFileSync(join(directory, 'FORMAT'), 'utf8')).toBe('tangent-engine 1\n');
  });
});
