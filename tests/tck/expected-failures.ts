/** The scenarios that the engine is expected to fail, with their reasons. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = readFileSync(join(import.meta.dirname, 'expected-failures.txt'), 'utf8').split('\n');

/** Ids of scenarios. */
export function expectedFailures(): readonly string[] {
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Those that have no reason above their block. */
export function withoutReason(): readonly string[] {
  return lines.filter((line, at) => line !== '' && !line.startsWith('#') && (lines[at - 1] ?? '') === '');
}
