/** An error as a person reads it: one line with its code and place, and the next step. */

import { CommanderError } from 'commander';
import { TangentError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** `error <code>: [<place>: ]<message>; try: <next step>`. A defect of ours also shows its stack. */
export function reportError(terminal: Terminal, error: unknown): void {
  if (error instanceof TangentError) {
    const place = error.place === undefined ? '' : `${error.place}: `;
    terminal.say(`error ${error.code}: ${place}${error.message}; try: ${error.hint}`);
  } else if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    terminal.say(`error UsageInvalid: ${message}; try: tangent --help`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.say(
      `error Unexpected: a defect of Tangent; try: report this with the command you ran\n${stack}`,
    );
  }
}
