/** From scores of mention pairs to relations: pooled by pair of entities, one direction and type a pair. */

import { RELATION_TYPES } from '../../../src/domain/schema.ts';
import type { RelationType } from '../../../src/domain/schema.ts';
import { softmax } from './find-spans.ts';
import { NETWORK_RELATIONS } from './network-classes.ts';
import type { ScoredPair } from './read-paper.ts';

export interface ChosenRelation {
  /** Indices of entities. */
  readonly head: number;
  readonly tail: number;
  readonly type: RelationType;
  /** That the text states a relation of the two in this direction, 0 to 1, not yet calibrated. */
  readonly score: number;
  /** The mentions by which it was found. */
  readonly by: ScoredPair;
}

interface PooledPair {
  /** Of none and of each type. */
  readonly classes: readonly number[];
  readonly by: ScoredPair;
}

const SYMMETRIC: ReadonlySet<string> = new Set(
  RELATION_TYPES.filter((row) => row.symmetric).map((row) => row.name),
);

/** In order of head, then tail; what scores at most `threshold` is left out. */
export function chooseRelations(pairs: readonly ScoredPair[], threshold: number): readonly ChosenRelation[] {
  const pooled = poolPairs(pairs);
  return [...pooled.values()].flatMap((one) => {
    const { head, tail } = one.by.pair;
    const other = pooled.get(keyOf(tail, head));
    if (head > tail || other === undefined) return [];
    const chosen = chooseDirection(one, other);
    return chosen.score > threshold ? [chosen] : [];
  });
}

function keyOf(head: number, tail: number): string {
  return `${head},${tail}`;
}

/** Of each type the best over the mention pairs; the pair kept is the one that speaks most for a relation. */
function poolPairs(pairs: readonly ScoredPair[]): ReadonlyMap<string, PooledPair> {
  const best = new Map<string, { scores: readonly number[]; by: ScoredPair; most: number }>();
  for (const by of pairs) {
    const most = Math.max(...by.scores.slice(1));
    const key = keyOf(by.pair.head, by.pair.tail);
    const known = best.get(key);
    const scores =
      known?.scores.map((value, index) => Math.max(value, by.scores[index] ?? value)) ?? by.scores;
    best.set(key, known === undefined || most > known.most ? { scores, by, most } : { ...known, scores });
  }
  return new Map([...best].map(([key, { scores, by }]) => [key, { classes: softmax(scores), by }]));
}

/** Symmetric types are as likely as the mean of both directions; the likelier direction wins, the first of equals. */
function chooseDirection(one: PooledPair, other: PooledPair): ChosenRelation {
  const scored = [one, other].map(({ classes, by }) => {
    const types = NETWORK_RELATIONS.map((type, index) =>
      SYMMETRIC.has(type)
        ? ((one.classes[index + 1] ?? 0) + (other.classes[index + 1] ?? 0)) / 2
        : (classes[index + 1] ?? 0),
    );
    return { by, types, score: types.reduce((sum, value) => sum + value, 0) };
  });
  const best = scored.reduce((first, second) => (second.score > first.score ? second : first));
  const likeliest = best.types.indexOf(Math.max(...best.types));
  const { head, tail } = best.by.pair;
  return { head, tail, type: NETWORK_RELATIONS[likeliest] ?? 'USED_FOR', score: best.score, by: best.by };
}
