/** The prompt: statements of several lines, commands, errors that end nothing, Ctrl+C, and lines that are kept. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHistory } from '../../../../src/cli/shell/history.ts';
import { runShell } from '../../../../src/cli/shell/shell.ts';
import { splitStatements } from '../../../../src/cli/shell/split-statements.ts';
import type { Stats } from '../../../../src/domain/answers.ts';
import { TangentError } from '../../../../src/domain/errors.ts';
import { fakeTerminal } from '../fake-terminal.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly statements: readonly unknown[];
  readonly out: string;
  readonly said: readonly string[];
  readonly shown: string;
}

/** Types each piece after the one before has been taken. */
async function type(...pieces: readonly string[]): Promise<Ran> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = fakeTerminal();
  const statements: unknown[] = [];
  let shown = '';
  output.on('data', (piece: Buffer) => (shown += piece.toString()));
  const ended = runShell({
    terminal,
    input,
    output,
    history: openHistory(join(folder, 'state', 'history')),
    parameters: new Map(),
    stats: async () =>
      ({ nodesByLabel: { Paper: 6 }, relationshipsByType: { MENTIONS: 25 } }) as unknown as Stats,
    run: async (statement, parameters, signal) => {
      statements.push([statement, parameters]);
      if (statement.startsWith('WRONG'))
        throw new TangentError('StatementInvalid', 'This is wrong.', { hint: 'something else' });
      if (statement.startsWith('LONG')) await setTimeout(60_000, undefined, { signal });
      await terminal.out(`ran ${statement}\n`);
    },
  });
  for (const piece of pieces) {
    input.write(piece);
    await setTimeout(20);
  }
  input.end();
  await ended;
  const { out, said } = terminal.written;
  return { statements, out, said, shown };
}

describe('the prompt', () => {
  it('runs a statement of several lines at its semicolon, and several on one line', async () => {
    const { statements, shown } = await type(
      'MATCH (n)\n',
      "WHERE n.name = 'a;b' // not yet;\n",
      'RETURN n;\n',
      'RETURN 1; RETURN 2;\n',
    );
    expect(statements.map((statement) => (statement as unknown[])[0])).toEqual([
      "MATCH (n)\nWHERE n.name = 'a;b' // not yet;\nRETURN n",
      'RETURN 1',
      'RETURN 2',
    ]);
    expect(shown).toContain('tangent> ');
    expect(shown).toContain('      -> ');
  });

  it('tells an error and goes on', async () => {
    const { said, out } = await type('WRONG;\n', ':nothing\n', 'RETURN 1;\n');
    expect(said).toEqual([
      'error StatementInvalid: This is wrong.; try: something else',
      'error UsageInvalid: There is no ":nothing" here.; try: one of :help, :schema, :param, :exit',
    ]);
    expect(out).toBe('ran RETURN 1\n');
  });

  it('lists the schema and the help, and keeps parameters for what follows', async () => {
    const { out, statements } = await type(
      ':schema\n',
      ':help\n',
      ':param name=muP\n',
      ':param k = 3\n',
      ':param\n',
      'RETURN $name;\n',
    );
    expect(out).toContain('Nodes\n  Paper            6\nRelationships\n  MENTIONS         25\n');
    expect(out).toContain(':exit');
    expect(out).toContain('  $name = "muP"\n  $k = 3\n');
    expect(statements).toEqual([['RETURN $name', { name: 'muP', k: 3 }]]);
  });

  it('leaves at :exit and at Ctrl+D, and runs nothing typed after :exit', async () => {
    expect((await type(':exit\nRETURN 1;\n')).statements).toEqual([]);
    expect((await type('RETURN 1;\n', CTRL_D)).out).toBe('ran RETURN 1\n');
  });

  it('ends the statement that runs at Ctrl+C, and not itself', async () => {
    const { said, out } = await type('LONG;\n', CTRL_C, 'RETURN 1;\n');
    expect(said).toEqual(['The statement was ended.']);
    expect(out).toBe('ran RETURN 1\n');
  });

  it('drops the lines typed so far at Ctrl+C', async () => {
    const { statements } = await type('MATCH (n)\n', 'WHERE', CTRL_C, 'RETURN 1;\n');
    expect(statements).toEqual([['RETURN 1', {}]]);
  });

  it('keeps lines from one session to the next', async () => {
    await type('RETURN 1;\n', ':param a=1\n');
    expect(readFileSync(join(folder, 'state', 'history'), 'utf8')).toBe('RETURN 1;\n:param a=1\n');
    const { statements } = await type(`${UP}${UP}\n`);
    expect(statements).toEqual([['RETURN 1', {}]]);
  });

  it('goes on without a history that cannot be written', () => {
    const history = openHistory(join('/dev/null', 'history'));
    expect(history.lines).toEqual([]);
    expect(history.add('RETURN 1;')).toBe(false);
  });
});

describe('statements', () => {
  it('end at semicolons outside of strings, names and comments', () => {
    expect(splitStatements('RETURN 1; MATCH (`a;b`) /* ; */ RETURN ";"')).toEqual({
      statements: ['RETURN 1'],
      rest: ' MATCH (`a;b`) /* ; */ RETURN ";"',
    });
    expect(splitStatements(';;')).toEqual({ statements: [], rest: '' });
  });
});
