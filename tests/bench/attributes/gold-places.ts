/** The relations of a gold set, each placed in its text, so that attributes are measured apart from finding relations. */

import type { AnnotatedPaper, AnnotatedRelation } from '../../../ingest/evaluate/annotated-paper.ts';
import { findOccurrences } from '../../../ingest/evaluate/find-occurrences.ts';
import type { GoldSet } from '../../../ingest/evaluate/read-annotations.ts';
import { placeRelation } from '../../../ingest/extract/attributes/relation-place.ts';
import type { Place, RelationPlace } from '../../../ingest/extract/attributes/relation-place.ts';
import type { EntityType, RelationType } from '../../../src/domain/schema.ts';
import { sentencesOf } from '../../../src/domain/sentences.ts';

export interface GoldPlace {
  /** `<paper>#<index of the relation>`. */
  readonly key: string;
  readonly relation: AnnotatedRelation;
  readonly place: RelationPlace;
}

export function goldPlaces({ gold, inputs, texts }: GoldSet): readonly GoldPlace[] {
  return gold.flatMap((paper) => {
    const input = inputs.find(({ id }) => id === paper.id);
    const text = texts.get(paper.id) ?? '';
    const sentences = sentencesOf(input?.title ?? '', input?.abstract ?? '');
    return paper.relations.map((relation, index): GoldPlace => {
      const start = Math.max(0, text.indexOf(relation.evidence ?? ''));
      const place = placeRelation({
        type: relation.type as RelationType,
        text,
        sentences,
        evidence: { start, end: start + (relation.evidence ?? '').length },
        heads: mentionsOf(paper, relation.head, text),
        tails: mentionsOf(paper, relation.tail, text),
        tailType: (paper.entities.find(({ name }) => name === relation.tail)?.type ??
          'Concept') as EntityType,
      });
      return { key: `${paper.id}#${index}`, relation, place };
    });
  });
}

function mentionsOf(paper: AnnotatedPaper, name: string, text: string): readonly Place[] {
  const own = new Set(paper.entities.find((entity) => entity.name === name)?.mentions);
  return findOccurrences(text, paper.entities).filter(({ start, end }) => own.has(text.slice(start, end)));
}
