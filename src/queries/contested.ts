/** Where independent papers contradict each other: in which of two is better, or in what the one does to the other. */

import type { ClaimEvidence, Statement } from '../domain/answers.ts';
import type { Effect } from '../domain/schema.ts';

/** Effects for more of the other, and for less; a bound is neither. */
const MORE: readonly Effect[] = ['increases', 'enables'];
const LESS: readonly Effect[] = ['decreases', 'prevents'];

/** Whether claims of different papers that are not self-reported have opposite effects. */
export function differInEffect(evidence: readonly ClaimEvidence[]): boolean {
  const papersOf = (effects: readonly Effect[]): readonly string[] =>
    evidence.flatMap(({ selfReported, effect, paperId }) =>
      !selfReported && effect && effects.includes(effect) ? [paperId] : [],
    );
  const [more, less] = [papersOf(MORE), papersOf(LESS)];
  return more.some((paper) => less.some((other) => other !== paper));
}

/** The same statements; those of the one being better are contested where independent papers say so of either. */
export function markReversed(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement) => {
    const reversed = statements.find(
      (other) =>
        statement.type === 'OUTPERFORMS' &&
        other.type === 'OUTPERFORMS' &&
        other.other.id === statement.other.id &&
        other.direction !== statement.direction,
    );
    const isReversed = reversed && reversed.independentPapers > 0 && statement.independentPapers > 0;
    return isReversed ? { ...statement, contested: true } : statement;
  });
}
