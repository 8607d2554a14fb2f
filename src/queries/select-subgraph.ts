/** The part of the graph that a reviewer leaves with: all of it, around a node, or what a query or a statement finds. */

import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import type { Subgraph, SubgraphNode } from '../domain/subgraph.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, Parameters, ReadStore } from '../store/store.ts';
import { SubgraphCollector, unite } from './collect-subgraph.ts';
import { neighbors } from './neighbors.ts';
import { runQuery } from './run-query.ts';

export type Selection =
  | { readonly by: 'all' }
  | { readonly by: 'around'; readonly node: string }
  | { readonly by: 'query'; readonly name: string; readonly parameters: Readonly<Record<string, Json>> }
  | { readonly by: 'cypher'; readonly statement: string; readonly parameters: Parameters };

export interface SelectOptions extends Limits {
  /** Whether the claims behind the selected relationships come too, with their papers. */
  readonly evidence: boolean;
  /** Whether nodes keep x and y, which are a cache. */
  readonly layout?: boolean;
}

/** Rejects with `NodeUnknown`, `QueryUnknown`, `ParameterInvalid` (also for a query that returns a table), and as the store does. */
export async function selectSubgraph(
  store: ReadStore,
  selection: Selection,
  { evidence, layout = false, ...limits }: SelectOptions,
): Promise<Subgraph> {
  const selected = await select(store, selection, limits);
  const complete = evidence ? await withEvidence(store, selected, limits) : selected;
  return layout ? complete : { ...complete, nodes: complete.nodes.map(withoutPlace) };
}

async function select(store: ReadStore, selection: Selection, limits: Limits): Promise<Subgraph> {
  if (selection.by === 'around') {
    const all = { limit: Number.MAX_SAFE_INTEGER, generics: true };
    return (await neighbors(store, selection.node, { ...all, ...limits })).graph;
  }
  if (selection.by === 'query') {
    const { graph } = await runQuery(store, selection.name, selection.parameters, limits);
    if (graph) return graph;
    throw notAGraph(selection.name);
  }
  const collector = new SubgraphCollector();
  if (selection.by === 'all') {
    await collect(store, collector, loadStatement('read/all-nodes'), {}, limits);
    await collect(store, collector, loadStatement('read/all-relationships'), {}, limits);
  } else {
    await collect(store, collector, selection.statement, selection.parameters, limits);
  }
  return collector.subgraph();
}

async function withEvidence(store: ReadStore, subgraph: Subgraph, limits: Limits): Promise<Subgraph> {
  const claims = subgraph.relationships.flatMap(({ properties }) => {
    const { claimIds } = properties;
    return Array.isArray(claimIds) ? claimIds.map(String) : [];
  });
  if (claims.length === 0) return subgraph;
  const collector = new SubgraphCollector();
  const statement = loadStatement('read/evidence-of-claims');
  await collect(store, collector, statement, { claims: [...new Set(claims)] }, limits);
  return unite(subgraph, collector.subgraph());
}

async function collect(
  store: ReadStore,
  collector: SubgraphCollector,
  statement: string,
  parameters: Parameters,
  limits: Limits,
): Promise<void> {
  const result = await store.read(statement, parameters, limits);
  for await (const row of result.rows()) for (const value of row) collector.add(value);
}

function withoutPlace(node: SubgraphNode): SubgraphNode {
  const { x: _x, y: _y, ...properties } = node.properties;
  return { ...node, properties };
}

function notAGraph(name: string): TangentError {
  return new TangentError(
    'ParameterInvalid',
    `The query "${name}" returns a table, not a part of the graph.`,
    {
      hint: 'Choose a query that @returns graph, such as neighborhood or connected-names.',
    },
  );
}
