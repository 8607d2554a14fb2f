/** A lock between processes as a file with its owner's name: waiting for it holds up no thread, and the dead lose it. */

import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, thisOwner } from './file-owner.ts';

/** Milliseconds between two looks: the first, and the longest. */
const LOOKS = { first: 1, longest: 20 } as const;
/** Milliseconds after which a file without a name was left by a process that died as it made it. */
const NAMELESS = 2_000;

/** Gives what releases it; undefined where another still holds it after `patience` milliseconds. */
export async function lockFile(path: string, patience: number): Promise<(() => void) | undefined> {
  let waited = 0;
  for (let pause: number = LOOKS.first; !take(path); pause = Math.min(pause * 2, LOOKS.longest)) {
    if (waited >= patience) return undefined;
    await sleep(pause);
    waited += pause;
  }
  return () => unlinkQuietly(path);
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, thisOwner());
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    breakIfDead(path);
    return false;
  }
}

function breakIfDead(path: string): void {
  const owner = readQuietly(path);
  if (owner === undefined) return;
  if (owner === '' ? ageOf(path) < NAMELESS : isAlive(owner)) return;
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
    // Another may have broken it first, and taken it: then it is put back.
    if (readQuietly(aside) !== owner) linkSync(aside, path);
  } catch {
    // Somebody else was faster; the next look tells.
  }
  unlinkQuietly(aside);
}

function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  // By the file system's own clock on both sides it would be exact; two seconds forgive the difference.
  return found === undefined ? 0 : performance.timeOrigin + performance.now() - found.mtimeMs;
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}
