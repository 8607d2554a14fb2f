/** The thread that derives: one graph in, one derivation out. */

import { parentPort, workerData } from 'node:worker_threads';
import { deriveFrom, type MentionedGraph } from './derivation.ts';

/** What the thread is started with. */
export interface DerivationQuestion {
  readonly graph: MentionedGraph;
  readonly genericNames: readonly string[];
}

if (parentPort !== null) {
  const { graph, genericNames } = workerData as DerivationQuestion;
  parentPort.postMessage(deriveFrom(graph, genericNames), []);
}
