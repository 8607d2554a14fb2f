/** The attributes' figures given the gold relations: each is read anew from its place, and all else is gold. */

import type { AnnotatedPaper } from '../../../ingest/evaluate/annotated-paper.ts';
import { evaluate } from '../../../ingest/evaluate/evaluate.ts';
import type { GoldSet } from '../../../ingest/evaluate/read-annotations.ts';
import type { Scorecard } from '../../../ingest/evaluate/scorecard.ts';
import { amountOf } from '../../../ingest/extract/attributes/amount.ts';
import { isDenied } from '../../../ingest/extract/attributes/denial.ts';
import { effectOf } from '../../../ingest/extract/attributes/effect-model.ts';
import type { EffectModel } from '../../../ingest/extract/attributes/effect-model.ts';
import { isHedged, isQualified } from '../../../ingest/extract/attributes/reservations.ts';
import { goldPlaces } from './gold-places.ts';

export interface AttributeFigures {
  readonly attributes: Scorecard['attributes'];
  /** Gold relations that would be dropped as denied, of all. */
  readonly denied: number;
  readonly relations: number;
}

export function measureAttributes(set: GoldSet, effects: EffectModel): AttributeFigures {
  const places = goldPlaces(set);
  const byKey = new Map(places.map(({ key, place }) => [key, place]));
  const predicted = set.gold.map((paper): AnnotatedPaper => ({
    ...paper,
    relations: paper.relations.map((relation, index) => {
      const place = byKey.get(`${paper.id}#${index}`);
      if (place === undefined) return relation;
      const role = paper.entities.find(({ name }) => name === relation.head)?.role;
      return {
        ...relation,
        effect: relation.type === 'AFFECTS' ? effectOf(place, effects) : undefined,
        quantity: amountOf(place),
        hedged: isHedged(place),
        qualified: isQualified(place),
        selfReported: role === 'introduces',
      };
    }),
  }));
  return {
    attributes: evaluate(set, new Map(predicted.map((paper) => [paper.id, paper]))).scorecard.attributes,
    denied: places.filter(({ place }) => isDenied(place)).length,
    relations: places.length,
  };
}

/** One line of the bench. */
export function showAttributes({ attributes, denied, relations }: AttributeFigures): string {
  const { effect, flags } = attributes;
  const flagText = [...flags].map(
    ([name, { p, r, f1, gold }]) => `${name} F1 ${f1} (${p} / ${r}, of ${gold})`,
  );
  const effectText =
    effect === undefined ? [] : [`effect ${effect.accuracy}% of ${effect.n}, mean F1 ${effect.macro_f1}`];
  return [...effectText, ...flagText, `${denied} of ${relations} taken for denied`].join('; ');
}
