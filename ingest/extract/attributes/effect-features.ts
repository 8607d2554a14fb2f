/** What a sentence shows of an effect, as names of features: cues and words by their place around head and tail. */

import { LESS_OF_IT, LITTLE_CAUSE, MORE_OF_IT, UNWANTED } from '../data/attributes/effect-cues.ts';
import type { EffectSign } from '../data/attributes/effect-cues.ts';
import { cuesIn } from './effect-cues-in.ts';
import type { RelationPlace } from './relation-place.ts';

/** Words of a stretch that are looked at, nearest to the tail first. */
const REACH = 8;
const DENIAL = /\b(?:not|no|never|without|cannot|fails?|neither|nor|lack\p{L}*)\b|n['’]t\b/iu;
/** Where another clause begins or ends. */
const CLAUSE_BEFORE = /^.*(?:;|: |, while)/su;
const CLAUSE_AFTER = /(?:[;:]|, (?:while|whereas|but)).*$/su;

/** Each at most once. `guess`: what the cues alone say. */
export function effectFeatures(place: RelationPlace, guess: EffectSign): readonly string[] {
  const { text, sentence, head, tail, tailType } = place;
  const isForward = head.start <= tail.start;
  const order = isForward ? 'f' : 'b';
  const [left, right] = isForward ? [head, tail] : [tail, head];
  const between = text.slice(left.end, Math.max(left.end, right.start));
  const before = text.slice(sentence.start, Math.max(sentence.start, left.start)).replace(CLAUSE_BEFORE, '');
  const after = text.slice(right.end, Math.max(right.end, sentence.end)).replace(CLAUSE_AFTER, '');
  const isUnwanted = UNWANTED.test(text.slice(tail.start, tail.end));
  const last = cuesIn(between).at(-1)?.sign ?? 'none';
  return [
    ...new Set([
      'any',
      order,
      `guess ${guess}`,
      `guess ${guess} ${order}`,
      `guess ${guess} ${isUnwanted}`,
      `type ${tailType}`,
      `type ${tailType} ${last} ${order}`,
      ...cueFeatures({ between, before, after, order, isUnwanted }),
      ...degreeFeatures(place, `${last} ${order}`),
      ...nameFeatures(place, isUnwanted, order),
      `denied ${DENIAL.test(between)} ${order}`,
      `denied ${DENIAL.test(between)} ${last} ${order}`,
      ...wordFeatures({ between, before, after, order }),
    ]),
  ];
}

interface Stretches {
  readonly between: string;
  readonly before: string;
  readonly after: string;
  readonly order: 'f' | 'b';
}

function cueFeatures({
  between,
  before,
  after,
  order,
  isUnwanted,
}: Stretches & { readonly isUnwanted: boolean }): readonly string[] {
  const cues = cuesIn(between);
  const [first, last] = [cues[0]?.sign ?? 'none', cues.at(-1)?.sign ?? 'none'];
  const lead = cuesIn(before).at(-1)?.sign ?? 'none';
  return [
    `first ${first} ${order}`,
    `last ${last} ${order}`,
    `first ${first} last ${last} ${order}`,
    `lead ${lead} ${order}`,
    `lead ${lead} ${last} ${order}`,
    `trail ${cuesIn(after)[0]?.sign ?? 'none'} ${order}`,
    ...cues.map(({ sign }) => `has ${sign} ${order}`),
    `unwanted ${isUnwanted}`,
    `unwanted ${isUnwanted} first ${first} ${order}`,
    `unwanted ${isUnwanted} last ${last} ${order}`,
    `unwanted ${isUnwanted} lead ${lead} ${last} ${order}`,
  ];
}

/** `better T`, `lower T`, `lack of H`. */
function degreeFeatures({ text, sentence, head, tail }: RelationPlace, cue: string): readonly string[] {
  const beforeTail = text.slice(sentence.start, Math.max(sentence.start, tail.start));
  const beforeHead = text.slice(sentence.start, Math.max(sentence.start, head.start));
  const [more, less, little] = [
    MORE_OF_IT.test(beforeTail),
    LESS_OF_IT.test(beforeTail),
    LITTLE_CAUSE.test(beforeHead),
  ];
  return [
    `more ${more}`,
    `less ${less}`,
    `little ${little}`,
    `more ${more} less ${less} ${cue}`,
    `little ${little} ${cue}`,
  ];
}

function nameFeatures(
  { text, head, tail }: RelationPlace,
  isUnwanted: boolean,
  order: string,
): readonly string[] {
  const [headName, tailName] = [text.slice(head.start, head.end), text.slice(tail.start, tail.end)];
  const isBadCause = UNWANTED.test(headName);
  return [
    `bad cause ${isBadCause} ${order}`,
    `bad cause ${isBadCause} unwanted ${isUnwanted}`,
    `name ${stems(tailName).at(-1) ?? ''}`,
    `cause ${stems(headName).at(-1) ?? ''}`,
  ];
}

function wordFeatures({ between, before, after, order }: Stretches): readonly string[] {
  const [inner, outer] = [stems(between), stems(before)];
  return [
    `length ${Math.min(4, Math.floor(inner.length / 3))} ${order}`,
    ...(order === 'f' ? inner.slice(-REACH) : inner.slice(0, REACH)).map((stem) => `in ${stem} ${order}`),
    ...inner.slice(-2).map((stem) => `end ${stem} ${order}`),
    ...inner.slice(0, 2).map((stem) => `start ${stem} ${order}`),
    ...outer.slice(-4).map((stem) => `before ${stem} ${order}`),
    ...stems(after)
      .slice(0, 4)
      .map((stem) => `after ${stem} ${order}`),
  ];
}

/** Small letters without the endings of verbs and plurals, at most 7 of them. */
function stems(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/\p{L}+|[;:,()]/gu)].map(([word]) =>
    word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|e|ly)$/, '').slice(0, 7),
  );
}
