/** CSV (RFC 4180) in three files: nodes, relationships, and claims with their quotes. */

import { stringify } from 'csv-stringify/sync';
import type { Properties, PropertyValue, Subgraph } from '../domain/subgraph.ts';
import { cellText, columnsOf } from './attribute-columns.ts';
import { claimRows } from './claim-rows.ts';
import type { Exporter } from './exporter.ts';

type Cell = PropertyValue | undefined;

export const csvExporter: Exporter = {
  name: 'csv',
  description: 'CSV: nodes.csv, relationships.csv, and claims.csv with quotes',
  mediaType: 'text/csv',
  withEvidence: true,
  files: (subgraph) => [
    { name: 'nodes.csv', pieces: nodeLines(subgraph) },
    { name: 'relationships.csv', pieces: relationshipLines(subgraph) },
    { name: 'claims.csv', pieces: claimLines(subgraph) },
  ],
};

function* nodeLines({ nodes }: Subgraph): Iterable<string> {
  const keys = columnsOf(nodes).map((column) => column.key);
  const own = keys.filter((key) => key !== 'id');
  yield line(['id', 'labels', ...own]);
  for (const node of nodes) yield line([node.id, node.labels.join(':'), ...pick(node.properties, own)]);
}

function* relationshipLines({ relationships }: Subgraph): Iterable<string> {
  const keys = columnsOf(relationships).map((column) => column.key);
  yield line(['start', 'type', 'end', ...keys]);
  for (const { start, type, end, properties } of relationships) {
    yield line([start, type, end, ...pick(properties, keys)]);
  }
}

const CLAIM_KEYS = [
  'quote',
  'confidence',
  'effect',
  'quantity',
  'selfReported',
  'hedged',
  'qualified',
  'start',
  'end',
  'extractor',
];

function* claimLines(subgraph: Subgraph): Iterable<string> {
  yield line(['claim', 'type', 'subject', 'object', ...CLAIM_KEYS, 'paper', 'citationKey', 'title', 'year']);
  for (const { claim, subject, object, paper } of claimRows(subgraph)) {
    const { citationKey, title, year } = paper.properties;
    const names = [subject.properties['name'], object.properties['name']];
    yield line([
      claim['id'],
      claim['type'],
      ...names,
      ...pick(claim, CLAIM_KEYS),
      paper.id,
      citationKey,
      title,
      year,
    ]);
  }
}

function pick(properties: Properties, keys: readonly string[]): readonly Cell[] {
  return keys.map((key) => properties[key]);
}

/** Cells that a spreadsheet would run as a formula are marked with an apostrophe. */
function line(cells: readonly Cell[]): string {
  const written = cells.map((cell) =>
    cell === undefined || typeof cell === 'number' ? cell : cellText(cell),
  );
  return stringify([written], { escape_formulas: true, record_delimiter: 'windows' });
}
