/** Relations by a cue phrase between two mentions of a sentence. */

import { NEGATION } from '../../data/relation-cues/affects.ts';
import type { RelationCue } from '../../data/relation-cues/cue.ts';
import { RELATION_CUES } from '../../data/relation-cues/relation-cues.ts';
import { NO_STRICT_WIN } from '../../data/relation-cues/wins.ts';
import type { FoundEntity } from '../group-entities.ts';
import type { Sentence } from '../words.ts';
import type { FoundRelation } from './found-relation.ts';
import { textBetween, type MentionGroup } from './mention-groups.ts';

/** Stays below a claim however sure the ends are. */
const HALF_WIN = 0.25;
/** Groups further apart than this are not read together. */
const REACH = 3;
/** No cue reads across more text than this. */
const LONGEST = 160;

export function cueRelations(
  sentence: Sentence,
  groups: readonly MentionGroup[],
  entities: readonly FoundEntity[],
  titleEnd: number,
): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const [from, left] of groups.entries())
    for (const [step, right] of groups.slice(from + 1, from + 1 + REACH).entries()) {
      const between = textBetween(sentence, groups, from, from + 1 + step);
      if (between.length > LONGEST || NEGATION.test(between) || isDenied(sentence, left)) continue;
      for (const cue of RELATION_CUES)
        if (cue.between.test(between) && (cue.inTitle !== true || right.end <= titleEnd))
          found.push(...pairRelations(cue, left, right, between, entities));
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
  cue: RelationCue,
  left: MentionGroup,
  right: MentionGroup,
  between: string,
  entities: readonly FoundEntity[],
): FoundRelation[] {
  const lefts = cue.lastOfLeft === true ? left.entities.slice(-1) : left.entities;
  const [heads, tails] = cue.direction === 'forward' ? [lefts, right.entities] : [right.entities, lefts];
  return heads.flatMap((head) =>
    tails.flatMap((tail): FoundRelation[] =>
      head !== tail && fits(cue, entities[head], entities[tail])
        ? [
            {
              head,
              tail,
              type: cue.type,
              confidence: isHalfWin(cue, between) ? HALF_WIN : cue.confidence,
              rule: cue.id,
              start: left.start,
              end: right.end,
              cue: between,
            },
          ]
        : [],
    ),
  );
}

/** "Matches or exceeds" claims no win. */
function isHalfWin(cue: RelationCue, between: string): boolean {
  return cue.type === 'OUTPERFORMS' && NO_STRICT_WIN.test(between);
}

function fits(cue: RelationCue, head: FoundEntity | undefined, tail: FoundEntity | undefined): boolean {
  if (head === undefined || tail === undefined) return false;
  if (cue.sameType === true && head.type !== tail.type) return false;
  return (cue.heads?.includes(head.type) ?? true) && (cue.tails?.includes(tail.type) ?? true);
}
