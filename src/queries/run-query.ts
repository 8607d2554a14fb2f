/** Runs a query of the catalogue: parameters checked, names resolved, rows as JSON. */

import type { Json, Notice, TableAnswer } from '../domain/answers.ts';
import { toJson } from '../store/to-json.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import type { Value } from '../store/values.ts';
import { queryNamed } from './catalogue.ts';
import { collectSubgraph } from './collect-subgraph.ts';
import type { CatalogueQuery } from './parse-query.ts';
import { checkParameters } from './query-parameters.ts';
import { ENTITY_PARAMETERS, PAPER_PARAMETER } from './parameter-kinds.ts';
import { resolveEntity, resolvePaper } from './resolve-name.ts';
import { tableSummary, truncatedNotices } from './table-summary.ts';
import { untilChanged } from './until-changed.ts';

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
  if (query.scope === 'local') return await answer(store, query, values, limits);
  // Others may wait for the same answer, so nobody's leaving ends it; its deadline does.
  const { signal: _signal, ...shared } = limits;
  const key = JSON.stringify([
    name,
    Object.entries(values).map(([of, value]) => [of, toJson(value)]),
    shared,
  ]);
  return await untilChanged(store, key, limits, async () => await answer(store, query, values, shared));
}

async function answer(
  store: ReadStore,
  query: CatalogueQuery,
  values: Readonly<Record<string, Value>>,
  limits: Limits,
): Promise<TableAnswer> {
  const result = await store.read(query.statement, values, limits);
  const rows: Row[] = [];
  for await (const row of result.rows()) rows.push(row);
  const summary = await result.summary();
  return {
    columns: result.columns,
    rows: rows.map((row) => row.map(toJson)),
    notices: [...(rows.length === 0 ? [emptyNotice(query, values)] : []), ...truncatedNotices(summary)],
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
    resolved[name] =
      typeof value !== 'string'
        ? value
        : ENTITY_PARAMETERS.has(name)
          ? await resolveEntity(store, value, limits)
          : name === PAPER_PARAMETER
            ? await resolvePaper(store, value, limits)
            : value;
  }
  return resolved;
}

function emptyNotice({ empty, parameters }: CatalogueQuery, values: Readonly<Record<string, Value>>): Notice {
  const zero = parameters.find(({ name }) => name === 'limit' && values[name] === 0n);
  if (zero) return { code: 'no-rows', message: 'No row was asked for.', suggestion: 'a limit from 1 on' };
  const narrowing = parameters.filter(({ name, default: usual }) => {
    const value = values[name];
    return usual !== undefined && name !== 'limit' && toJson(value ?? null) !== usual;
  });
  return {
    code: 'no-rows',
    message: empty,
    suggestion: narrowing.length > 0 ? `without ${narrowing.map(({ name }) => name).join(' and ')}` : '',
  };
}
