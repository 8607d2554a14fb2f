/** What the head of AFFECTS does to its tail, by cue words of the sentence alone: one of the features that decide. */

import {
  GONE_AFTER,
  LESS_AFTER,
  LESS_OF_IT,
  LITTLE_CAUSE,
  MORE_AFTER,
  MORE_OF_IT,
  UNWANTED,
} from '../data/attributes/effect-cues.ts';
import type { EffectSign } from '../data/attributes/effect-cues.ts';
import { cuesIn } from './effect-cues-in.ts';
import type { Cue } from './effect-cues-in.ts';
import type { RelationPlace } from './relation-place.ts';

/** `open` where the text leaves the direction open, as far as cue words alone say. */
export function guessEffect(place: RelationPlace): EffectSign {
  const sign = signOf(place);
  return isLittleCause(place) ? (TURNED[sign] ?? sign) : sign;
}

const TURNED: Partial<Record<EffectSign, EffectSign>> = {
  increases: 'decreases',
  decreases: 'increases',
  enables: 'prevents',
  prevents: 'enables',
};

function signOf(place: RelationPlace): EffectSign {
  const isHeadFirst = place.head.start <= place.tail.start;
  return (isHeadFirst ? forwardSign(place) : backwardSign(place)) ?? 'open';
}

/** "Dropout reduces overfitting": what stands nearest before the tail decides, with the adjective or noun that leads to it. */
function forwardSign(place: RelationPlace): EffectSign | undefined {
  const { text, head, tail, sentence } = place;
  const before = text.slice(Math.min(head.end, tail.start), tail.start);
  const after = text.slice(tail.end, sentence.end);
  const verb = lastCue(before);
  return (
    ofModifier(place, before, verb) ??
    afterSign(after, verb) ??
    (verb === undefined ? undefined : settle(verb, place)) ??
    aroundSign(place)
  );
}

/** "Overfitting is reduced by dropout", "improving accuracy with dropout". */
function backwardSign(place: RelationPlace): EffectSign | undefined {
  const { text, head, tail, sentence } = place;
  const between = text.slice(tail.end, Math.max(tail.end, head.start));
  const before = clauseBefore(text.slice(sentence.start, tail.start));
  const first = firstCue(between);
  const lead = lastCue(before);
  const modifier = modifierSign(before);
  if (BY_CAUSE.test(between) && first !== undefined) return causeSign(first, modifier, place);
  const after = afterSign(between, undefined);
  if (after !== undefined) return after;
  if (modifier !== undefined) return modifier;
  if (first !== undefined && !MEANS.test(between)) return causeSign(first, modifier, place);
  return (
    (lead === undefined ? undefined : settle(lead, place)) ??
    (first === undefined ? undefined : settle(first, place))
  );
}

/** Words that make what follows the cause of what came before. */
const BY_CAUSE =
  /(?<!\p{L})(?:by|due to|because of|from|depends? (?:\p{L}+ly )?on|attributed to|thanks to|suffers? from|prone to|susceptible to|vulnerable to|sensitive to)(?!\p{L})/iu;
/** What came before is done with what follows. */
const MEANS = /^[^.;]{0,80}?(?<!\p{L})(?:by|via|through|with|using|under|when|where|if|for|of|in)(?!\p{L})/iu;

/** In "T suffers from H" the tail is what gets worse. */
function causeSign(cue: Cue, modifier: EffectSign | undefined, place: RelationPlace): EffectSign {
  if (/^(?:suffer|prone|susceptible|vulnerable|encumber|challeng|struggl)/i.test(cue.text))
    return 'decreases';
  if (modifier !== undefined && cue.sign === 'enables') return modifier;
  return settle(cue, place);
}

/** `leads to better T`: the adjective decides; `avoids degradation of T`: both do. */
function ofModifier(place: RelationPlace, before: string, verb: Cue | undefined): EffectSign | undefined {
  const modifier = modifierSign(before);
  if (modifier === undefined) return undefined;
  if (verb === undefined) return modifier;
  const isPlainGood = /(?<!\p{L})(?:good|strong|excellent|remarkable|high)\s+(?:\p{L}+ )?$/iu.test(before);
  if (isPlainGood && verb.sign === 'enables') return 'enables';
  if (verb.sign === 'prevents' || verb.sign === 'decreases')
    return modifier === 'decreases' &&
      /(?:degradation|loss|drop|decline|reduction|poor|limited)/i.test(before.slice(verb.end))
      ? 'increases'
      : settle(verb, place);
  return modifier;
}

function modifierSign(before: string): EffectSign | undefined {
  if (LESS_OF_IT.test(before)) return 'decreases';
  return MORE_OF_IT.test(before) ? 'increases' : undefined;
}

/** `causes accuracy to drop`, `the loss decreases with it`. */
function afterSign(after: string, verb: Cue | undefined): EffectSign | undefined {
  if (verb !== undefined && !/^(?:lead|cause|result|can|mak|when|produc|induc)/i.test(verb.text))
    return undefined;
  if (GONE_AFTER.test(after)) return 'prevents';
  if (LESS_AFTER.test(after)) return 'decreases';
  return MORE_AFTER.test(after) ? 'increases' : undefined;
}

/** Neither between nor after: the verb before both, "reducing A and B". */
function aroundSign({ text, sentence, head, tail, ...place }: RelationPlace): EffectSign | undefined {
  const before = lastCue(clauseBefore(text.slice(sentence.start, head.start)));
  if (before !== undefined) return settle(before, { text, sentence, head, tail, ...place });
  const after = firstCue(text.slice(tail.end, sentence.end));
  return after?.sign;
}

/** What the verb means for this tail: an improved cost is a lower one. */
function settle(cue: Cue, { text, tail, tailType }: RelationPlace): EffectSign {
  const name = text.slice(tail.start, tail.end);
  const isUnwanted = UNWANTED.test(name);
  if (/^improv|^optimiz/i.test(cue.text) && isUnwanted) return 'decreases';
  if (/^(?:address|tackl|cop|deal|mitigat|combat)/i.test(cue.text))
    return isUnwanted || tailType === 'Concept' ? 'decreases' : 'increases';
  if (/^stabili[sz]/i.test(cue.text) && /norms?$|gradients?$|logits?$/i.test(name)) return 'bounds';
  if (/^worsen/i.test(cue.text)) return isUnwanted ? 'increases' : 'decreases';
  return cue.sign;
}

function isLittleCause({ text, sentence, head }: RelationPlace): boolean {
  return head.start >= sentence.start && LITTLE_CAUSE.test(text.slice(sentence.start, head.start));
}

function clauseBefore(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(': ')) + 1);
}

function lastCue(text: string): Cue | undefined {
  return cuesIn(text).at(-1);
}

function firstCue(text: string): Cue | undefined {
  return cuesIn(text)[0];
}
