/** The lines that were typed in earlier sessions, in a file of the user's. */

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const MOST_LINES = 1_000;

export interface History {
  /** Newest first, as `readline` takes them. */
  readonly lines: readonly string[];
  /** False where the file cannot be written: then the session goes on without. */
  add(line: string): boolean;
}

export function openHistory(path: string): History {
  return {
    lines: readLines(path).slice(-MOST_LINES).reverse(),
    add: (line) => {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        appendFileSync(path, `${line}\n`, { mode: 0o600 });
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** None where there is no file yet. */
function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch {
    return [];
  }
}
