/** BibTeX of the papers of a selection, by citation-js, under the graph's citation keys. */

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Subgraph, SubgraphNode } from '../domain/subgraph.ts';
import type { Exporter } from './exporter.ts';

export const bibtexExporter: Exporter = {
  name: 'bibtex',
  description: 'BibTeX of the papers',
  mediaType: 'application/x-bibtex',
  withEvidence: true,
  files: (subgraph) => [{ name: 'papers.bib', pieces: pieces(subgraph) }],
};

function* pieces(subgraph: Subgraph): Iterable<string> {
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  const authors = authorsByPaper(subgraph);
  const papers = subgraph.nodes.filter((node) => node.labels.includes('Paper'));
  const keyed = papers.toSorted((a, b) => (citationKey(a) < citationKey(b) ? -1 : 1));
  for (const paper of keyed) {
    yield `${new Cite([toCsl(paper, authors.get(paper.id) ?? [])]).format('bibtex').trim()}\n`;
  }
}

/** Authors' names by paper, in the order of the title page. */
function authorsByPaper({ nodes, relationships }: Subgraph): ReadonlyMap<string, readonly string[]> {
  const names = new Map(nodes.map((node) => [node.id, String(node.properties['name'] ?? '')]));
  const placed = new Map<string, { position: number; name: string }[]>();
  for (const { type, start, end, properties } of relationships) {
    if (type !== 'AUTHORED_BY') continue;
    const list = placed.get(start) ?? [];
    list.push({ position: Number(properties['position'] ?? 0), name: names.get(end) ?? '' });
    placed.set(start, list);
  }
  return new Map(
    [...placed].map(([id, list]) => [
      id,
      list.toSorted((a, b) => a.position - b.position).map(({ name }) => name),
    ]),
  );
}

/** A paper in CSL-JSON (citeproc-js.readthedocs.io); the last word of a name is the family's. */
function toCsl(paper: SubgraphNode, authors: readonly string[]): Record<string, unknown> {
  const { title, year, doi, url, venue, abstract, arxivId } = paper.properties;
  return {
    id: citationKey(paper),
    type: venue === undefined ? 'article' : 'article-journal',
    title,
    ...(authors.length > 0 && { author: authors.map(toCslName) }),
    ...(typeof year === 'number' && { issued: { 'date-parts': [[year]] } }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
    ...(venue !== undefined && { 'container-title': venue }),
    ...(abstract !== undefined && { abstract }),
    ...(arxivId !== undefined && { number: `arXiv:${String(arxivId)}` }),
  };
}

function toCslName(name: string): { given?: string; family: string } {
  const words = name.split(' ');
  const family = words.pop() ?? name;
  return words.length > 0 ? { given: words.join(' '), family } : { family };
}

function citationKey(paper: SubgraphNode): string {
  return String(paper.properties['citationKey'] ?? paper.id);
}
