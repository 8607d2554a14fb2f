/** A relation placed in a sentence in which `<head>` and `[tail]` are marked. */

import { placeRelation } from '../../../../ingest/extract/attributes/relation-place.ts';
import type { RelationPlace } from '../../../../ingest/extract/attributes/relation-place.ts';
import { sentencesOf } from '../../../../src/domain/sentences.ts';
import type { EntityType, RelationType } from '../../../../src/domain/schema.ts';

export function stated(
  marked: string,
  type: RelationType = 'AFFECTS',
  tailType: EntityType = 'Concept',
): RelationPlace {
  const abstract = marked.replaceAll(/[<>[\]]/g, '');
  const text = `\n${abstract}`;
  const placeOf = (open: string, close: string): { readonly start: number; readonly end: number } => {
    const plain = (upTo: number): number => 1 + marked.slice(0, upTo).replaceAll(/[<>[\]]/g, '').length;
    return { start: plain(marked.indexOf(open)), end: plain(marked.indexOf(close)) };
  };
  return placeRelation({
    type,
    text,
    sentences: sentencesOf('', abstract),
    evidence: { start: 1, end: text.length },
    heads: marked.includes('<') ? [placeOf('<', '>')] : [],
    tails: [placeOf('[', ']')],
    tailType,
  });
}
