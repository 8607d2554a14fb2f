/** The package as somebody else installs it: packed, unpacked elsewhere, and run from there. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../src/store/package-file.ts';

const BUILD_MS = 180_000;
let folder = '';
let installed = '';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const tangent = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, [join(installed, 'src/cli/tangent.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-package-'));
  execFileSync(npm, ['run', '--silent', 'build'], { cwd: packageFile('.'), stdio: 'ignore' });
  execFileSync(npm, ['pack', '--silent', '--pack-destination', folder], {
    cwd: packageFile('.'),
    stdio: 'ignore',
  });
  execFileSync('tar', ['-xzf', join(folder, `tangent-${manifest().version}.tgz`), '-C', folder]);
  installed = join(folder, 'node_modules', 'tangent');
  mkdirSync(join(folder, 'node_modules'));
  execFileSync('mv', [join(folder, 'package'), installed]);
  symlinkSync(packageFile('node_modules'), join(installed, 'node_modules'));
}, BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true }));

function manifest(): { readonly version: string; readonly exports: Readonly<Record<string, unknown>> } {
  return JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as ReturnType<typeof manifest>;
}

describe('the packed package', () => {
  it('has every file that its exports name', () => {
    const files = Object.values(manifest().exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry as object),
    );
    expect(files.filter((file) => !existsSync(join(installed, String(file))))).toEqual([]);
  });

  it('has no test and no source but the executable', () => {
    expect(existsSync(join(installed, 'tests'))).toBe(false);
    expect(existsSync(join(installed, 'src/cli/main.ts'))).toBe(false);
  });

  it('knows its version', () => {
    expect(tangent('--version').trim()).toBe(manifest().version);
  });

  it('finds its lexicons, samples and statements where it was installed', () => {
    const summary: unknown = JSON.parse(
      tangent('ingest', join(installed, 'ingest/samples/*.{jsonl,txt}'), '--store', 'data', '--json'),
    );
    expect(summary).toMatchObject({ papers: 65, refused: [] });
    expect(tangent('query', 'related', '--entity', 'NTK', '--store', 'data')).toContain(
      'neural tangent kernel',
    );
    const { papers } = JSON.parse(tangent('similar', 'kernel regression', '--store', 'data', '--json')) as {
      readonly papers: readonly unknown[];
    };
    expect(papers).toHaveLength(5);
  }, 120_000);

  it('is imported by its name', () => {
    const script =
      "import('tangent').then(({ openStore, ingest, extract, runQuery }) => console.log([openStore, ingest, extract, runQuery].every(Boolean)))";
    expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'true',
    );
  });

  it('opens a database in a directory by its engine alone, which keeps what was written', () => {
    const script = `
      const { openDatabase } = await import('tangent/engine');
      const { openDirectory } = await import('tangent/engine/lmdb');
      const open = async () =>
        openDatabase({ store: await openDirectory('graph', { create: true }), now: Date.now, random: Math.random });
      const first = await open();
      await first.write('CREATE (:A {n: 7})');
      await first.close();
      const again = await open();
      console.log(Number((await again.read('MATCH (a:A) RETURN a.n')).rows[0][0]));
      await again.close();`;
    const argv = ['--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' }).trim()).toBe('7');
  });
});
