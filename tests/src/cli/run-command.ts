/** Runs one command line in this process, against a terminal that keeps what it wrote. */

import { runCommandLine } from '../../../src/cli/main.ts';
import { fakeTerminal } from './fake-terminal.ts';

export interface CommandOutcome {
  readonly code: number;
  readonly out: string;
  readonly said: readonly string[];
}

export async function runCommand(argv: readonly string[], stdin = ''): Promise<CommandOutcome> {
  const terminal = fakeTerminal({ stdin });
  const code = await runCommandLine(argv, terminal);
  return { code, out: terminal.written.out, said: terminal.written.said };
}
