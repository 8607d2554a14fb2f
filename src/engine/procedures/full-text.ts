/** `db.index.fulltext.queryNodes` and `queryRelationships`: answered from the postings of the index. */

import { runtimeError } from '../errors.ts';
import { parseTextQuery } from '../full-text/query.ts';
import type { GraphReader, IndexDefinition } from '../graph/graph.ts';
import type { Value } from '../values/value.ts';
import type { Procedure } from './procedure.ts';

function findIndex(graph: GraphReader, name: Value, entity: 'node' | 'relationship'): IndexDefinition {
  const index = graph.indexes().find((candidate) => candidate.type === 'fulltext' && candidate.name === name);
  if (index === undefined) {
    throw runtimeError(
      'ProcedureCallFailed',
      `There is no such fulltext schema index: ${typeof name === 'string' ? name : 'null'}`,
    );
  }
  if (index.entity !== entity) {
    throw runtimeError('ProcedureCallFailed', `The '${index.name}' index is not an index on ${entity}s.`);
  }
  return index;
}

function option(options: Value, name: string): number | undefined {
  const value = options instanceof Map ? ((options as ReadonlyMap<string, Value>).get(name) ?? null) : null;
  return typeof value === 'bigint' ? Number(value) : undefined;
}

function queryProcedure(name: string, entity: 'node' | 'relationship'): Procedure {
  return {
    name,
    inputs: [
      { name: 'indexName', type: 'STRING' },
      { name: 'queryString', type: 'STRING' },
      { name: 'options', type: 'MAP', fallback: new Map() },
    ],
    outputs: [
      { name: entity, type: entity === 'node' ? 'NODE' : 'RELATIONSHIP' },
      { name: 'score', type: 'FLOAT' },
    ],
    writes: false,
    doc: `Query the given full-text index. Returns the matching ${entity}s and their scores, best first.`,
    call: ([index = null, text = null, options = null], graph) => {
      const definition = findIndex(graph, index, entity);
      const query = parseTextQuery(typeof text === 'string' ? text : '');
      const skip = option(options, 'skip') ?? 0;
      const limit = option(options, 'limit') ?? Infinity;
      return graph
        .searchText(definition, query)
        .slice(skip, skip + limit)
        .map(({ id, score }) => [graph[entity](id) ?? null, score]);
    },
  };
}

export const fullTextProcedures: readonly Procedure[] = [
  queryProcedure('db.index.fulltext.queryNodes', 'node'),
  queryProcedure('db.index.fulltext.queryRelationships', 'relationship'),
  {
    name: 'db.index.fulltext.awaitEventuallyConsistentIndexRefresh',
    inputs: [],
    outputs: [],
    writes: false,
    doc: 'Wait for the updates from recently committed transactions to be applied: they always are.',
    call: () => [],
  },
];
