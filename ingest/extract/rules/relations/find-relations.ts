/** All relations of a paper: found by cue and by frame, the surest of each pair and type kept, evidence cut. */

import type { ExtractedRelation } from '../../../../src/domain/extraction.ts';
import type { Role } from '../../../../src/domain/schema.ts';
import type { EntityRule } from '../../data/entity-rules.ts';
import type { FoundEntity } from '../group-entities.ts';
import { sentenceAt } from '../find-roles.ts';
import type { ReadText, Sentence } from '../words.ts';
import { cueRelations } from './cue-relations.ts';
import type { FoundRelation } from './found-relation.ts';
import { mentionGroups } from './mention-groups.ts';
import { mainEntity, paperRelations } from './paper-relations.ts';

const SURE_RULES: ReadonlySet<EntityRule> = new Set(['lexicon', 'definition', 'titleName']);
/** Relations below this cost more in precision than they bring. */
const LOWEST = 0.2;
/** A subject stands within so many characters of its sentence: "In this work, we study ...". */
const OPENING = 40;
/** Quotes longer than this are cut to the clause between the mentions. */
const LONGEST_EVIDENCE = 600;

export function findRelations(
  read: ReadText,
  entities: readonly FoundEntity[],
  roles: readonly Role[],
): ExtractedRelation[] {
  return relationsOf(read, entities, roles).map((relation) => toRelation(relation, read, entities, roles));
}

/** As found, one a pair of entities: the surest, of equals the first. */
function relationsOf(
  read: ReadText,
  entities: readonly FoundEntity[],
  roles: readonly Role[],
): FoundRelation[] {
  const main = mainEntity(entities, roles);
  const found = read.sentences.flatMap((sentence, index) => {
    const referents = { own: main, last: topicOf(read.sentences[index - 1], entities) };
    return cueRelations(sentence, mentionGroups(sentence, entities, referents), entities, read.title.end);
  });
  const best = new Map<string, FoundRelation>();
  for (const each of [...found, ...paperRelations(read, entities, roles, main)]) {
    const relation = weigh(each, entities);
    if (relation.confidence < LOWEST) continue;
    const pair = [relation.head, relation.tail].sort((a, b) => a - b).join();
    const known = best.get(pair);
    if (known === undefined || relation.confidence > known.confidence) best.set(pair, relation);
  }
  return [...best.values()].sort((a, b) => a.start - b.start || a.head - b.head || a.tail - b.tail);
}

/** The method that a sentence opens with, or -1. */
function topicOf(sentence: Sentence | undefined, entities: readonly FoundEntity[]): number {
  if (sentence === undefined) return -1;
  const starts = entities.map(({ mentions, type }) =>
    type === 'Method'
      ? (mentions.find(({ start }) => sentence.start <= start && start < sentence.end)?.start ?? Infinity)
      : Infinity,
  );
  const first = Math.min(...starts);
  return first <= sentence.start + OPENING ? starts.indexOf(first) : -1;
}

/** Surer where both ends are surely names: measured, a relation between such ends is right twice as often. */
function weigh(relation: FoundRelation, entities: readonly FoundEntity[]): FoundRelation {
  const isSure = [relation.head, relation.tail].every((index) => {
    const entity = entities[index];
    return entity !== undefined && (SURE_RULES.has(entity.rule) || entity.mentions.length > 1);
  });
  return { ...relation, confidence: Number((relation.confidence + (isSure ? 0.2 : 0.03)).toFixed(2)) };
}

function toRelation(
  found: FoundRelation,
  read: ReadText,
  entities: readonly FoundEntity[],
  roles: readonly Role[],
): ExtractedRelation {
  const head = entities[found.head]?.name ?? '';
  const tail = entities[found.tail]?.name ?? '';
  const sentence = sentenceAt(read.sentences, found.start);
  const { start, end } = evidencePlace(found, sentence);
  return {
    head,
    type: found.type,
    tail,
    confidence: found.confidence,
    evidence: { text: read.text.slice(start, end), start, end },
    selfReported: roles[found.head] === 'introduces',
  };
}

/** The sentence, or the stretch from one mention to the other where that would be too long to quote. */
function evidencePlace(found: FoundRelation, sentence: Sentence | undefined): { start: number; end: number } {
  if (sentence === undefined || sentence.end - sentence.start > LONGEST_EVIDENCE)
    return { start: found.start, end: Math.min(found.end, found.start + LONGEST_EVIDENCE) };
  return { start: sentence.start, end: sentence.end };
}
