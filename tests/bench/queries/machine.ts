/** What a measurement ran on, and when. */

import { cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const date = new Date().toISOString().slice(0, 10);
  return `${date}: ${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${memory}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
}
