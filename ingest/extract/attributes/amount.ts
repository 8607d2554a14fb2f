/** How much a relation says, as the text has it. */

import type { RelationType } from '../../../src/domain/schema.ts';
import { AMOUNT, BARE_AMOUNT, FORMULA, SETUP } from '../data/attributes/amounts.ts';
import type { Place, RelationPlace } from './relation-place.ts';

/** Types of which an amount in the clause is said, and how far from both ends it may stand, in characters. */
const REACH: Partial<Record<RelationType, number>> = {
  OUTPERFORMS: 90,
  MEASURED_BY: 60,
  AFFECTS: 50,
  EVALUATED_ON: 45,
  COMPARED_WITH: 50,
};

/** The amount nearest to what it is said of; null where none is near. */
export function amountOf(place: RelationPlace): string | null {
  const reach = REACH[place.type];
  if (reach === undefined) return null;
  const near = amountsIn(place).flatMap((amount) => {
    const distance = distanceOf(amount, place);
    return distance <= reach ? [{ amount, distance }] : [];
  });
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance || a.amount.start - b.amount.start);
  if (nearest === undefined) return null;
  const amount = place.text.slice(nearest.amount.start, nearest.amount.end);
  // Of "81.6% vs. 80.9%" a result is the first; what wins is both.
  return place.type === 'OUTPERFORMS' ? amount : amount.replace(/\s?(?:vs\.?|versus)\s.*$/u, '');
}

/** Amounts of the sentence in order, none of them in the name of either end. */
function amountsIn({ text, sentence, head, tail }: RelationPlace): readonly Place[] {
  const own = text.slice(sentence.start, sentence.end);
  const found = [AMOUNT, BARE_AMOUNT, FORMULA].flatMap((pattern) =>
    [...own.matchAll(pattern)].map((match): Place => {
      const start = sentence.start + match.index + (match[0].length - match[0].trimStart().length);
      return { start, end: start + match[0].trim().length };
    }),
  );
  const isIn = (amount: Place, end: Place): boolean => amount.start >= end.start && amount.start < end.end;
  return found
    .filter((amount) => !isIn(amount, head) && !isIn(amount, tail))
    .filter((amount) => !SETUP.test(text.slice(amount.end, sentence.end)))
    .sort((a, b) => a.start - b.start);
}

/** Of a result on a data set the one before its name; of a measure the one at its name; else the one at either end. */
function distanceOf(amount: Place, { type, text, head, tail }: RelationPlace): number {
  const between = text.slice(Math.min(amount.end, tail.end), Math.max(amount.start, tail.start));
  if (/;|\.\s/.test(between)) return Infinity;
  const toTail = gap(amount, tail) + (amount.start < tail.start ? 0 : BEHIND);
  return type === 'EVALUATED_ON' || type === 'MEASURED_BY'
    ? toTail
    : Math.min(toTail, gap(amount, head) + BEHIND);
}

/** What stands before a name is said of it rather than what stands behind it. */
const BEHIND = 20;

function gap(a: Place, b: Place): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
