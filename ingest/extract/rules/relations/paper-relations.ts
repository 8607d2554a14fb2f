/** Relations that the frame of an abstract states: what the title is for, and what the introduced method is tested on and measured by. */

import type { Role } from '../../../../src/domain/schema.ts';
import type { FoundEntity } from '../group-entities.ts';
import type { ReadText, Sentence } from '../words.ts';
import { NO_STRICT_WIN } from '../../data/relation-cues/wins.ts';
import { sentenceAt } from '../find-roles.ts';
import type { FoundRelation } from './found-relation.ts';

/** The entity that the paper is about: introduced, titled first, then earliest; -1 if none is. */
export function mainEntity(entities: readonly FoundEntity[], roles: readonly Role[]): number {
  const introduced = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ index }) => roles[index] === 'introduces')
    .sort(
      (a, b) =>
        score(b.entity) - score(a.entity) ||
        (a.entity.mentions[0]?.start ?? 0) - (b.entity.mentions[0]?.start ?? 0),
    );
  return introduced[0]?.index ?? -1;
}

/** Where nothing is introduced, what the title studies and the abstract repeats stands in its place; -1 if there is none. */
function subjectEntity(entities: readonly FoundEntity[], main: number): number {
  if (main >= 0) return main;
  const titled = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity }) => entity.type === 'Method' && entity.inTitle && entity.mentions.length > 1)
    .sort((a, b) => b.entity.mentions.length - a.entity.mentions.length || a.index - b.index);
  return titled[0]?.index ?? -1;
}

function score(entity: FoundEntity): number {
  return (
    (entity.titled ? 4 : 0) +
    (entity.defined ? 2 : 0) +
    (entity.inTitle ? 2 : 0) +
    Math.min(3, entity.mentions.length) +
    (entity.type === 'Method' ? 1 : 0)
  );
}

export function paperRelations(
  read: ReadText,
  entities: readonly FoundEntity[],
  roles: readonly Role[],
  main: number,
): FoundRelation[] {
  const subject = subjectEntity(entities, main);
  if (subject < 0) return [];
  return entities.flatMap((entity, index): FoundRelation[] => {
    const mention = entity.mentions.find((span) => span.start > read.title.end) ?? entity.mentions[0];
    const sentence = mention === undefined ? undefined : sentenceAt(read.sentences, mention.start);
    if (index === subject || sentence === undefined) return [];
    const frame = frameOf(entity, roles[index] ?? 'mentions', sentence, main >= 0);
    return frame === null
      ? []
      : [{ ...frame, head: subject, tail: index, start: sentence.start, end: sentence.end }];
  });
}

type Frame = Pick<FoundRelation, 'type' | 'confidence' | 'rule'>;

/** What the role of an entity says of the subject; of a subject that is only studied it says little. */
function frameOf(entity: FoundEntity, role: Role, sentence: Sentence, isNew: boolean): Frame | null {
  if (role === 'evaluates_on' && entity.type === 'Dataset')
    return isNew
      ? { type: 'EVALUATED_ON', confidence: 0.65, rule: 'main-dataset' }
      : { type: 'EVALUATED_ON', confidence: 0.35, rule: 'studied-dataset' };
  if (!isNew) return null;
  if (role === 'addresses' && entity.type === 'Task')
    return entity.inTitle
      ? { type: 'USED_FOR', confidence: 0.4, rule: 'main-title-task' }
      : { type: 'USED_FOR', confidence: 0.3, rule: 'main-task' };
  if (role === 'measures' && entity.type === 'Metric')
    return { type: 'MEASURED_BY', confidence: 0.35, rule: 'main-metric' };
  return role === 'compares_with' && WIN.test(sentence.text) && !NO_STRICT_WIN.test(sentence.text)
    ? { type: 'OUTPERFORMS', confidence: 0.55, rule: 'main-rival' }
    : null;
}

const WIN = /\b(?:outperform|surpass|superior|better|faster|exceed|beat|improve)/i;
