/** Effect, amount, hedge, limit and source of every relation, read from its sentence, whichever extractor found it. */

import type { ExtractedRelation, Extraction, Span } from '../../../src/domain/extraction.ts';
import { amountOf } from './amount.ts';
import { isDenied } from './denial.ts';
import { effectOf } from './effect-model.ts';
import type { EffectModel } from './effect-model.ts';
import { placeRelation } from './relation-place.ts';
import { isHedged, isQualified } from './reservations.ts';

/** What the text denies is no relation, and goes. */
export function readAttributes(
  text: string,
  sentences: readonly Span[],
  extraction: Extraction,
  effects: EffectModel,
): Extraction {
  const entities = new Map(extraction.entities.map((entity) => [entity.name, entity]));
  const relations = extraction.relations.flatMap((relation): readonly ExtractedRelation[] => {
    const [head, tail] = [entities.get(relation.head), entities.get(relation.tail)];
    if (head === undefined || tail === undefined) return [];
    const place = placeRelation({
      type: relation.type,
      text,
      sentences,
      evidence: relation.evidence,
      heads: head.mentions,
      tails: tail.mentions,
      tailType: tail.type,
    });
    if (isDenied(place)) return [];
    const { effect: _, ...found } = relation;
    return [
      {
        ...found,
        ...(relation.type === 'AFFECTS' && { effect: effectOf(place, effects) }),
        quantity: amountOf(place),
        hedged: isHedged(place),
        qualified: isQualified(place),
        selfReported: head.role === 'introduces',
      },
    ];
  });
  return { ...extraction, relations };
}
