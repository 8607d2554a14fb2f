/** Relations that are missed, invented, turned round or of the wrong type, and their wrong attributes. */

import { FLAGS } from './annotated-paper.ts';
import type { AnnotatedRelation, ScoredPaper } from './annotated-paper.ts';
import type { ErrorExample } from './find-errors.ts';
import { pairKey, placeRelations, matchRelations } from './match-relations.ts';
import type { PlacedRelation, PlacedRelations, RelationMatch } from './match-relations.ts';
import { isSameQuantity } from './same-quantity.ts';

export function relationErrors(paper: ScoredPaper): readonly ErrorExample[] {
  const placed = placeRelations(paper);
  const matched = matchRelations(placed.gold, placed.predicted);
  const errors = [...goldErrors(placed.gold, placed.predicted), ...inventions(placed.gold, placed.predicted)];
  return [...errors, ...matched.flatMap(attributeErrors)].map((error) => ({
    ...error,
    paper: paper.gold.id,
  }));
}

type RelationError = Omit<ErrorExample, 'paper'>;

function goldErrors(gold: PlacedRelations, predicted: PlacedRelations): readonly RelationError[] {
  const byPair = new Map([...predicted.values()].reverse().map((other) => [pairKey(other), other]));
  return [...gold].flatMap(([key, mine]): readonly RelationError[] => {
    if (predicted.has(key)) return [];
    const other = byPair.get(pairKey(mine));
    const { type, evidence = '' } = mine.relation;
    const what = { gold: statement(mine.relation), text: evidence };
    if (other === undefined) return [{ ...what, kind: `${type} missed` }];
    const isTurned = other.relation.type === type;
    return [
      {
        ...what,
        kind: isTurned ? `${type} turned round` : `${type} read as ${other.relation.type}`,
        predicted: statement(other.relation),
      },
    ];
  });
}

function inventions(gold: PlacedRelations, predicted: PlacedRelations): readonly RelationError[] {
  const pairs = new Set([...gold.values()].map(pairKey));
  return [...predicted.values()]
    .filter((other) => !pairs.has(pairKey(other)))
    .map((other) => ({
      kind: `${other.relation.type} invented${hasLostEnd(other) ? ', an end of it too' : ''}`,
      predicted: statement(other.relation),
      text: other.relation.evidence ?? '',
    }));
}

/** An end that no gold entity shares a mention with. */
function hasLostEnd({ head, tail }: PlacedRelation): boolean {
  return head.startsWith('?') || tail.startsWith('?');
}

function attributeErrors({ gold, predicted }: RelationMatch): readonly RelationError[] {
  const text = gold.evidence ?? '';
  const what = (value: string | boolean | null | undefined): string =>
    `${statement(gold)}: ${String(value ?? 'none')}`;
  const [ours, theirs] = [gold.effect, predicted.effect ?? null];
  const effect =
    ours === undefined || ours === theirs
      ? []
      : [
          {
            kind: `effect ${ours ?? 'open'} read as ${theirs ?? 'open'}`,
            gold: what(ours),
            predicted: what(theirs),
            text,
          },
        ];
  const flags = FLAGS.filter((flag) => gold[flag] !== undefined && !isSameFlag(flag, gold, predicted)).map(
    (flag) => ({
      kind: `${flag} ${!gold[flag] ? 'invented' : predicted[flag] ? 'misread' : 'missed'}`,
      gold: what(gold[flag]),
      predicted: what(predicted[flag]),
      text,
    }),
  );
  return [...effect, ...flags];
}

function isSameFlag(
  flag: (typeof FLAGS)[number],
  gold: AnnotatedRelation,
  predicted: AnnotatedRelation,
): boolean {
  const [ours, theirs] = [gold[flag], predicted[flag]];
  if (flag === 'quantity' && ours && theirs) return isSameQuantity(String(ours), String(theirs));
  return Boolean(ours) === Boolean(theirs);
}

function statement({ head, type, tail }: AnnotatedRelation): string {
  return `${head} ${type} ${tail}`;
}
