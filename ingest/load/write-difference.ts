/** One batch in one transaction: the facts, and what they change in the graph; set, never incremented. */

import type { Change, SubgraphDifference } from '../../src/domain/diff-subgraphs.ts';
import type { StoredExtraction } from '../../src/domain/extraction.ts';
import { compareText, listOf, sortedUnique } from '../../src/domain/order.ts';
import { RELATIONSHIPS } from '../../src/domain/schema.ts';
import type { Properties, SubgraphNode, SubgraphRelationship } from '../../src/domain/subgraph.ts';
import { loadStatement } from '../../src/store/statements.ts';
import type { Transaction } from '../../src/store/store.ts';
import type { Value, ValueMap } from '../../src/store/values.ts';
import type { FactsDifference } from './facts.ts';

/** Rows of one statement: enough to be quick, few enough for any store's memory. */
const ROWS = 2_000;

type Rows = readonly ValueMap[];

export async function writeFacts(transaction: Transaction, difference: FactsDifference): Promise<void> {
  const { setRecords, deleteRecords, setExtractions, deleteExtractions, setDecisions } = difference;
  await run(
    transaction,
    'load/delete-records',
    deleteRecords.map(({ hash }) => ({ hash })),
  );
  await run(
    transaction,
    'load/delete-extractions',
    deleteExtractions.map((stored) => ({ id: extractionId(stored) })),
  );
  await run(
    transaction,
    'load/set-records',
    setRecords.map(({ record, ...rest }) => ({ ...rest, json: JSON.stringify(record) })),
  );
  await run(
    transaction,
    'load/set-extractions',
    setExtractions.map(({ extraction, ...rest }) => ({
      ...rest,
      id: extractionId(rest),
      json: JSON.stringify(extraction),
    })),
  );
  await run(
    transaction,
    'load/set-decisions',
    setDecisions.map((decision) => {
      const { seq, at, by, kind } = decision;
      return { seq: BigInt(seq), at, by, kind, json: JSON.stringify(decision) };
    }),
  );
}

/**
 * Deletions first, so that an id or a pair that comes back finds its place free. A node takes its relationships with
 * it: those need no statement of their own.
 */
export async function writeGraph(transaction: Transaction, difference: SubgraphDifference): Promise<void> {
  const { setNodes, deleteNodes, setRelationships, deleteRelationships } = difference;
  const gone = new Set(deleteNodes.map(({ id }) => id));
  const between = deleteRelationships.filter(({ start, end }) => !gone.has(start) && !gone.has(end));
  for (const [{ name, start, end }, changes] of byType(between))
    await run(transaction, 'load/delete-relationships', changes.map(endsOf), {
      TYPE: name,
      Start: start,
      End: end,
    });
  for (const [Label, nodes] of groupBy(deleteNodes, ({ labels }) => labels[0] ?? ''))
    await run(transaction, 'load/delete-nodes', nodes.map(idOf), { Label });
  for (const [Label, nodes] of groupBy(setNodes, ({ labels }) => labels[0] ?? '')) {
    await run(transaction, 'load/set-nodes', nodes.map(nodeRow), { Label });
    await writeSecondLabels(transaction, Label, nodes);
  }
  for (const [{ name, start, end }, changes] of byType(setRelationships))
    await run(
      transaction,
      'load/set-relationships',
      changes.map((change) => ({ ...endsOf(change), properties: propertiesOf(change) })),
      { TYPE: name, Start: start, End: end },
    );
}

/** Ids of the entities that a difference touches, in order. */
export function touchedEntities({
  setNodes,
  deleteNodes,
  setRelationships,
  deleteRelationships,
}: SubgraphDifference): Rows {
  const nodes = [...setNodes, ...deleteNodes].flatMap(({ id, labels }) =>
    labels[0] === 'Entity' ? [id] : [],
  );
  const ends = [...setRelationships, ...deleteRelationships].flatMap(({ type, start, end }) => {
    const row = RELATIONSHIPS.find(({ name }) => name === type);
    return [...(row?.start === 'Entity' ? [start] : []), ...(row?.end === 'Entity' ? [end] : [])];
  });
  return sortedUnique([...nodes, ...ends]).map((id) => ({ id }));
}

/** A statement over rows, some thousand at a time; without rows nothing runs. */
export async function run(
  transaction: Transaction,
  path: string,
  rows: Rows,
  placeholders: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS)
    await transaction.write(loadStatement(path, placeholders), { rows: rows.slice(from, from + ROWS) });
}

async function writeSecondLabels(
  transaction: Transaction,
  Label: string,
  nodes: readonly Change<SubgraphNode>[],
): Promise<void> {
  const removed = nodes.flatMap(({ id, removedLabels }) => removedLabels.map((label) => ({ id, label })));
  for (const [Removed, rows] of groupBy(removed, ({ label }) => label))
    await run(transaction, 'load/remove-label', rows.map(idOf), { Label, Removed });
  const added = nodes.flatMap(({ id, labels }) => labels.slice(1).map((label) => ({ id, label })));
  for (const [Added, rows] of groupBy(added, ({ label }) => label))
    await run(transaction, 'load/add-label', rows.map(idOf), { Label, Added });
}

function byType<R extends SubgraphRelationship>(
  relationships: readonly R[],
): readonly (readonly [(typeof RELATIONSHIPS)[number], readonly R[]])[] {
  return groupBy(relationships, ({ type }) => type).map(([type, changes]) => {
    const row = RELATIONSHIPS.find(({ name }) => name === type);
    if (!row) throw new RangeError(`${type} is no relationship type of the schema`);
    return [row, changes];
  });
}

function groupBy<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) listOf(groups, keyOf(one)).push(one);
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

function extractionId({ paperId, hash }: Pick<StoredExtraction, 'paperId' | 'hash'>): string {
  return `${paperId}:${hash}`;
}

function idOf({ id }: { readonly id: string }): ValueMap {
  return { id };
}

function endsOf({ start, end }: SubgraphRelationship): ValueMap {
  return { start, end };
}

function nodeRow(node: Change<SubgraphNode>): ValueMap {
  return { id: node.id, properties: propertiesOf(node) };
}

/** Whole numbers are INTEGER and these FLOAT, even where one happens to be whole. */
const FLOATS = new Set(['confidence']);

function propertiesOf({
  properties,
  removed,
}: {
  readonly properties: Properties;
  readonly removed: readonly string[];
}): ValueMap {
  const set = Object.entries(properties).map(([name, value]): [string, Value] => [
    name,
    FLOATS.has(name) ? value : toValue(value),
  ]);
  return Object.fromEntries([...set, ...removed.map((name): [string, Value] => [name, null])]);
}

function toValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(toValue);
  return typeof value === 'number' ? BigInt(value) : value;
}
