/** Turns what the engine throws into Tangent's errors. */

import { TangentError, type ErrorCode } from '../../domain/errors.ts';
import { CypherError, type ErrorName } from '../../engine/errors.ts';

/** Those that are neither of the statement's text nor of the values it works on. */
const CODES: Partial<Record<ErrorName, ErrorCode>> = {
  WriteInReadMode: 'StatementForbidden',
  MissingParameter: 'ParameterInvalid',
  Timeout: 'LimitExceeded',
  Cancelled: 'LimitExceeded',
  MemoryLimit: 'LimitExceeded',
  StepLimit: 'LimitExceeded',
  Conflict: 'StoreBusy',
  StoreBusy: 'StoreBusy',
  StoreDamaged: 'StoreDamaged',
  StoreFull: 'StoreFull',
  StoreForeign: 'StoreDamaged',
  StoreMissing: 'StoreMissing',
  StoreVersion: 'StoreVersion',
  StoreUnwritable: 'StoreUnreachable',
};

const HINTS: Partial<Record<ErrorName, string>> = {
  WriteInReadMode: 'Use a reading statement; on the command line --write allows it.',
  StoreDamaged: 'See what is damaged: tangent status --check; what --repair cannot mend, a backup can.',
  StoreMissing: 'Load papers into it: tangent ingest <file>.',
};

/** What is no error of the engine stays what it is: it was thrown by the function of a transaction, or is a defect. */
export function toTangentError(error: unknown): unknown {
  if (!(error instanceof CypherError)) return error;
  const { kind, phase, message, place, hint } = error;
  const code = CODES[kind] ?? (phase === 'compile time' ? 'StatementInvalid' : 'StatementFailed');
  return new TangentError(code, message, {
    hint: HINTS[kind] ?? hint,
    ...(place === undefined ? {} : { place: `line ${place.line}, column ${place.column}` }),
    cause: error,
  });
}

/** Whether the statement was refused before it ran. */
export function isRefusal(error: unknown): boolean {
  return error instanceof CypherError && error.phase === 'compile time';
}
