/** What the predictions get wrong, by kind: how often, and where. */

import type { Evaluation } from './evaluate.ts';
import { mentionErrors } from './mention-errors.ts';
import { relationErrors } from './relation-errors.ts';
import { matchEntities } from './match-entities.ts';
import type { ScoredPaper } from './annotated-paper.ts';

/** One wrong thing in one paper. */
export interface ErrorExample {
  /** `Concept read as Method`, `OUTPERFORMS missed`. */
  readonly kind: string;
  readonly paper: string;
  /** What gold has there; absent where it has nothing. */
  readonly gold?: string;
  readonly predicted?: string;
  /** The text around a mention, or the evidence of a relation. */
  readonly text: string;
}

export interface ErrorKind {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly ErrorExample[];
}

/** The commonest kinds first, each with its first examples from different papers. */
export function commonestErrors(
  { papers }: Evaluation,
  { kinds, examples }: { readonly kinds: number; readonly examples: number },
): readonly ErrorKind[] {
  const byKind = new Map<string, ErrorExample[]>();
  for (const error of papers.flatMap(errorsOf))
    byKind.set(error.kind, [...(byKind.get(error.kind) ?? []), error]);
  return [...byKind]
    .map(([kind, found]) => ({ kind, count: found.length, examples: spread(found).slice(0, examples) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
    .slice(0, kinds);
}

function errorsOf(paper: ScoredPaper): readonly ErrorExample[] {
  return [...mentionErrors(paper), ...roleErrors(paper), ...relationErrors(paper)];
}

/** One example a paper first, then the second of each, and so on. */
function spread(found: readonly ErrorExample[]): readonly ErrorExample[] {
  const seen = new Map<string, number>();
  const turns = found.map((error) => {
    const turn = seen.get(error.paper) ?? 0;
    seen.set(error.paper, turn + 1);
    return { error, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ error }) => error);
}

function roleErrors({ text, gold, predicted }: ScoredPaper): readonly ErrorExample[] {
  return matchEntities(gold.entities, predicted.entities, { typed: false }).flatMap((match) => {
    const [ours, theirs] = [gold.entities[match.gold], predicted.entities[match.predicted]];
    if (!ours?.role || !theirs?.role || ours.role === theirs.role) return [];
    return [
      {
        kind: `role ${ours.role} read as ${theirs.role}`,
        paper: gold.id,
        gold: ours.name,
        predicted: theirs.name,
        text: text.slice(0, text.indexOf('\n')),
      },
    ];
  });
}
