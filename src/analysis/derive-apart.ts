/** Derives in a thread of its own, so that whoever serves or ingests beside it is not held up. */

import { extname } from 'node:path';
import { startThread } from '../store/start-thread.ts';
import { deriveFrom, type Derivation, type MentionedGraph } from './derivation.ts';
import type { DerivationQuestion } from './derivation-worker.ts';

/** Up to this many a graph is derived in less time than a thread takes to start. */
const FEW_MENTIONS = 2000;

/** As `deriveFrom`; rejects with what the thread failed by. */
export async function deriveApart(
  graph: MentionedGraph,
  genericNames: readonly string[],
): Promise<Derivation> {
  if (graph.mentions.length <= FEW_MENTIONS) return deriveFrom(graph, genericNames);
  const script = new URL(`./derivation-worker${extname(import.meta.filename)}`, import.meta.url);
  const question: DerivationQuestion = { graph, genericNames };
  const thread = startThread(script, question);
  return await new Promise((done, failed) => {
    thread.once('message', (derivation: Derivation) => done(derivation));
    thread.once('error', failed);
    thread.once('exit', (code) => failed(new Error(`The thread that derives ended with code ${code}`)));
  });
}
