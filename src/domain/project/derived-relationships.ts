/** What papers state of two entities: one relationship for all claims of a type between them. */

import { compareText, firstDifference, listOf, rounded, sortedUnique } from '../order.ts';
import { isSymmetric } from '../schema.ts';
import type { SubgraphRelationship } from '../subgraph.ts';
import type { ProjectedClaim } from './claims.ts';
import { present } from './paper-fields.ts';
import { yearsOf } from './papers.ts';

/** `claims` by id; a claim of an entity about itself stays a claim alone. */
export function derivedRelationships(claims: readonly ProjectedClaim[]): readonly SubgraphRelationship[] {
  const folded = new Map<string, ProjectedClaim[]>();
  for (const claim of claims) {
    if (claim.subject !== claim.object) listOf(folded, JSON.stringify(endsOf(claim))).push(claim);
  }
  return [...folded.values()].flatMap((same) => {
    const [first] = same;
    return first ? [derivedRelationship(first, same)] : [];
  });
}

function derivedRelationship(first: ProjectedClaim, claims: readonly ProjectedClaim[]): SubgraphRelationship {
  const [type, start, end] = endsOf(first);
  const best = claims.toSorted(byConfidence)[0] ?? first;
  const papers = new Map(claims.map(({ paper }) => [paper.id, paper]));
  const independent = claims.filter(({ relation }) => !relation.selfReported);
  const effects = new Set(claims.flatMap(({ relation }) => relation.effect ?? []));
  const properties = {
    papers: papers.size,
    independentPapers: new Set(independent.map(({ paper }) => paper.id)).size,
    paperIds: sortedUnique(papers.keys()),
    claimIds: claims.map((claim) => claim.id),
    quote: best.relation.evidence.text,
    quotePaper: best.paper.id,
    quoteStart: best.relation.evidence.start,
    quoteEnd: best.relation.evidence.end,
    ...present('effect', effects.size === 1 ? [...effects][0] : undefined),
    confidence: rounded(best.relation.confidence),
    extractor: best.paper.extractor,
    ...yearsOf([...papers.values()]),
  };
  return { type, start, end, properties };
}

/** A symmetric type starts at the smaller entity id. */
function endsOf({ relation, subject, object }: ProjectedClaim): readonly [string, string, string] {
  const turned = isSymmetric(relation.type) && compareText(object, subject) < 0;
  return turned ? [relation.type, object, subject] : [relation.type, subject, object];
}

function byConfidence(a: ProjectedClaim, b: ProjectedClaim): number {
  return firstDifference(
    b.relation.confidence - a.relation.confidence,
    compareText(a.paper.id, b.paper.id),
    a.relation.evidence.start - b.relation.evidence.start,
    compareText(a.id, b.id),
  );
}
