/** The graph over HTTP: the calls of the API that the screen makes. */

import { createClient } from '../src/client/client.ts';
import type { Json, TableAnswer } from '../src/domain/answers.ts';
import type { GraphSource, PaperBrief } from './graph-source.ts';

/** Rows of the query `papers`. */
function toPapers({ columns, rows }: TableAnswer): PaperBrief[] {
  const cell = (row: readonly Json[], name: string): Json => row[columns.indexOf(name)] ?? null;
  return rows.flatMap((row) => {
    const [id, title, year] = [cell(row, 'paper'), cell(row, 'title'), cell(row, 'year')];
    if (typeof id !== 'string' || typeof title !== 'string') return [];
    return [typeof year === 'number' ? { id, title, year } : { id, title }];
  });
}

/** `baseUrl` is where the API is; on the API's own page the empty string. */
export function createHttpSource(baseUrl: string): GraphSource {
  const client = createClient({ baseUrl, fetch: (...call) => fetch(...call) });
  return {
    samples: async () => (await client.health()).samples,
    stats: () => client.stats(),
    schema: () => client.schema(),
    overview: async () => {
      const { graph } = await client.query('connected-names');
      return graph ?? { nodes: [], relationships: [] };
    },
    papers: async () => toPapers(await client.query('papers')),
    search: (text, signal) => client.search(text, { signal }),
    node: (id) => client.node(id),
    neighbors: (id, options) => client.neighbors(id, options),
  };
}
