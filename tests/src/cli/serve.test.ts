/** `tangent serve` answers under the names that it was started with, and under no other. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../../src/cli/main.ts';
import { openStore } from '../../../src/tangent.ts';
import { send } from '../../fixtures/serve-app.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-serve-'));
  await (await openStore(folder)).close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('tangent serve', () => {
  it('answers under the host it is bound to and those that are allowed', async () => {
    const terminal = fakeTerminal();
    const flags = [
      '--host',
      '127.0.0.2',
      '--port',
      '0',
      '--allow-host',
      'a.example',
      '--allow-host',
      'B.example',
    ];
    const ended = runCommandLine(['serve', '--store', folder, ...flags], terminal);
    const port = await vi.waitFor(() =>
      Number(/:(\d+) /.exec(terminal.written.said.at(-1) ?? '')?.[1] ?? fail()),
    );
    const status = async (host: string): Promise<number> =>
      (await send(port, 'GET', '/api/health', { Host: `${host}:${port}` }, '', '127.0.0.2')).status;
    expect(await Promise.all(['127.0.0.2', 'localhost', 'a.example', 'b.example'].map(status))).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await status('c.example')).toBe(403);
    terminal.interrupt();
    expect(await ended).toBe(0);
  });

  it('refuses a port that is none, and names what is', async () => {
    for (const port of ['http', '-1', '65536', '']) {
      const { code, said } = await runCommand(['serve', '--store', folder, '--port', port]);
      expect(code).toBe(1);
      expect(said[0]).toMatch(/^error UsageInvalid: --port .*; try: .* whole number from 0 to 65535/);
    }
  });
});

function fail(): never {
  throw new Error('it does not listen yet');
}
