/** `db.index.fulltext.queryNodes` and `queryRelationships`: every entity of the index is read and scored. */

import { runtimeError } from '../errors.ts';
import { parseTextQuery } from '../full-text/query.ts';
import { search, type Fields } from '../full-text/score.ts';
import { termsOf } from '../full-text/tokens.ts';
import type { GraphReader, IndexDefinition } from '../graph/graph.ts';
import type { NodeValue, RelationshipValue } from '../values/entities.ts';
import { isList, type Value } from '../values/value.ts';
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

function* entitiesOf(graph: GraphReader, index: IndexDefinition): Generator<NodeValue | RelationshipValue> {
  const seen = new Set<number>();
  for (const label of index.labels) {
    if (index.entity === 'relationship') {
      yield* graph.relationshipsOfType(label);
      continue;
    }
    for (const id of graph.nodesWithLabel(label)) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield graph.nodeAt(id);
    }
  }
}

/** Strings, and lists of them, are indexed; other values are not. */
function fieldsOf(entity: NodeValue | RelationshipValue, index: IndexDefinition): Fields {
  const fields = new Map<string, string[]>();
  for (const key of index.properties) {
    const value = entity.property(key);
    const texts = (isList(value) ? value : [value]).filter((text) => typeof text === 'string');
    if (texts.length > 0) fields.set(key, texts.flatMap(termsOf));
  }
  return fields;
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
      const documents = [...entitiesOf(graph, definition)]
        .map((document) => ({ document, fields: fieldsOf(document, definition) }))
        .filter(({ fields }) => fields.size > 0);
      const found = search(parseTextQuery(typeof text === 'string' ? text : ''), documents);
      const skip = option(options, 'skip') ?? 0;
      const limit = option(options, 'limit') ?? Infinity;
      return found.slice(skip, skip + limit).map(({ document, score }) => [document, score]);
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
