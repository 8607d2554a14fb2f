/** The embedded store runs through the contract, and through what only a directory can do. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openReadStore, openStore } from '../../../../src/store/open-store.ts';
import { describeStore } from '../../../contracts/graph-store.ts';
import { rowsOf } from '../../../contracts/store-cases.ts';

const options = { now: () => performance.now(), random: () => 0.5 };
const folder = mkdtempSync(join(tmpdir(), 'tangent-store-'));

describeStore({
  name: 'embedded, in memory',
  open: async () => await openStore('memory:', options),
  remove: async () => {},
});

describeStore({
  name: 'embedded, in a directory',
  open: async () => await openStore(join(folder, 'contract'), options),
  remove: async () => {},
});

describe('embedded store in a directory', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was written after it is closed and opened again', async () => {
    const url = join(folder, 'kept');
    const first = await openStore(url, options);
    await first.write('UNWIND $rows AS row MERGE (n:Paper {id: row.id}) SET n += row.properties', {
      rows: [{ id: 'p-1', properties: { title: 'Ünïcode μP', tags: ['a', 'b'] } }],
    });
    await first.close();
    const second = await openReadStore(url, options);
    expect(await rowsOf(second, 'MATCH (n:Paper) RETURN n.id, n.title, n.tags')).toEqual([
      ['p-1', 'Ünïcode μP', ['a', 'b']],
    ]);
    await second.close();
  });

  it('is missing rather than made when it is opened to read', async () => {
    await expect(openReadStore(join(folder, 'nowhere'), options)).rejects.toMatchObject({
      code: 'StoreMissing',
    });
  });

  it('is damaged, not empty, when other files are there', async () => {
    mkdirSync(join(folder, 'foreign'));
    writeFileSync(join(folder, 'foreign', 'thesis.tex'), 'x');
    await expect(openStore(join(folder, 'foreign'), options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('is of another version, with the way on, when an older Tangent wrote it', async () => {
    mkdirSync(join(folder, 'older'));
    writeFileSync(join(folder, 'older', 'graph.grafeo'), 'GRAF');
    await expect(openReadStore(join(folder, 'older'), options)).rejects.toMatchObject({
      code: 'StoreVersion',
      hint: expect.stringContaining('tangent ingest') as string,
    });
  });

  it('is damaged, never empty, when bytes of a closed store are not what was written', async () => {
    const url = join(folder, 'flipped');
    const store = await openStore(url, options);
    await store.write('UNWIND range(1, 2000) AS i CREATE (:Paper {title: $title + toString(i)})', {
      title: 'T',
    });
    await store.close();
    const file = join(url, 'data.mdb');
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf('T1234'); at >= 0; at = bytes.indexOf('T1234', at + 1)) bytes.write('X', at);
    writeFileSync(file, bytes);
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('is damaged, not empty, when its data are gone', async () => {
    const url = join(folder, 'lost');
    await (await openStore(url, options)).close();
    rmSync(join(url, 'data.mdb'));
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('holds a commit as soon as the write is answered, also for a process that ends there', async () => {
    const url = join(folder, 'killed');
    const first = await openStore(url, options);
    await first.write('CREATE (:Paper)');
    cpSync(url, join(folder, 'copy'), { recursive: true });
    const copy = await openStore(join(folder, 'copy'), options);
    expect(await rowsOf(copy, 'MATCH (n) RETURN count(n)')).toEqual([[1n]]);
    await Promise.all([copy.close(), first.close()]);
  });

  it('is shared: what one opener wrote the other reads, and neither loses the write of the other', async () => {
    const url = join(folder, 'shared');
    const [first, second] = [await openStore(url, options), await openStore(url, options)];
    await first.write('CREATE (:Paper {n: 0})');
    const more = 'MATCH (p:Paper) SET p.n = p.n + 1';
    await Promise.all([first.write(more), second.write(more), first.write(more), second.write(more)]);
    expect(await rowsOf(second, 'MATCH (p:Paper) RETURN p.n')).toEqual([[4n]]);
    await Promise.all([first.close(), second.close()]);
  });
});
