/**
 * Prints how often `ask` runs the right query: the written questions, their paraphrases, those tuned on since, and the
 * fresh ones that nothing is tuned on; and how often it runs none for what is off the topic. `--wrong` names the wrong
 * ones, but for the fresh.
 */

import { ASKED_KINDS, isRight, measureAsked, measureOffTopic } from '../fixtures/asked/measure.ts';
import { openShelf } from '../fixtures/open-shelf.ts';

const store = await openShelf();
const outcomes = await measureAsked(store);
const offTopic = await measureOffTopic(store);
await store.close();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string =>
  `${part} of ${whole} right (${((100 * part) / whole).toFixed(0)} %)`;
for (const kind of ASKED_KINDS) {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  say(`ask, ${kind}: ${share(own.filter(isRight).length, own.length)}`);
}
say(`ask, off the topic: ${share(offTopic.filter(({ chosen }) => !chosen).length, offTopic.length)}`);
if (process.argv.includes('--wrong')) {
  for (const { kind, question, wanted, chosen } of outcomes.filter((outcome) => !isRight(outcome)))
    if (kind !== 'fresh')
      say(`  ${kind}: ${question}  wanted ${wanted.join(' or ')}, ran ${chosen ?? 'none'}`);
  for (const { question, chosen } of offTopic) if (chosen) say(`  off the topic: ${question}  ran ${chosen}`);
}
