/** What any extractor took for names, without what names nothing: one rule for all, whatever found them. */

import type { ExtractedEntity, ExtractedRelation, Extraction, Span } from '../../../src/domain/extraction.ts';
import { nameStretch } from './name-stretch.ts';
import { plainName } from './plain-name.ts';

/**
 * Mentions lose what praises or points in front of them; mentions that name nothing, entities without mentions and
 * relations without both ends go; entities that now have one name become the first of them.
 */
export function tidyNames(extraction: Extraction): Extraction {
  const entities = new Map<string, ExtractedEntity>();
  const renamed = new Map<string, string>();
  for (const entity of extraction.entities) {
    const mentions = entity.mentions.flatMap(tidyMention);
    const name = nameOf(entity.name, mentions);
    if (name === null) continue;
    renamed.set(entity.name, name);
    const known = entities.get(name);
    entities.set(name, known === undefined ? { ...entity, name, mentions } : join(known, mentions));
  }
  return {
    ...extraction,
    entities: [...entities.values()],
    relations: rename(extraction.relations, renamed),
  };
}

function tidyMention(mention: Span): readonly Span[] {
  const stretch = nameStretch(mention.text);
  if (stretch === null) return [];
  const { start, end } = stretch;
  return [
    {
      text: mention.text.slice(start, end),
      start: mention.start + start,
      end: mention.start + end,
    },
  ];
}

function nameOf(name: string, mentions: readonly Span[]): string | null {
  const [first] = mentions;
  if (first === undefined) return null;
  const stretch = nameStretch(name);
  return plainName(stretch === null ? first.text : name.slice(stretch.start, stretch.end));
}

function join(known: ExtractedEntity, mentions: readonly Span[]): ExtractedEntity {
  return { ...known, mentions: [...known.mentions, ...mentions].sort((a, b) => a.start - b.start) };
}

/** Of relations that now are one the surest. */
function rename(
  relations: readonly ExtractedRelation[],
  names: ReadonlyMap<string, string>,
): readonly ExtractedRelation[] {
  const kept = new Map<string, ExtractedRelation>();
  for (const relation of relations) {
    const [head, tail] = [names.get(relation.head), names.get(relation.tail)];
    if (head === undefined || tail === undefined || head === tail) continue;
    const key = JSON.stringify([head, relation.type, tail]);
    const known = kept.get(key);
    if (known === undefined || relation.confidence > known.confidence)
      kept.set(key, { ...relation, head, tail });
  }
  return [...kept.values()];
}
