/** Whether the text denies what a relation states. */

import type { RelationType } from '../../../src/domain/schema.ts';
import type { RelationPlace } from './relation-place.ts';

/** Relations that a "not" between their ends turns into nothing; a contrast or a part may well hold one. */
const DENIABLE: ReadonlySet<RelationType> = new Set([
  'OUTPERFORMS',
  'AFFECTS',
  'USED_FOR',
  'EQUIVALENT_TO',
  'IS_A',
]);
/** A denied verb right after the head, up to a few words before the verb. */
const DENIED_VERB =
  /^(?:[^.;:,]{0,40} )?(?:(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|may|might) ?(?:not(?! only)|never)|cannot|[a-z]+n['’]t|never|fails? to|failed to|unable to|neither|no longer)(?: \p{L}+){0,3}? (?!only)\p{L}+/iu;
const DENIED_BEFORE =
  /\b(?:do(?:es)? not (?:find|observe|see|show) (?:evidence )?that|no evidence (?:that|of|for)|not (?:the case|true) that|nor|neither)(?: \p{L}+){0,3} $/iu;

export function isDenied({ type, text, sentence, head, tail }: RelationPlace): boolean {
  if (!DENIABLE.has(type)) return false;
  const isWithin = [head, tail].every(({ start, end }) => sentence.start <= start && end <= sentence.end);
  if (!isWithin) return false;
  const [left, right] = head.start <= tail.start ? [head, tail] : [tail, head];
  const between = text.slice(left.end, Math.max(left.end, right.start));
  const before = text.slice(sentence.start, Math.max(sentence.start, left.start));
  return DENIED_VERB.test(between) || DENIED_BEFORE.test(before);
}
