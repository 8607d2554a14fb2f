/** Authors, one node an ORCID, or a name where none is known. */

import { shortHash } from '../hash.ts';
import { normalizedOrcid, normalizedPerson } from '../normal-forms.ts';
import { listOf } from '../order.ts';
import type { AuthorName } from '../record.ts';
import type { SubgraphNode, SubgraphRelationship } from '../subgraph.ts';
import { countsOf } from './name-uses.ts';
import { present } from './paper-fields.ts';
import type { ProjectedPaper } from './papers.ts';

/** Positions count from 1; an author who stands twice in a paper has the first one. */
export function projectAuthors(papers: readonly ProjectedPaper[]): {
  readonly nodes: readonly SubgraphNode[];
  readonly relationships: readonly SubgraphRelationship[];
} {
  const written = new Map<string, AuthorName[]>();
  const relationships: SubgraphRelationship[] = [];
  for (const paper of papers) {
    const seen = new Set<string>();
    for (const [index, author] of paper.fields.authors.entries()) {
      const id = authorId(author);
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      listOf(written, id).push(author);
      relationships.push({
        type: 'AUTHORED_BY',
        start: paper.id,
        end: id,
        properties: { position: index + 1 },
      });
    }
  }
  return { nodes: [...written].map(([id, forms]) => authorNode(id, forms)), relationships };
}

/** The name as most papers write it. */
function authorNode(id: string, forms: readonly AuthorName[]): SubgraphNode {
  const name = countsOf(forms.map((form) => form.name))[0]?.[0] ?? '';
  const orcid = forms.find((form) => form.orcid)?.orcid;
  const properties = { id, name, ...present('orcid', orcid && normalizedOrcid(orcid)) };
  return { id, labels: ['Author'], properties };
}

function authorId({ name, orcid }: AuthorName): string | undefined {
  const key = (orcid && normalizedOrcid(orcid)) || normalizedPerson(name);
  return key === '' ? undefined : `a-${shortHash(12, key)}`;
}
