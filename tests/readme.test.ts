/** The README's commands run, in their order, and the output that it shows is what they print. */

import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/main.ts';
import { packageFile } from '../src/store/package-file.ts';
import { fakeTerminal } from './src/cli/fake-terminal.ts';

const home = process.cwd();
let folder = '';

interface Shown {
  readonly command: string;
  /** What the README shows below the command; undefined where it shows nothing. */
  readonly output?: string;
}

/** Commands of `sh` blocks; a block whose first line is `$ npx tangent ...` shows the output of that command. */
function shownCommands(markdown: string): readonly Shown[] {
  const blocks = [...markdown.matchAll(/^```(?:sh|console)\n([\s\S]*?)^```/gm)].map(
    ([, block = '']) => block,
  );
  return blocks.flatMap((block): readonly Shown[] => {
    if (block.startsWith('$ npx tangent ')) {
      const [first = '', ...output] = block.split('\n');
      return [{ command: first.slice(2), output: output.join('\n') }];
    }
    return block
      .split('\n')
      .filter((line) => line.startsWith('npx tangent '))
      .map((line) => ({ command: line.replace(/\s+#.*$/, '') }));
  });
}

/** Words of a command line: quotes hold spaces together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

const shown = shownCommands(readFileSync(packageFile('README.md'), 'utf8'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-readme-'));
  symlinkSync(packageFile('ingest'), join(folder, 'ingest'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('the README', () => {
  it('shows commands, and the output of at least one', () => {
    expect(shown.length).toBeGreaterThanOrEqual(5);
    expect(shown.some(({ output }) => output !== undefined)).toBe(true);
  });

  for (const { command, output } of shown) {
    it(`shows what works: ${command}`, async () => {
      const terminal = fakeTerminal();
      if (/^npx tangent (?:serve|start)/.test(command)) terminal.interrupt();
      const code = await runCommandLine(wordsOf(command).slice(2), terminal);
      expect(terminal.written.said.filter((line) => line.startsWith('error'))).toEqual([]);
      expect(code).toBe(0);
      if (output !== undefined) expect(terminal.written.out).toBe(output);
    }, 60_000);
  }
});
