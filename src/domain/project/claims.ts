/** Statements of single papers, with the ends they have after resolution. */

import type { ExtractedRelation } from '../extraction.ts';
import { shortHash } from '../hash.ts';
import { compareText, rounded } from '../order.ts';
import { CLAIM_CONFIDENCE } from '../schema.ts';
import type { SubgraphNode, SubgraphRelationship } from '../subgraph.ts';
import { present } from './paper-fields.ts';
import type { ProjectedPaper } from './papers.ts';

export interface ProjectedClaim {
  readonly id: string;
  readonly paper: ProjectedPaper;
  readonly relation: ExtractedRelation;
  /** Entity ids, in the text's order. */
  readonly subject: string;
  readonly object: string;
}

/** By id: of the relations that are confident enough, each once. `entityOf` gives an extracted name's entity id. */
export function projectClaims(
  papers: readonly ProjectedPaper[],
  entityOf: (name: string) => string | undefined,
): readonly ProjectedClaim[] {
  const claims = new Map<string, ProjectedClaim>();
  for (const paper of papers) {
    for (const relation of paper.extraction.relations) {
      const [subject, object] = [entityOf(relation.head), entityOf(relation.tail)];
      if (relation.confidence < CLAIM_CONFIDENCE || subject === undefined || object === undefined) continue;
      const id = claimId(paper.id, relation);
      const known = claims.get(id);
      if (known && known.relation.confidence >= relation.confidence) continue;
      claims.set(id, { id, paper, relation, subject, object });
    }
  }
  return [...claims.values()].sort((a, b) => compareText(a.id, b.id));
}

export function claimNode({ id, paper, relation }: ProjectedClaim): SubgraphNode {
  const properties = {
    id,
    type: relation.type,
    quote: relation.evidence.text,
    start: relation.evidence.start,
    end: relation.evidence.end,
    confidence: rounded(relation.confidence),
    extractor: paper.extractor,
    ...present('effect', relation.effect),
    ...present('quantity', relation.quantity),
    selfReported: relation.selfReported,
    hedged: relation.hedged ?? false,
    qualified: relation.qualified ?? false,
  };
  return { id, labels: ['Claim'], properties };
}

export function claimRelationships(claim: ProjectedClaim): readonly SubgraphRelationship[] {
  return [
    { type: 'STATES', start: claim.paper.id, end: claim.id, properties: {} },
    { type: 'SUBJECT', start: claim.id, end: claim.subject, properties: {} },
    { type: 'OBJECT', start: claim.id, end: claim.object, properties: {} },
  ];
}

/** Of the names as extracted, so that a merge never changes it. */
function claimId(paperId: string, { head, type, tail, evidence }: ExtractedRelation): string {
  return `c-${shortHash(12, paperId, head, type, tail, evidence.start, evidence.end)}`;
}
