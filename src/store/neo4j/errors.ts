/** What the driver throws, as errors of the catalogue. */

import neo4j, { type Neo4jError } from 'neo4j-driver';
import { TangentError, type ErrorCode } from '../../domain/errors.ts';

/** `compile`: before the first row could come; `run`: while rows came or a transaction worked. */
export type Phase = 'compile' | 'run';

interface ErrorRow {
  /** Matched against the code of Neo4j or of the driver. */
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly hint: string;
}

const RETRY_HINT = 'Run it again; the same statement usually passes.';

/** First match wins, so the special stands before the general. */
const ROWS: readonly ErrorRow[] = [
  {
    pattern: /\.(AccessMode|Forbidden|TokenExpired)$/,
    code: 'StatementForbidden',
    hint: 'Only reading statements are allowed here; writing needs a store opened for writing.',
  },
  {
    pattern: /\.Security\.|^(ServiceUnavailable|SessionExpired|ProtocolError)$|\.(DatabaseUnavailable)$/,
    code: 'StoreUnreachable',
    hint: 'Check that Neo4j runs at this address, and the user name and the password.',
  },
  {
    pattern: /\.Database\.DatabaseNotFound$/,
    code: 'StoreMissing',
    hint: 'Check the name of the database, or leave it out for the default one.',
  },
  {
    pattern: /\.(TransactionTimedOut\w*|MemoryPoolOutOfMemoryError|OutOfMemoryError|StackOverFlowError)$/,
    code: 'LimitExceeded',
    hint: 'Ask for less: narrow the pattern, add LIMIT, or raise the limit.',
  },
  {
    pattern: /\.(Terminated|LockClientStopped)$/,
    code: 'LimitExceeded',
    hint: 'The statement was ended from outside; run it again.',
  },
  {
    pattern: /\.(DeadlockDetected|LockAcquisitionTimeout|Outdated|ConcurrentModification\w*)$/,
    code: 'StoreBusy',
    hint: RETRY_HINT,
  },
  {
    pattern: /\.ParameterMissing$/,
    code: 'ParameterInvalid',
    hint: 'Give a value to every parameter that the statement names.',
  },
  { pattern: /^Neo\.TransientError\./, code: 'StoreUnreachable', hint: RETRY_HINT },
];

/** Kinds that a running statement has, whenever the server notices them. */
const RUNTIME = /\.(ArithmeticError|TypeError|EntityNotFound|PropertyNotFound|ConstraintVerificationFailed)$/;
const POSITION = /^(.*?) \(line (\d+), column (\d+) \(offset: \d+\)\)/s;

/** An error of the catalogue as it is, one of the driver translated; anything else comes back untouched. */
export function toTangentError(error: unknown, phase: Phase): unknown {
  if (!isDriverError(error)) return error;
  const row = ROWS.find(({ pattern }) => pattern.test(error.code));
  if (row !== undefined) {
    return new TangentError(row.code, firstLine(error.message), { hint: row.hint, cause: error });
  }
  if (phase === 'compile' && /^Neo\.ClientError\.(Statement|Procedure)\./.test(error.code)) {
    if (!RUNTIME.test(error.code)) return toStatementInvalid(error);
  }
  return new TangentError('StatementFailed', firstLine(error.message), {
    hint: 'The statement compiles, but its data stopped it; the message says which.',
    cause: error,
  });
}

/** Whether an error came from the driver or through it from the server. */
export function isDriverError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError;
}

/** The driver would take it for a defect of the program. */
export function refuseEmpty(statement: string): void {
  if (statement.trim() !== '') return;
  throw new TangentError('StatementInvalid', 'The statement is empty', {
    hint: 'Write one, such as RETURN 1.',
  });
}

function toStatementInvalid(error: Neo4jError): TangentError {
  const hint = 'Check the statement against the Cypher manual of Neo4j 5.';
  const [, text, line, column] = POSITION.exec(error.message) ?? [];
  if (text === undefined || line === '0') {
    return new TangentError('StatementInvalid', firstLine(error.message), { hint, cause: error });
  }
  const place = `line ${line}, column ${column}`;
  return new TangentError('StatementInvalid', firstLine(text), { hint, place, cause: error });
}

/** Further lines quote the statement, which its author has before him. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(POSITION, '$1') ?? message;
}
