/** Where a relation is stated: all that its attributes are read from. */

import type { Span } from '../../../src/domain/extraction.ts';
import { sentenceAround } from '../../../src/domain/sentences.ts';
import type { EntityType, RelationType } from '../../../src/domain/schema.ts';

export interface Place {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface RelationPlace {
  readonly type: RelationType;
  /** The paper's text; all offsets refer to it. */
  readonly text: string;
  /** The sentence that states the relation (a title is one), or a few that touch. */
  readonly sentence: Place;
  /** The mentions that it is read from; where the sentence does not name the head, where the evidence begins. */
  readonly head: Place;
  readonly tail: Place;
  readonly tailType: EntityType;
}

export interface StatedRelation {
  readonly type: RelationType;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly evidence: Place;
  /** Every mention of either end. */
  readonly heads: readonly Place[];
  readonly tails: readonly Place[];
  readonly tailType: EntityType;
}

/** Of the tail's mentions the first in the evidence, else the nearest; of the head's the same, then the nearest to the tail. */
export function placeRelation(relation: StatedRelation): RelationPlace {
  const { type, text, sentences, evidence, tailType } = relation;
  const { start, end } = sentenceAround(sentences, text, evidence.start, evidence.end);
  const tail = nearest(relation.tails, evidence, evidence) ?? { start: evidence.end, end: evidence.end };
  const head = nearest(relation.heads, evidence, tail);
  const isStated = head !== undefined && start <= head.start && head.end <= end;
  return {
    type,
    text,
    sentence: { start, end },
    head: isStated ? head : { start: evidence.start, end: evidence.start },
    tail,
    tailType,
  };
}

function nearest(places: readonly Place[], evidence: Place, other: Place): Place | undefined {
  return places.toSorted(
    (a, b) => distance(a, evidence) - distance(b, evidence) || distance(a, other) - distance(b, other),
  )[0];
}

function distance(a: Place, b: Place): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
