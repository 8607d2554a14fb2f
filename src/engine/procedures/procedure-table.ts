/** The procedures there are. */

import { fullTextProcedures } from './full-text.ts';
import type { Procedure } from './procedure.ts';
import { schemaProcedures } from './schema-shape.ts';

export const builtInProcedures: readonly Procedure[] = [
  {
    name: 'db.labels',
    inputs: [],
    outputs: [{ name: 'label', type: 'STRING' }],
    writes: false,
    doc: 'List all available labels in the database.',
    call: (_args, graph) => graph.labels().map((label) => [label]),
  },
  {
    name: 'db.relationshipTypes',
    inputs: [],
    outputs: [{ name: 'relationshipType', type: 'STRING' }],
    writes: false,
    doc: 'List all available relationship types in the database.',
    call: (_args, graph) => graph.relationshipTypes().map((type) => [type]),
  },
  {
    name: 'db.propertyKeys',
    inputs: [],
    outputs: [{ name: 'propertyKey', type: 'STRING' }],
    writes: false,
    doc: 'List all property keys in the database.',
    call: (_args, graph) => graph.propertyKeys().map((key) => [key]),
  },
  {
    name: 'db.awaitIndexes',
    inputs: [{ name: 'timeOutSeconds', type: 'INTEGER', fallback: 300n }],
    outputs: [],
    writes: false,
    doc: 'Wait for all indexes to come online: they always are.',
    call: () => [],
  },
  {
    name: 'db.awaitIndex',
    inputs: [
      { name: 'indexName', type: 'STRING' },
      { name: 'timeOutSeconds', type: 'INTEGER', fallback: 300n },
    ],
    outputs: [],
    writes: false,
    doc: 'Wait for an index to come online: it always is.',
    call: () => [],
  },
  {
    name: 'db.ping',
    inputs: [],
    outputs: [{ name: 'success', type: 'BOOLEAN' }],
    writes: false,
    doc: 'Answers, where the database does.',
    call: () => [[true]],
  },
  {
    name: 'dbms.components',
    inputs: [],
    outputs: [
      { name: 'name', type: 'STRING' },
      { name: 'versions', type: 'LIST' },
      { name: 'edition', type: 'STRING' },
    ],
    writes: false,
    doc: 'Lists the language and its version: Cypher 5, as Neo4j 5.26 answers it.',
    call: () => [['Cypher', ['5'], 'embedded']],
  },
  ...schemaProcedures,
  ...fullTextProcedures,
];
