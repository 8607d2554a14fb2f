/** Whole numbers in JSON that JavaScript cannot hold: refused, since they would become other numbers in silence. */

import { TangentError } from './errors.ts';

/** Strings are passed over whole; of the rest, numbers. */
const PARTS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** Throws `ParameterInvalid` for an integer beyond 2^53 in a text of JSON. */
export function refuseLongIntegers(json: string): void {
  for (const [part] of json.matchAll(PARTS)) {
    if (!/^-?\d+$/.test(part) || Number.isSafeInteger(Number(part))) continue;
    throw new TangentError('ParameterInvalid', `The number ${part} is too long to be exact in JSON.`, {
      hint: 'Send its digits as a string, and write toInteger($name) in the statement.',
    });
  }
}
