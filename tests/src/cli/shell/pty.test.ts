/** The prompt in a real pseudo-terminal, made by `script` of util-linux. */

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { packageFile } from '../../../../src/store/package-file.ts';
import { openStore } from '../../../../src/tangent.ts';
import { shelfGraph } from '../../../fixtures/shelf-graph.ts';
import { writeSubgraph } from '../../../fixtures/write-subgraph.ts';

const BUDGET_MS = 120_000;
const hasScript = spawnSync('script', ['--version']).status === 0;
/** Takes longer than anybody waits, and ends when it is told to. */
const LONG = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*);';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-pty-'));
  const store = await openStore(join(folder, 'data'));
  await writeSubgraph(store, shelfGraph);
  await store.close();
}, BUDGET_MS);
afterAll(() => rmSync(folder, { recursive: true }));

function openPrompt(): ChildProcessWithoutNullStreams {
  const main = JSON.stringify(packageFile('src/cli/main.ts'));
  writeFileSync(
    join(folder, 'prompt.mjs'),
    `import { runCommandLine } from ${main};\nprocess.exitCode = await runCommandLine(['cypher', '--store', 'data']);\n`,
  );
  const tsx = packageFile('node_modules/tsx/dist/loader.mjs');
  const command = `stty columns 60; '${process.execPath}' --import '${tsx}' prompt.mjs`;
  return spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, TERM: 'xterm', XDG_STATE_HOME: join(folder, 'state') },
  });
}

describe.skipIf(!hasScript && process.env['CI'] !== 'true')('tangent cypher on a terminal', () => {
  it(
    'prompts, fits its tables, ends a statement but not itself at Ctrl+C, keeps its history',
    async () => {
      const child = openPrompt();
      onTestFinished(() => void child.kill());
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      let screen = '';
      child.stdout.on('data', (piece: Buffer) => (screen += piece.toString()));
      const typed = async (keys: string, wanted: string): Promise<void> => {
        screen = '';
        child.stdin.write(keys);
        for (const until = Date.now() + BUDGET_MS / 2; !screen.includes(wanted);) {
          if (Date.now() > until) throw new Error(`never saw ${wanted} in ${screen}`);
          await setTimeout(20);
        }
      };
      await typed('', 'tangent> ');
      await typed('MATCH (p:Paper)\r', '-> ');
      await typed('RETURN p.title AS title, p.abstract AS abstract, p ORDER BY title;\r', 'SAM: training');
      const lines = screen.split(/\r?\n/).filter((line) => line.includes('…'));
      expect(lines.length).toBeGreaterThan(0);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
      await typed(`${LONG}\r`, LONG.slice(-20));
      await setTimeout(200);
      await typed('\u0003', 'The statement was ended.');
      await typed('RETURN 40 + 2 AS answer;\r', '42');
      child.stdin.write(':exit\r');
      expect(await ended).toBe(0);
      expect(readFileSync(join(folder, 'state/tangent/cypher-history'), 'utf8')).toContain('RETURN 40 + 2');
    },
    BUDGET_MS,
  );
});
