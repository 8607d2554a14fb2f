/** The one idea: facts are kept, everything else is projected. From records, extractions and decisions to the graph. */

import { ExtractionIndex } from './choose-extraction.ts';
import type { Decision } from './decision.ts';
import type { StoredExtraction } from './extraction.ts';
import { applyDecisions } from './project/apply-decisions.ts';
import { projectAuthors } from './project/authors.ts';
import { citationRelationships } from './project/citations.ts';
import { claimNode, claimRelationships, projectClaims } from './project/claims.ts';
import { derivedRelationships } from './project/derived-relationships.ts';
import { entityNode, projectEntities } from './project/entities.ts';
import { mentionRelationships } from './project/mentions.ts';
import { nameUses } from './project/name-uses.ts';
import { paperNode, projectPapers } from './project/papers.ts';
import type { StoredRecord } from './record.ts';
import type { Resolver } from './resolver.ts';
import { inOrder } from './subgraph-order.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * The whole graph but for what `derive` adds: pure, and the same in any order of its facts.
 * Records must be settled (`settleRecords`); a paper whose text no extraction is of has no entities.
 */
export function project(
  records: readonly StoredRecord[],
  extractions: readonly StoredExtraction[],
  decisions: readonly Decision[],
  resolver: Resolver,
): Subgraph {
  const papers = projectPapers(records, new ExtractionIndex(extractions));
  const groups = applyDecisions(resolver.resolve(nameUses(papers)), decisions);
  const entities = projectEntities(papers, groups);
  const entityOf = new Map(
    entities.flatMap(({ id, group }) => group.names.map((name) => [name, id] as const)),
  );
  const claims = projectClaims(papers, (name) => entityOf.get(name));
  const authors = projectAuthors(papers);
  return inOrder(
    [...papers.map(paperNode), ...entities.map(entityNode), ...claims.map(claimNode), ...authors.nodes],
    [
      ...entities.flatMap(({ id, uses }) => uses.flatMap((use) => mentionRelationships(id, use))),
      ...claims.flatMap(claimRelationships),
      ...derivedRelationships(claims),
      ...authors.relationships,
      ...citationRelationships(papers),
    ],
  );
}
