/** Which processes have a store open, and how its data file was when the last of them closed it. */

import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataFile } from './check-data-file.ts';
import { isAlive, thisOwner } from './file-owner.ts';

export const STAMP_FILE = 'STAMP';
const HOLDER = /^open-\d+-\d+$/;
let opened = 0;

/** Size in bytes, time in milliseconds, and transaction of the data file. */
function stampOf(data: string): string {
  const { size, mtimeMs } = statSync(data);
  return `${size} ${mtimeMs} ${checkDataFile(data).transaction}\n`;
}

/** Whether nothing was written since the last clean close. */
export function wasClosedCleanly(directory: string, data: string): boolean {
  try {
    return readFileSync(join(directory, STAMP_FILE), 'utf8') === stampOf(data);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

export function stampClose(directory: string, data: string): void {
  const made = join(directory, `${STAMP_FILE}-${process.pid}`);
  writeFileSync(made, stampOf(data));
  renameSync(made, join(directory, STAMP_FILE));
}

/** Whether a process has it open, this one too; what the dead left is cleared away. */
export function isHeld(directory: string): boolean {
  const holders = readdirSync(directory).filter((name) => HOLDER.test(name));
  return holders.filter((name) => isHolder(join(directory, name))).length > 0;
}

function isHolder(path: string): boolean {
  try {
    if (isAlive(readFileSync(path, 'utf8'))) return true;
    rmSync(path, { force: true });
  } catch {
    // It was closed just now, or this user may not clear it away.
  }
  return false;
}

/** Says that this process has it open; gives what takes that back. */
export function hold(directory: string): () => void {
  opened += 1;
  const path = join(directory, `open-${process.pid}-${opened}`);
  writeFileSync(path, thisOwner());
  return () => rmSync(path, { force: true });
}
