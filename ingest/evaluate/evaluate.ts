/** Holds predictions against gold papers: the figures, and what they are made of. */

import { FLAGS } from './annotated-paper.ts';
import type { AnnotatedPaper, Attribute, ScoredPaper } from './annotated-paper.ts';
import { countPaper } from './count-paper.ts';
import type { Counts } from './count-paper.ts';
import type { GoldSet } from './read-annotations.ts';
import { toScorecard } from './scorecard.ts';
import type { Scorecard } from './scorecard.ts';

export interface Evaluation {
  readonly papers: readonly ScoredPaper[];
  /** One a paper, in their order. */
  readonly counts: readonly Counts[];
  readonly carried: ReadonlySet<Attribute>;
  readonly scorecard: Scorecard;
}

/** A gold paper of which nothing is predicted counts with all that it misses. */
export function evaluate(
  { gold, texts }: Pick<GoldSet, 'gold' | 'texts'>,
  predicted: ReadonlyMap<string, AnnotatedPaper>,
): Evaluation {
  const papers = gold.map((paper): ScoredPaper => ({
    text: texts.get(paper.id) ?? '',
    gold: paper,
    predicted: predicted.get(paper.id) ?? { id: paper.id, entities: [], relations: [] },
  }));
  const counts = papers.map(countPaper);
  const carried = carriedAttributes(gold);
  return { papers, counts, carried, scorecard: toScorecard(counts, carried) };
}

/** The attributes that any relation of the gold papers has. */
function carriedAttributes(gold: readonly AnnotatedPaper[]): ReadonlySet<Attribute> {
  const relations = gold.flatMap((paper) => paper.relations);
  return new Set(
    (['effect', ...FLAGS] as const).filter((name) =>
      relations.some((relation) => relation[name] !== undefined),
    ),
  );
}
