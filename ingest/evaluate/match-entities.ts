/** Which gold entity is which predicted one: one to one, greedily by the number of shared mention strings. */

import type { AnnotatedEntity } from './annotated-paper.ts';

export interface EntityMatch {
  /** Indices. */
  readonly gold: number;
  readonly predicted: number;
}

/** `typed`: only entities of one type match. Ties: same type first, then the order of gold, then of predicted. */
export function matchEntities(
  gold: readonly AnnotatedEntity[],
  predicted: readonly AnnotatedEntity[],
  { typed }: { readonly typed: boolean },
): readonly EntityMatch[] {
  const predictedForms = predicted.map(formsOf);
  const candidates = gold.flatMap((goldEntity, goldIndex) => {
    const forms = formsOf(goldEntity);
    return predicted.flatMap((predictedEntity, index) => {
      const shared = [...(predictedForms[index] ?? [])].filter((form) => forms.has(form)).length;
      const isOtherType = goldEntity.type !== predictedEntity.type;
      return shared === 0 || (typed && isOtherType)
        ? []
        : [{ shared, isOtherType, gold: goldIndex, predicted: index }];
    });
  });
  candidates.sort(
    (a, b) =>
      b.shared - a.shared ||
      Number(a.isOtherType) - Number(b.isOtherType) ||
      a.gold - b.gold ||
      a.predicted - b.predicted,
  );
  const [takenGold, takenPredicted] = [new Set<number>(), new Set<number>()];
  return candidates.filter((candidate) => {
    if (takenGold.has(candidate.gold) || takenPredicted.has(candidate.predicted)) return false;
    takenGold.add(candidate.gold);
    takenPredicted.add(candidate.predicted);
    return true;
  });
}

function formsOf({ name, mentions }: AnnotatedEntity): ReadonlySet<string> {
  return new Set([...mentions, name].map((form) => form.toLowerCase()));
}
