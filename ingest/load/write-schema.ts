/** Constraints and indexes, written by the first ingest. */

import { NODE_LABELS } from '../../src/domain/schema.ts';
import { loadStatement } from '../../src/store/statements.ts';
import type { Capabilities, Store } from '../../src/store/store.ts';

interface SchemaStatement {
  readonly path: string;
  /** Run once for each. */
  readonly labels?: readonly string[];
  /** Absent: every store takes it. */
  readonly runsOn?: (capabilities: Capabilities) => boolean;
}

const needsIndex = ({ indexesConstraints }: Capabilities): boolean => !indexesConstraints;
const hasFullText = ({ fullTextIndexes }: Capabilities): boolean => fullTextIndexes;

const WITH_ID = [...NODE_LABELS, 'Extraction'];

/** In this order; each may run again. */
const SCHEMA: readonly SchemaStatement[] = [
  { path: 'schema/01-unique-id', labels: [...WITH_ID, 'Tangent'] },
  { path: 'schema/02-unique-record' },
  { path: 'schema/03-unique-decision' },
  { path: 'schema/04-index-id', labels: WITH_ID, runsOn: needsIndex },
  { path: 'schema/05-index-record', runsOn: needsIndex },
  { path: 'schema/06-index-entity-name' },
  { path: 'schema/07-full-text-entities', runsOn: hasFullText },
  { path: 'schema/08-full-text-papers', runsOn: hasFullText },
];

export async function writeSchema(store: Store): Promise<void> {
  for (const { path, labels, runsOn } of SCHEMA) {
    if (runsOn && !runsOn(store.capabilities)) continue;
    for (const Label of labels ?? [undefined]) {
      const result = await store.write(loadStatement(path, Label === undefined ? {} : { Label }));
      await result.summary();
    }
  }
}
