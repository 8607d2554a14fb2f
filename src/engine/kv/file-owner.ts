/** Which process a file belongs to, and whether it still runs: a process that was killed leaves its files behind. */

import { readFileSync } from 'node:fs';

/** Told apart from a later process of the same number by when it began; Linux alone says so. */
export function ownerOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  if (process.platform !== 'linux') return String(pid);
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Behind the name in parentheses, which may hold anything: state, then 18 fields, then the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // A zombie was killed, and its parent has not looked yet.
    return fields[0] === 'Z' ? undefined : `${pid} ${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

let own: string | undefined;

/** What this process writes into the files that it owns. */
export function thisOwner(): string {
  own ??= ownerOf(process.pid) ?? String(process.pid);
  return own;
}

export function isAlive(owner: string): boolean {
  return owner === thisOwner() || ownerOf(Number(owner.split(' ')[0])) === owner;
}
