/** Prints how often `ask` runs the right query: the written questions, their paraphrases, and what was held out. */

import { isRight, measureAsked } from '../fixtures/asked/measure.ts';
import { openShelf } from '../fixtures/open-shelf.ts';

const store = await openShelf();
const outcomes = await measureAsked(store);
await store.close();
for (const kind of ['question', 'paraphrase', 'held out'] as const) {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  const right = own.filter(isRight).length;
  const percent = ((100 * right) / own.length).toFixed(0);
  process.stdout.write(`ask, ${kind}: ${right} of ${own.length} right (${percent} %)\n`);
}
