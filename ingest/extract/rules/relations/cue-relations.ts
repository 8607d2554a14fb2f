/** Relations by a cue phrase between two mentions of a sentence. */

import {
  AFFECTED,
  AFFECTING,
  NEGATION,
  NO_STRICT_WIN,
  RELATION_CUES,
  type RelationCue,
} from '../../data/relation-cues.ts';
import { EFFECT_VERBS, TURNED_VERBS } from '../../data/effect-verbs.ts';
import type { FoundEntity } from '../group-entities.ts';
import type { Sentence } from '../words.ts';
import type { FoundRelation } from './found-relation.ts';
import { textBetween, type MentionGroup } from './mention-groups.ts';

/** Groups further apart than this are not read together. */
const REACH = 3;

export function cueRelations(
  sentence: Sentence,
  groups: readonly MentionGroup[],
  entities: readonly FoundEntity[],
): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (let from = 0; from < groups.length; from += 1)
    for (let to = from + 1; to <= Math.min(groups.length - 1, from + REACH); to += 1) {
      const [left, right] = [groups[from], groups[to]];
      if (left === undefined || right === undefined) continue;
      const between = textBetween(sentence, groups, from, to);
      if (NEGATION.test(between) || isDenied(sentence, left)) continue;
      found.push(...pairRelations(left, right, between, entities));
    }
  return found;
}

/** `We do not find that A improves B`: a denial right before the left mention. */
function isDenied(sentence: Sentence, left: MentionGroup): boolean {
  return /\b(?:not|never|no evidence that|nor|neither)(?: \p{L}+){0,3} $/iu.test(
    sentence.text.slice(0, left.start - sentence.start),
  );
}

function pairRelations(
  left: MentionGroup,
  right: MentionGroup,
  between: string,
  entities: readonly FoundEntity[],
): FoundRelation[] {
  const cues = RELATION_CUES.filter(
    (cue) => cue.between.test(between) && !(cue.type === 'OUTPERFORMS' && NO_STRICT_WIN.test(between)),
  );
  const affects = affectsCue(between);
  const all = affects === null ? cues : [...cues, affects];
  return all.flatMap((cue) => {
    const [heads, tails] = cue.direction === 'forward' ? [left, right] : [right, left];
    return heads.entities.flatMap((head) =>
      tails.entities.flatMap((tail): FoundRelation[] =>
        head !== tail && fits(cue, entities[head], entities[tail])
          ? [
              {
                head,
                tail,
                type: cue.type,
                confidence: cue.confidence,
                rule: cue.id,
                start: left.start,
                end: right.end,
                cue: between,
              },
            ]
          : [],
      ),
    );
  });
}

function fits(cue: RelationCue, head: FoundEntity | undefined, tail: FoundEntity | undefined): boolean {
  if (head === undefined || tail === undefined) return false;
  return (cue.heads?.includes(head.type) ?? true) && (cue.tails?.includes(tail.type) ?? true);
}

/** A verb of change with little around it. */
function affectsCue(between: string): RelationCue | null {
  if (between.length > 60 || between.includes('§') || /[.;:]/.test(between)) return null;
  const isTurned = TURNED_VERBS.test(between);
  if (!isTurned && !EFFECT_VERBS.some((row) => row.pattern.test(between))) return null;
  return {
    id: isTurned ? 'affected-by' : 'affects',
    type: 'AFFECTS',
    between: TURNED_VERBS,
    direction: isTurned ? 'backward' : 'forward',
    confidence: 0.5,
    heads: AFFECTING,
    tails: AFFECTED,
  };
}
