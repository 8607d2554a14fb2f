/** A directory is opened only when it is a whole store of this version; anything else is an error with a code, and stays as it was. */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CypherError } from '../../../../src/engine/errors.ts';
import { openDirectory } from '../../../../src/engine/kv/open-directory.ts';
import { numberKey, put, withSnapshot } from '../../../contracts/key-value-store.ts';
import { scriptArguments } from '../../../fixtures/script-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
let directory = '';
let data = '';
let count = 0;
beforeEach(() => {
  directory = join(folder, String((count += 1)));
  data = join(directory, 'data.mdb');
});

async function makeStore(keys = 1_000): Promise<void> {
  const store = await openDirectory(directory, { create: true });
  await put(
    store,
    ...Array.from({ length: keys }, (_, at) => [numberKey(at), new Uint8Array(200).fill(7)] as const),
  );
  await store.close();
}

/** What opening says; `opened` where it opens. */
async function opening(create = true): Promise<string> {
  try {
    const store = await openDirectory(directory, { create });
    await store.close();
    return 'opened';
  } catch (error) {
    return error instanceof CypherError ? error.kind : String(error);
  }
}

function overwrite(at: number, ...bytes: number[]): void {
  const content = readFileSync(data);
  content.set(bytes, at);
  writeFileSync(data, content);
}

describe('a directory without a store', () => {
  it('is StoreMissing where none is to be made, and is not made', async () => {
    expect(await opening(false)).toBe('StoreMissing');
    expect(existsSync(directory)).toBe(false);
    mkdirSync(directory);
    expect(await opening(false)).toBe('StoreMissing');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('becomes a store where it is missing, with its parents, or empty; nothing is left beside it', async () => {
    directory = join(directory, 'deep', 'store');
    expect(await opening()).toBe('opened');
    expect(readdirSync(directory).toSorted()).toEqual(['FORMAT', 'STAMP', 'data.mdb', 'lock.mdb']);
    expect(readdirSync(join(directory, '..'))).toEqual(['store']);
    expect(readFileSync(join(directory, 'FORMAT'), 'utf8')).toBe('tangent-engine 2\n');
    directory = join(directory, '..', 'empty');
    mkdirSync(directory);
    expect(await opening()).toBe('opened');
    expect(await opening(false)).toBe('opened');
  });

  it('is made once where two open it at the same time', async () => {
    const stores = await Promise.all([1, 2].map(() => openDirectory(directory, { create: true })));
    await put(stores[0] as (typeof stores)[0], [numberKey(1), numberKey(2)]);
    expect(withSnapshot(stores[1] as (typeof stores)[0], (s) => s.get(numberKey(1)))).toEqual(numberKey(2));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is StoreForeign where it holds other files, or is a file itself', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'thesis.tex'), 'years of work');
    expect(await opening()).toBe('StoreForeign');
    expect(readdirSync(directory)).toEqual(['thesis.tex']);
    directory = join(directory, 'thesis.tex');
    expect(await opening()).toBe('StoreForeign');
  });
});

describe('a store that was not closed', () => {
  /** Other bytes in the values of every page. */
  const spoil = (): void => {
    for (let at = 2 * 4_096 + 3_900; at < statSync(data).size; at += 4_096) overwrite(at, 99, 99);
  };

  it('is looked through before it is opened, and a damaged page is StoreDamaged', async () => {
    await makeStore();
    spoil();
    expect(await opening()).toBe('StoreDamaged');
    expect(await opening(false)).toBe('StoreDamaged');
  });

  it('is not looked through while another has it open', async () => {
    await makeStore();
    const store = await openDirectory(directory, { create: false });
    spoil();
    expect(await opening()).toBe('opened');
    await store.close();
  });

  it('is looked through where the one that had it open was killed', async () => {
    await makeStore();
    const script = `const { openDirectory } = await import(process.argv[1]);
      const store = await openDirectory(process.argv[2], { create: false });
      await store.commit(2, [[Uint8Array.of(1), Uint8Array.of(1)]]);
      process.kill(process.pid, 'SIGKILL');`;
    const argv = scriptArguments(script, 'src/engine/kv/open-directory.ts', directory);
    expect(() => execFileSync(process.execPath, argv, { stdio: 'ignore' })).toThrow(/Command failed/);
    expect(readdirSync(directory).some((name) => name.startsWith('open-'))).toBe(true);
    expect(await opening()).toBe('opened');
    expect(readdirSync(directory).toSorted()).toEqual(['FORMAT', 'STAMP', 'data.mdb', 'lock.mdb']);
    spoil();
    expect(await opening()).toBe('StoreDamaged');
  });

  it('gives others their turn while it is looked through', async () => {
    await makeStore(30_000);
    rmSync(join(directory, 'STAMP'));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    expect(await opening()).toBe('opened');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });
});

/** Root may write everything: another user has to try. */
function notRoot(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
}

function nobodyCanRead(path: string): boolean {
  return spawnSync('test', ['-r', path], notRoot()).status === 0;
}

describe('a store', () => {
  it('keeps its entries and its version from one opening to the next', async () => {
    await makeStore();
    const store = await openDirectory(directory, { create: false });
    withSnapshot(store, (snapshot) => {
      expect(snapshot.version).toBe(2);
      expect([...snapshot.range(numberKey(0), numberKey(9_999))]).toHaveLength(1_000);
    });
    await store.close();
  });

  it.each([
    ['empty', '', 'StoreDamaged'],
    ['of a newer version', 'tangent-engine 3\n', 'StoreVersion'],
    ["somebody else's", 'Grafeo\n', 'StoreForeign'],
  ])('is refused where FORMAT is %s', async (_, content, kind) => {
    await makeStore();
    writeFileSync(join(directory, 'FORMAT'), content);
    expect(await opening()).toBe(kind);
  });

  it.each(['FORMAT', 'data.mdb'])('is StoreDamaged without %s', async (name) => {
    await makeStore();
    rmSync(join(directory, name));
    expect(await opening()).toBe('StoreDamaged');
    expect(existsSync(join(directory, name))).toBe(false);
  });

  it.each([0, 1, 100, 4_096, 5_000, 8_192, 40_960, 100_000])(
    'is StoreDamaged where the data file is cut off at %i bytes',
    async (size) => {
      await makeStore();
      expect(statSync(data).size).toBeGreaterThan(100_000);
      truncateSync(data, size);
      expect(await opening()).toBe('StoreDamaged');
      expect(statSync(data).size).toBe(size);
    },
  );

  it('is refused where either head is damaged', async () => {
    await makeStore();
    const whole = `${data}.whole`;
    copyFileSync(data, whole);
    const openingWith = async (at: number, ...bytes: number[]): Promise<string> => {
      copyFileSync(whole, data);
      overwrite(at, ...bytes);
      return opening();
    };
    expect(await openingWith(24, 0)).toBe('StoreDamaged');
    expect(await openingWith(4_096 + 24, 0)).toBe('StoreDamaged');
    expect(await openingWith(28, 1)).toBe('StoreVersion');
    expect(await openingWith(48, 0, 0, 0, 0)).toBe('StoreDamaged');
    expect(await openingWith(48, 0, 32)).toBe('StoreDamaged');
    // The newer head is either one: both get a root beyond the end.
    expect(await openingWith(136, 0, 0, 0, 1)).toMatch(/opened|StoreDamaged/);
    expect(await openingWith(0, ...Array.from({ length: 8_192 }, () => 0))).toBe('StoreDamaged');
    expect(await openingWith(0)).toBe('opened');
  });

  it('is StoreDamaged where an empty data file was put in place of its own', async () => {
    await makeStore();
    rmSync(data);
    const script = `import { open } from 'lmdb';
      await open({ path: process.argv[1], noSubdir: false, maxDbs: 4 }).close();`;
    const other = `${directory}-other`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script, other]);
    copyFileSync(join(other, 'data.mdb'), data);
    expect(await opening()).toBe('StoreDamaged');
  });

  it.skipIf(process.platform === 'win32')(
    'is StoreUnwritable without the right to write',
    async ({ skip }) => {
      if (!nobodyCanRead(import.meta.filename)) skip('nobody but root can read these sources');
      await makeStore();
      const before = readFileSync(data);
      execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
      try {
        const script = `const { openDirectory } = await import(process.argv[1]);
        const said = await openDirectory(process.argv[2], { create: process.argv[3] === 'create' })
          .then(async (store) => { await store.close(); return 'opened'; }, (error) => error.kind);
        process.stdout.write(said);`;
        const openingBy = (how: string): string => {
          const argv = scriptArguments(script, 'src/engine/kv/open-directory.ts', directory, how);
          return execFileSync(process.execPath, argv, { encoding: 'utf8', ...notRoot() });
        };
        expect(openingBy('create')).toBe('StoreUnwritable');
        expect(openingBy('read')).toBe('opened');
      } finally {
        execFileSync('chmod', ['-R', 'u+w', folder]);
      }
      expect(readFileSync(data).equals(before)).toBe(true);
      expect(await opening()).toBe('opened');
    },
  );
});
