/** The graph over HTTP: the calls of the API that the screen makes. */

import type {
  EntityDetails,
  ErrorAnswer,
  Json,
  Neighbors,
  PaperDetails,
  SchemaAnswer,
  SearchHit,
  Stats,
  TableAnswer,
} from '../src/domain/answers.ts';
import { TangentError, type ErrorCode } from '../src/domain/errors.ts';
import type { GraphSource, PaperBrief } from './graph-source.ts';

/** What a reader is told when no answer comes at all. */
class Unreachable extends Error {
  readonly code = 'Unreachable';
  readonly hint = 'See that `npm start` is running in its terminal, then try again.';
}

async function get<Answer>(address: URL, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(address, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
    throw new Unreachable('The Tangent server does not answer', { cause });
  });
  const body: unknown = await response.json();
  if (response.ok) return body as Answer;
  const { code, message, hint } = (body as ErrorAnswer).error;
  throw new TangentError(code as ErrorCode, message, { hint });
}

/** Rows of a table as papers; rows without an id or a title are not papers. */
function toPapers(answer: TableAnswer): PaperBrief[] {
  const cell = (row: readonly Json[], name: string): Json => row[answer.columns.indexOf(name)] ?? null;
  return answer.rows.flatMap((row) => {
    const [id, title, year] = [cell(row, 'id'), cell(row, 'title'), cell(row, 'year')];
    if (typeof id !== 'string' || typeof title !== 'string') return [];
    return [typeof year === 'number' ? { id, title, year } : { id, title }];
  });
}

/** `base` ends in a slash; the API is beside it. */
export function createHttpSource(base: URL): GraphSource {
  const at = (path: string, query: Readonly<Record<string, string>> = {}): URL => {
    const address = new URL(`api/${path}`, base);
    address.search = new URLSearchParams(query).toString();
    return address;
  };
  return {
    samples: async () => (await get<{ readonly samples?: boolean }>(at('health'))).samples === true,
    stats: () => get<Stats>(at('stats')),
    schema: () => get<SchemaAnswer>(at('schema')),
    overview: async () => {
      const { graph } = await get<TableAnswer>(at('queries/connected-names'));
      return graph ?? { nodes: [], relationships: [] };
    },
    papers: async () => toPapers(await get<TableAnswer>(at('queries/papers'))),
    search: (text, signal) => get<readonly SearchHit[]>(at('search', { q: text }), signal),
    node: (id) => get<EntityDetails | PaperDetails>(at(`nodes/${encodeURIComponent(id)}`)),
    neighbors: (id, { limit, offset, generics }) =>
      get<Neighbors>(
        at(`nodes/${encodeURIComponent(id)}/neighbors`, {
          limit: String(limit),
          offset: String(offset),
          generics: String(generics),
        }),
      ),
  };
}
