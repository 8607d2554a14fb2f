/** Gives the two halves of an elided pair their whole names, and what is said of one of them to the other, less surely. */

import type { ExtractedEntity, ExtractedRelation, Extraction, Span } from '../../../src/domain/extraction.ts';
import { elidedPairs } from './elided-pairs.ts';
import type { Completions, ElidedName, ElidedPair } from './elided-pairs.ts';

/** A name that the text leaves half out. */
const MOST_CONFIDENCE = 0.45;
/** What is said of the other half holds of this one so much less surely. */
const SHARED_CONFIDENCE = 0.6;

export function completeElided(text: string, extraction: Extraction, completions: Completions): Extraction {
  return elidedPairs(text, completions).reduce(
    (read, pair) =>
      shareStatements(
        pair.names.reduce((each, name) => nameHalf(text, each, name, pair), read),
        pair,
      ),
    extraction,
  );
}

/** The entity that stands within the pair and touches that half becomes it; where none touches it there is a new one. */
function nameHalf(
  text: string,
  extraction: Extraction,
  { start, end, entry }: ElidedName,
  pair: ElidedPair,
): Extraction {
  const { entities, relations } = extraction;
  const mention = { text: text.slice(start, end), start, end };
  if (entities.some(({ name }) => name === entry.name)) return extraction;
  const touching = entities.find(({ mentions }) =>
    mentions.some((each) => each.start < end && start < each.end),
  );
  if (touching === undefined) {
    const half: ExtractedEntity = {
      name: entry.name,
      type: entry.type,
      role: 'mentions',
      confidence: MOST_CONFIDENCE,
      mentions: [mention],
    };
    return { ...extraction, entities: [...entities, half] };
  }
  const isWithin = (each: Span): boolean => pair.names[0].start <= each.start && each.end <= pair.end;
  if (!touching.mentions.every(isWithin)) return extraction;
  const renamed = (name: string): string => (name === touching.name ? entry.name : name);
  return {
    ...extraction,
    entities: entities.map((entity) =>
      entity === touching
        ? {
            ...entity,
            name: entry.name,
            mentions: [mention],
            confidence: Math.min(entity.confidence, MOST_CONFIDENCE),
          }
        : entity,
    ),
    relations: relations.map((relation) => ({
      ...relation,
      head: renamed(relation.head),
      tail: renamed(relation.tail),
    })),
  };
}

function shareStatements(extraction: Extraction, { names, end }: ElidedPair): Extraction {
  const [first, second] = names.map(({ entry }) => entry.name) as [string, string];
  const { relations, entities } = extraction;
  if (![first, second].every((name) => entities.some((entity) => entity.name === name))) return extraction;
  const shared = relations
    .filter(({ evidence }) => evidence.start <= names[0].start && end <= evidence.end)
    .flatMap((relation) => swapped(relation, first, second))
    .filter((one) => !relations.some((other) => isSame(one, other)));
  return { ...extraction, relations: [...relations, ...shared] };
}

/** The same statement of the other half. */
function swapped(relation: ExtractedRelation, first: string, second: string): readonly ExtractedRelation[] {
  const other = (name: string): string => (name === first ? second : name === second ? first : name);
  const [head, tail] = [other(relation.head), other(relation.tail)];
  const isOfOne = (head === relation.head) !== (tail === relation.tail);
  const confidence = Number((relation.confidence * SHARED_CONFIDENCE).toFixed(2));
  return isOfOne && head !== tail ? [{ ...relation, head, tail, confidence }] : [];
}

function isSame(a: ExtractedRelation, b: ExtractedRelation): boolean {
  return a.head === b.head && a.tail === b.tail && a.type === b.type;
}
