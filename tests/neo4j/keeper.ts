/** Keeps one server: ends it and removes its folder when the parent closes our stdin, by will or by dying. */

import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [home = '', command = '', ...parameters] = process.argv.slice(2);
const log = openSync(join(home, 'console.log'), 'a');
const server = spawn(command, parameters, { stdio: ['ignore', log, log] });

// Ctrl+C reaches the whole process group; whatever ends the server, its folder goes at its exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
process.stdin.on('end', end).on('error', end).resume();
server.on('error', () => finish(1)).on('exit', () => finish(0));

/** Nothing that it holds is wanted any more, so it need not shut down in order. */
function end(): void {
  server.kill('SIGKILL');
}

function finish(code: number): void {
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}
