/** JSON: `{nodes, relationships}` by our ids, one node or relationship a line, without times or database ids. */

import type { Subgraph } from '../domain/subgraph.ts';
import type { Exporter } from './exporter.ts';

export const jsonExporter: Exporter = {
  name: 'json',
  description: 'JSON: nodes and relationships with all properties',
  mediaType: 'application/json',
  withEvidence: false,
  files: (subgraph) => [{ name: 'graph.json', pieces: pieces(subgraph) }],
};

function* pieces({ nodes, relationships }: Subgraph): Iterable<string> {
  yield '{"nodes":[';
  yield* lines(nodes);
  yield '],\n"relationships":[';
  yield* lines(relationships);
  yield ']}\n';
}

function* lines(records: readonly object[]): Iterable<string> {
  let separator = '\n';
  for (const record of records) {
    yield separator + JSON.stringify(record, sortedProperties);
    separator = ',\n';
  }
}

/** Properties by name, so that the order in which a database lists them does not show. */
function sortedProperties(key: string, value: unknown): unknown {
  if (key !== 'properties' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
