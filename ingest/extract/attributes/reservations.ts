/** Whether a statement is hedged, and whether a reader must know a limit of it. */

import { HEDGES, limitsOf, PROVED } from '../data/attributes/reservations.ts';
import type { Place, RelationPlace } from './relation-place.ts';

/** Between clauses, and before the points of a list. */
const BOUNDARY = /; |: |, (?:while|whereas|but) | \((?:[ivx]+|\d)\) /g;

/** By a word before the end of what is stated: what follows may be another statement. */
export function isHedged(place: RelationPlace): boolean {
  const { start } = clausePlace(place);
  const stated = place.text.slice(start, Math.max(start, place.head.end, place.tail.end));
  return HEDGES.test(stated) && !PROVED.test(stated);
}

export function isQualified(place: RelationPlace): boolean {
  const clause = withoutEnds(place);
  return limitsOf(place.type).some((limit) => limit.test(clause));
}

/** The sentence from the boundary before both ends to the one after them. */
function clausePlace({ text, sentence, head, tail }: RelationPlace): Place {
  const first = Math.max(sentence.start, Math.min(head.start, tail.start));
  const last = Math.min(sentence.end, Math.max(head.end, tail.end, first));
  const before = [...text.slice(sentence.start, first).matchAll(BOUNDARY)].at(-1);
  const after = [...text.slice(last, sentence.end).matchAll(BOUNDARY)][0];
  return {
    start: before === undefined ? sentence.start : sentence.start + before.index + before[0].length,
    end: after === undefined ? sentence.end : last + after.index,
  };
}

/** The clause with both ends blotted out, so that no name of theirs reads as a condition. */
function withoutEnds(place: RelationPlace): string {
  const { start, end } = clausePlace(place);
  return [place.head, place.tail].reduce(
    (clause, { start: from, end: to }) => {
      const [a, b] = [Math.max(0, from - start), Math.max(0, to - start)];
      return b > a && b <= clause.length ? clause.slice(0, a) + '§'.repeat(b - a) + clause.slice(b) : clause;
    },
    place.text.slice(start, end),
  );
}
