/** Relations that the frame of an abstract states: what the title is for, and what the introduced method is tested on and measured by. */

import type { Role } from '../../../../src/domain/schema.ts';
import type { FoundEntity } from '../group-entities.ts';
import type { ReadText, Sentence } from '../words.ts';
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
  if (main < 0) return [];
  return entities.flatMap((entity, index): FoundRelation[] => {
    const mention = entity.mentions.find((span) => span.start > read.title.end) ?? entity.mentions[0];
    const sentence = mention === undefined ? undefined : sentenceAt(read.sentences, mention.start);
    if (index === main || sentence === undefined) return [];
    const frame = frameOf(entity, roles[index] ?? 'mentions', sentence, read);
    return frame === null
      ? []
      : [{ ...frame, head: main, tail: index, start: sentence.start, end: sentence.end, cue: '' }];
  });
}

function frameOf(
  entity: FoundEntity,
  role: Role,
  sentence: Sentence,
  read: ReadText,
): Pick<FoundRelation, 'type' | 'confidence' | 'rule'> | null {
  if (entity.type === 'Dataset' && role === 'evaluates_on')
    return { type: 'EVALUATED_ON', confidence: 0.6, rule: 'main-dataset' };
  if (entity.type === 'Task' && role === 'addresses')
    return {
      type: 'USED_FOR',
      confidence: entity.inTitle ? 0.45 : 0.35,
      rule: entity.inTitle ? 'main-title-task' : 'main-task',
    };
  if (entity.type === 'Metric' && role === 'measures')
    return { type: 'MEASURED_BY', confidence: 0.35, rule: 'main-metric' };
  if (role === 'compares_with' && sentence.start > read.title.end)
    return /\b(?:outperform|surpass|superior|better|faster|exceed|beat|improve)/i.test(sentence.text)
      ? { type: 'OUTPERFORMS', confidence: 0.55, rule: 'main-rival' }
      : { type: 'COMPARED_WITH', confidence: 0.25, rule: 'main-compared' };
  return null;
}
