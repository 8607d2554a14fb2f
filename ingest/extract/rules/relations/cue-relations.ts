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
/** A verb that follows another one of the same subject. */
const COORDINATED_CUES = RELATION_CUES.filter(
  ({ type, direction }) => direction === 'forward' && (type === 'AFFECTS' || type === 'OUTPERFORMS'),
);
/** "..., outperforming B" is said of what the sentence is about, not of the name before the comma. */
const BY_THE_WHOLE =
  /^[^.;:§]{0,45},(?: \p{L}+ly)? (?:outperforming|surpassing|exceeding|beating|improving|achieving)\b/u;
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
  const subjects = new Map<MentionGroup, MentionGroup>();
  const read = (
    left: MentionGroup,
    right: MentionGroup,
    between: string,
    cues: readonly RelationCue[],
  ): void => {
    if (between.length > LONGEST || NEGATION.test(between) || isDenied(sentence, left)) return;
    for (const cue of cues) {
      if (!cue.between.test(between) || (cue.inTitle === true && right.end > titleEnd)) continue;
      const relations = pairRelations(cue, left, right, between, entities);
      if (relations.length > 0 && COORDINATED_CUES.includes(cue) && !subjects.has(right))
        subjects.set(right, left);
      found.push(...relations);
    }
  };
  for (const [to, right] of groups.entries()) {
    const before = groups[to - 1];
    const subject = before === undefined ? undefined : subjects.get(before);
    const verb = subject === undefined ? null : coordinatedVerb(textBetween(sentence, groups, to - 1, to));
    if (subject !== undefined && verb !== null) read(subject, right, verb, COORDINATED_CUES);
    const isContinued = subjects.has(right);
    for (let from = Math.max(0, to - REACH); from < to; from += 1) {
      const left = groups[from];
      const between = textBetween(sentence, groups, from, to);
      // What a subject does not only to one thing: the first of them does nothing to the second.
      if (left === undefined || (isContinued && subjects.has(left))) continue;
      if (from > 0 && BY_THE_WHOLE.test(between)) continue;
      read(left, right, between, RELATION_CUES);
    }
  }
  return found;
}

/** "X improves A, (2) reduces B and prevents C": what comes after the joint is said of the same subject; null where there is none. */
function coordinatedVerb(between: string): string | null {
  const joint =
    /^[^.;:§]{0,30}?(?:,|;| and| or| but| while)(?: (?:and|or|but|while|also|thus|further|furthermore|thereby|hence|even|then|yet|at the same time))*(?= \p{L})/u.exec(
      between,
    );
  return joint === null ? null : between.slice(joint[0].length);
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
