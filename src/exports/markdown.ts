/** Markdown: the statements of a selection as one table with quotes and citation keys, and the papers they come from. */

import { RELATION_TYPES } from '../domain/schema.ts';
import type { PropertyValue, Subgraph, SubgraphNode } from '../domain/subgraph.ts';
import { claimRows } from './claim-rows.ts';
import type { ClaimRow } from './claim-rows.ts';
import type { Exporter } from './exporter.ts';

const PHRASES: ReadonlyMap<string, string> = new Map(RELATION_TYPES.map((row) => [row.name, row.phrase]));

export const markdownExporter: Exporter = {
  name: 'md',
  description: 'Markdown table of statements with quotes and citation keys',
  mediaType: 'text/markdown',
  withEvidence: true,
  files: (subgraph) => [{ name: 'statements.md', pieces: pieces(subgraph) }],
};

function* pieces(subgraph: Subgraph): Iterable<string> {
  const rows = claimRows(subgraph);
  yield '# Statements\n\n';
  if (rows.length === 0) {
    yield 'No statement in this selection.\n';
  } else {
    yield '| Statement | Quote | Source |\n| --- | --- | --- |\n';
    for (const row of rows)
      yield `| ${statement(row)} | “${inline(row.claim['quote'])}” | ${source(row)} |\n`;
  }
  const papers = subgraph.nodes.filter((node) => node.labels.includes('Paper'));
  if (papers.length > 0) yield '\n# Papers\n\n';
  for (const paper of papers.toSorted(byCitationKey)) yield `- ${reference(paper)}\n`;
}

function statement({ claim, subject, object }: ClaimRow): string {
  const effect = claim['effect'] ?? PHRASES.get(String(claim['type'])) ?? claim['type'];
  const marks = [
    claim['quantity'] === undefined ? '' : inline(claim['quantity']),
    claim['hedged'] === true ? 'hedged' : '',
    claim['qualified'] === true ? 'qualified' : '',
    claim['selfReported'] === true ? 'self-reported' : '',
  ].filter((mark) => mark !== '');
  const remarks = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  return `**${inline(subject.properties['name'])}** ${inline(effect)} **${inline(object.properties['name'])}**${remarks}`;
}

function source({ claim, paper }: ClaimRow): string {
  return `[@${inline(paper.properties['citationKey'])}], ${inline(claim['start'])}–${inline(claim['end'])}`;
}

function reference(paper: SubgraphNode): string {
  const { citationKey, title, year } = paper.properties;
  return `[@${inline(citationKey)}]: ${inline(title)} (${year === undefined ? 'year unknown' : inline(year)})`;
}

/** One line of text in which nothing is markup. */
function inline(value: PropertyValue | undefined): string {
  return String(value ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~$^&]/g, (character) => `\\${character}`)
    .trim();
}

function byCitationKey(a: SubgraphNode, b: SubgraphNode): number {
  const [first, second] = [String(a.properties['citationKey']), String(b.properties['citationKey'])];
  if (first === second) return a.id < b.id ? -1 : 1;
  return first < second ? -1 : 1;
}
