/** An error as a person reads it: one line with its code and place, and the next step. */

import { CommanderError } from 'commander';
import { TangentError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** What an error line shows of an error, or of a file that was refused. */
export type ErrorParts = Pick<TangentError, 'code' | 'message' | 'hint'> & {
  readonly place?: string | undefined;
};

/** `error <code>: [<place>: ]<message>; try: <next step>`, on one line; a message that names the file needs no place. */
export function errorLine({ code, message, hint, place }: ErrorParts): string {
  const [summary = ''] = message.split('\n');
  const named = place !== undefined && message.includes(place.replace(/:\d+$/, ''));
  return `error ${code}: ${place === undefined || named ? '' : `${place}: `}${summary.trim()}; try: ${hint}`;
}

/** Says an error on stderr; a defect of ours also shows its stack. */
export function reportError(terminal: Terminal, error: unknown): void {
  if (error instanceof TangentError) {
    terminal.say(errorLine(error));
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
