/** The procedures there are. */

import { fullTextProcedures } from './full-text.ts';
import type { Procedure } from './procedure.ts';

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
  ...fullTextProcedures,
];
