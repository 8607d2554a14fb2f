/** The command line: reads the arguments, runs one command, and turns its errors into one clear line and an exit code. */

import { Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { packageVersion } from './package-version.ts';
import { reportError } from './report-error.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command; the promise is the exit code. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  let exitCode = 0;
  const captured: string[] = [];
  const context = { terminal, exitWith: (code: number) => void (exitCode = code) };
  const program = new Command('tangent')
    .description('Knowledge graph builder and query engine for the literature you are reading.')
    .version(packageVersion(), '--version', 'print the version')
    .showSuggestionAfterError();
  for (const define of commands) program.addCommand(define(context));
  for (const command of [program, ...program.commands]) quieten(command, captured);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help')) {
      await terminal.out(captured.join(''));
      return 0;
    }
    reportError(terminal, error);
    return 1;
  }
}

/** Keeps what commander would print until it is known whether it was help or an error. */
function quieten(command: Command, captured: string[]): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void captured.push(text),
    writeErr: (text) => void captured.push(text),
    outputError: () => {},
  });
}
