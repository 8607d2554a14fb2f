/** Turns what the embedded engine throws into Tangent's errors. */

import { TangentError } from '../../domain/errors.ts';

/** GQLSTATUS class 42: syntax error or access rule violation. */
const COMPILE_STATUS = /^42/;

const HINTS = {
  StatementInvalid: 'Mend the statement.',
  StatementFailed: 'Look at the values that the statement works on.',
  ParameterInvalid: 'Give every parameter that the statement names.',
};

/** An error of a running statement: `StatementInvalid` when it did not compile, `StatementFailed` later. */
export function toTangentError(error: unknown): TangentError {
  if (error instanceof TangentError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : '';
  const code = codeOf(status, message);
  const position = /query:(\d+):(\d+)/.exec(message);
  return new TangentError(code, message.replace(/^Query error: (?:GRAFEO-\w+: )?/, ''), {
    hint: HINTS[code],
    ...(position === null ? {} : { place: `line ${position[1]}, column ${position[2]}` }),
    cause: error,
  });
}

function codeOf(status: string, message: string): keyof typeof HINTS {
  if (/Missing parameter/i.test(message)) return 'ParameterInvalid';
  return COMPILE_STATUS.test(status) ? 'StatementInvalid' : 'StatementFailed';
}

/** An error of opening a file: the engine tells the causes apart in its text alone. */
export function toOpenError(error: unknown, folder: string): TangentError {
  const message = error instanceof Error ? error.message : String(error);
  if (/cannot be locked/.test(message))
    return new TangentError('StoreBusy', `another process has ${folder} open`, {
      hint: 'Stop the other one; the embedded store has one process at a time.',
      cause: error,
    });
  return damaged(folder, message, error);
}

/** The folder holds no store that can be read. */
export function damaged(folder: string, reason: string, cause?: unknown): TangentError {
  return new TangentError('StoreDamaged', `${folder} is not a store, or damaged: ${reason}`, {
    hint: 'Name an empty or new directory, or restore this one from a copy.',
    cause,
  });
}
