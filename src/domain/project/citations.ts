/** Which papers of the library cite each other, by identifier or title. */

import { identifiersIn, identifiersOf, titleKey } from '../paper-identity.ts';
import type { SubgraphRelationship } from '../subgraph.ts';
import type { ProjectedPaper } from './papers.ts';

/** References to papers that are not in the library say nothing here. */
export function citationRelationships(papers: readonly ProjectedPaper[]): readonly SubgraphRelationship[] {
  const known = new Map<string, string>();
  for (const { id, fields } of papers.toReversed()) {
    known.set(`title:${titleKey(fields.title)}`, id);
    for (const identifier of identifiersOf(fields)) known.set(identifier, id);
  }
  return papers.flatMap((paper) => {
    const cited = new Set(
      paper.fields.references.flatMap((reference) => known.get(keyOf(reference, known)) ?? []),
    );
    cited.delete(paper.id);
    return [...cited].map((end) => ({ type: 'CITES', start: paper.id, end, properties: {} }));
  });
}

function keyOf(reference: string, known: ReadonlyMap<string, string>): string {
  const keys = identifiersIn(reference);
  return keys.find((key) => known.has(key)) ?? `title:${titleKey(reference)}`;
}
