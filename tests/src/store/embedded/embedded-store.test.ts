/** The embedded store runs through the contract, and through what only a directory can do. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openReadStore, openStore } from '../../../../src/store/open-store.ts';
import { describeStore } from '../../../contracts/graph-store.ts';
import { rowsOf } from '../../../contracts/store-cases.ts';
import { GRAFEO_FAILURES } from './grafeo-failures.ts';

const options = { now: () => performance.now(), random: () => 0.5 };
const folder = mkdtempSync(join(tmpdir(), 'tangent-store-'));

describeStore({
  name: 'embedded, in memory',
  open: async () => await openStore('memory:', options),
  remove: async () => {},
  failures: GRAFEO_FAILURES,
});

describeStore({
  name: 'embedded, in a directory',
  open: async () => await openStore(join(folder, 'contract'), options),
  remove: async () => {},
  failures: GRAFEO_FAILURES,
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

  it('is damaged, not empty, when the file is something else or other files are there', async () => {
    mkdirSync(join(folder, 'foreign'));
    writeFileSync(join(folder, 'foreign', 'thesis.tex'), 'x');
    await expect(openStore(join(folder, 'foreign'), options)).rejects.toMatchObject({ code: 'StoreDamaged' });
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'graph.grafeo'), 'not a store');
    await expect(openStore(join(folder, 'broken'), options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('is damaged when bytes of a closed store are not what was written', async () => {
    const url = join(folder, 'flipped');
    const store = await openStore(url, options);
    await store.write('UNWIND range(1, 2000) AS i CREATE (:Paper {title: $title + toString(i)})', {
      title: 'T',
    });
    await store.close();
    const file = join(url, 'graph.grafeo');
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0xa5, middle, middle + 64);
    writeFileSync(file, bytes);
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('is damaged, not empty, when the log of a process that was killed is gone', async () => {
    const url = join(folder, 'killed');
    const first = await openStore(url, options);
    await first.write('CREATE (:Paper)');
    cpSync(url, join(folder, 'copy'), { recursive: true });
    cpSync(url, join(folder, 'lost'), { recursive: true });
    await first.close();
    rmSync(join(folder, 'lost', 'graph.grafeo.wal'), { recursive: true });
    const copy = await openStore(join(folder, 'copy'), options);
    expect(await rowsOf(copy, 'MATCH (n) RETURN count(n)')).toEqual([[1n]]);
    await copy.close();
    await expect(openStore(join(folder, 'lost'), options)).rejects.toMatchObject({ code: 'StoreDamaged' });
  });

  it('is busy while another opener has it', async () => {
    const url = join(folder, 'busy');
    const first = await openStore(url, options);
    await expect(openStore(url, options)).rejects.toMatchObject({ code: 'StoreBusy' });
    await first.close();
  });
});
