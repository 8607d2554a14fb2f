// `npm start`: builds what changed since the last build, then serves the user's papers, or the samples where there are none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const stampFile = join(root, 'dist', '.build-stamp');

/** Names, sizes and times of everything the build reads. */
function sourcesStamp() {
  const hash = createHash('sha256');
  for (const top of [
    'src',
    'ingest',
    'viewer',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vite.config.ts',
  ]) {
    addToStamp(hash, join(root, top));
  }
  return hash.digest('hex');
}

function addToStamp(hash, path) {
  if (!existsSync(path)) return;
  const { size, mtimeMs } = statSync(path);
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).toSorted()) addToStamp(hash, join(path, name));
  } else hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

const stamp = sourcesStamp();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  process.stderr.write('Building (once; the next start is immediate) ...\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('error BuildFailed: the build did not finish; try: npm ci, then npm run build\n');
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}
const { runCommandLine } = await import(new URL('../../dist/src/cli/main.js', import.meta.url).href);
process.exitCode = await runCommandLine(['start', ...process.argv.slice(2)]);
