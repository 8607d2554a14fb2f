/** Runs a query of the catalogue: parameters checked, names resolved, rows as JSON. */

import type { Json, Notice, TableAnswer } from '../domain/answers.ts';
import { toJson } from '../store/to-json.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import type { Value } from '../store/values.ts';
import { queryNamed } from './catalogue.ts';
import { collectSubgraph } from './collect-subgraph.ts';
import type { CatalogueQuery } from './parse-query.ts';
import { checkParameters } from './query-parameters.ts';
import { resolveEntity } from './resolve-name.ts';
import { tableSummary, truncatedNotices } from './table-summary.ts';

/** Parameters of these names take an entity by id, slug, name or alias; the statement gets its id. */
const ENTITY_PARAMETERS: ReadonlySet<string> = new Set(['entity', 'other']);

/**
 * The answer of a query, with its graph where it returns one. Rejects with `QueryUnknown`, `ParameterInvalid`,
 * `NodeUnknown`, and as the store does.
 */
export async function runQuery(
  store: ReadStore,
  name: string,
  parameters: Readonly<Record<string, Json>> = {},
  limits: Limits = {},
): Promise<TableAnswer> {
  const query = queryNamed(name);
  const values = await resolveEntities(store, checkParameters(query, parameters), limits);
  const result = await store.read(query.statement, values, limits);
  const rows: Row[] = [];
  for await (const row of result.rows()) rows.push(row);
  const summary = await result.summary();
  return {
    columns: result.columns,
    rows: rows.map((row) => row.map(toJson)),
    notices: [...(rows.length === 0 ? [emptyNotice(query)] : []), ...truncatedNotices(summary)],
    summary: tableSummary(summary),
    ...(query.returns === 'graph' && { graph: collectSubgraph(rows) }),
  };
}

async function resolveEntities(
  store: ReadStore,
  values: Readonly<Record<string, Value>>,
  limits: Limits,
): Promise<Readonly<Record<string, Value>>> {
  const resolved: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) {
    const named = typeof value === 'string' && ENTITY_PARAMETERS.has(name);
    resolved[name] = named ? await resolveEntity(store, value, limits) : value;
  }
  return resolved;
}

function emptyNotice({ name, empty, parameters }: CatalogueQuery): Notice {
  const optional = parameters.filter((parameter) => parameter.default !== undefined);
  return {
    code: 'no-rows',
    message: empty,
    suggestion:
      optional.length > 0
        ? `other values of ${optional.map((parameter) => parameter.name).join(', ')}`
        : `another query than ${name}`,
  };
}
