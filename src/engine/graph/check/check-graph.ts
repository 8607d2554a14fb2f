/** Proves every index, set, adjacency and count against the records, and says what is wrong. */

import type { Snapshot } from '../../kv/key-value-store.ts';
import { COUNTER, encodeNumber, keyOf, LETTER, readNumber } from '../graph-keys.ts';
import { placeOf } from '../records.ts';
import { checkAdjacency, checkSets } from './check-derived.ts';
import { EntityCheck } from './check-entities.ts';
import { checkIndexEntries, checkLongValues, checkPostings } from './check-indexes.ts';
import { PAUSE, type Fault, type Step } from './fault.ts';
import { DAMAGED, getOrDamaged } from './tolerant.ts';

const LETTERS: ReadonlySet<string> = new Set(Object.values(LETTER));

/** Every fault that is found, in the order of the checks; none for a whole graph. */
export function* checkGraph(snapshot: Snapshot): Generator<Fault> {
  for (const step of checkSteps(snapshot)) if (step !== PAUSE) yield step;
}

/** The same with pauses. */
export function* checkSteps(snapshot: Snapshot): Generator<Step> {
  const entities = new EntityCheck(snapshot);
  yield* entities.nodes();
  yield* entities.relationships();
  yield* checkNextIds(snapshot, entities);
  yield* checkLongValues(snapshot, (record, kind, property) => placeOf(record, kind, property) === 'apart');
  yield* checkSets(snapshot);
  yield* checkAdjacency(snapshot);
  yield* checkIndexEntries(snapshot);
  yield* checkPostings(snapshot, entities.postings);
  yield* entities.tally.faults(snapshot);
  yield* checkLetters(snapshot);
}

/** An id given twice would join two entities. */
function* checkNextIds(snapshot: Snapshot, { largest }: EntityCheck): Generator<Fault> {
  for (const kind of ['node', 'relationship'] as const) {
    const key = keyOf(LETTER.counter, COUNTER[kind]);
    const bytes = getOrDamaged(snapshot, key);
    const next = bytes === undefined || bytes === DAMAGED ? 0 : readNumber(bytes, 0);
    if (next > largest[kind]) continue;
    yield {
      code: 'next-id',
      message: `the next ${kind} would be ${next}, and there is a ${kind} ${largest[kind]}`,
      mending: { kind: 'key', key, value: encodeNumber(largest[kind] + 1) },
    };
  }
}

function* checkLetters(snapshot: Snapshot): Generator<Fault> {
  for (let letter = 0; letter < 255; letter += 1) {
    if (LETTERS.has(String.fromCharCode(letter))) continue;
    for (const { key } of snapshot.range(Uint8Array.of(letter), Uint8Array.of(letter + 1))) {
      if (key.length === 0) continue;
      const message = `the key ${Buffer.from(key).toString('hex')} is of no known kind`;
      yield { code: 'key-unknown', message, mending: { kind: 'key', key: key.slice(), value: undefined } };
    }
  }
}
