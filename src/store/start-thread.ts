/** Starts a thread of this package, from the sources and from the build alike. */

import { Worker } from 'node:worker_threads';

/**
 * `script` lies beside the module that names it, with that module's own ending. The build runs as it is; sources
 * through tsx, which must be told in each thread. `workerData` is copied.
 */
export function startThread(script: URL, workerData: unknown): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, { workerData });
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${script.href}'); });`;
  return new Worker(start, { eval: true, workerData });
}
