/** What a store says when a statement passes a limit, and when it cannot hold one: the same words for every store. */

import { TangentError } from '../domain/errors.ts';
import type { Capabilities, LimitName, Limits } from './store.ts';

export function deadlinePassed(deadlineMs: number): TangentError {
  return new TangentError('LimitExceeded', `The statement took longer than ${deadlineMs} ms`, {
    hint: 'Ask for less: narrow the pattern, add LIMIT, or raise the limit.',
  });
}

export function cancelled(signal: AbortSignal | undefined): TangentError {
  return new TangentError('LimitExceeded', 'The statement was cancelled', {
    hint: 'Run it again.',
    cause: signal?.reason,
  });
}

/** Throws `ParameterInvalid` for a limit that the store would pass over. */
export function refuseUnheldLimits(given: Limits, { limits: held }: Capabilities): void {
  const unheld = LIMIT_NAMES.find((name) => given[name] !== undefined && !held.includes(name));
  if (unheld === undefined) return;
  throw new TangentError('ParameterInvalid', `This store cannot hold the limit ${unheld}`, {
    hint: `Leave it out; it holds: ${held.join(', ')}.`,
  });
}

const LIMIT_NAMES: readonly LimitName[] = [
  'signal',
  'deadlineMs',
  'rowLimit',
  'stepLimit',
  'memoryLimitBytes',
];
