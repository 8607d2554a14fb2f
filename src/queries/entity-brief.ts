/** Nouns of the answers from nodes of the store: an entity in brief, a quote of a paper. */

import type { ClaimEvidence, EntityBrief, Evidence } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { EFFECTS, isEntityType } from '../domain/schema.ts';
import type { EntityType } from '../domain/schema.ts';
import { Node } from '../store/values.ts';
import type { Value, ValueMap } from '../store/values.ts';
import { numberOf, present, propertiesOf, textOf } from './read-values.ts';

/** The type among an entity's labels; throws `StoreDamaged` where none is, since every projection sets one. */
export function entityTypeOf(labels: readonly string[]): EntityType {
  const type = labels.find((label) => isEntityType(label));
  if (type !== undefined) return type;
  throw new TangentError('StoreDamaged', `An entity has no type among its labels (${labels.join(', ')}).`, {
    hint: 'Something else than Tangent wrote to this store: ingest the papers into a new one.',
  });
}

export function entityBrief(value: Value | undefined): EntityBrief {
  const properties = propertiesOf(value);
  const id = textOf(properties, 'id') ?? '';
  return {
    id,
    name: textOf(properties, 'name') ?? id,
    type: entityTypeOf(value instanceof Node ? value.labels : []),
    papers: numberOf(properties, 'paperCount') ?? 0,
    generic: properties['generic'] === true,
    hub: properties['hub'] === true,
  };
}

/** What of a paper stands beside a quote. */
export type PaperOfEvidence = Pick<Evidence, 'paperId' | 'title' | 'citationKey' | 'year'>;

export function paperOfEvidence(paper: ValueMap): PaperOfEvidence {
  return {
    paperId: textOf(paper, 'id') ?? '',
    title: textOf(paper, 'title') ?? '',
    citationKey: textOf(paper, 'citationKey') ?? '',
    ...present('year', numberOf(paper, 'year')),
  };
}

export function claimEvidence(claim: ValueMap, paper: PaperOfEvidence): ClaimEvidence {
  return {
    claimId: textOf(claim, 'id') ?? '',
    ...paper,
    quote: textOf(claim, 'quote') ?? '',
    start: numberOf(claim, 'start') ?? 0,
    end: numberOf(claim, 'end') ?? 0,
    confidence: numberOf(claim, 'confidence') ?? 0,
    extractor: textOf(claim, 'extractor') ?? '',
    ...present(
      'effect',
      EFFECTS.find((effect) => effect === claim['effect']),
    ),
    ...present('quantity', textOf(claim, 'quantity')),
    hedged: claim['hedged'] === true,
    qualified: claim['qualified'] === true,
    selfReported: claim['selfReported'] === true,
  };
}
