/** From format 1, which had a key for every relationship at every node, to 2: all records are read and written anew. */

import type { FormatMigration } from '../../kv/migrate-directory.ts';
import type { KeyValueStore, Snapshot } from '../../kv/key-value-store.ts';
import { Overlay } from '../../kv/overlay.ts';
import { ByteReader } from '../../values/bytes.ts';
import { decodeValue } from '../../values/codec.ts';
import type { Value } from '../../values/value.ts';
import { after, idIn, keyOf, LETTER } from '../graph-keys.ts';
import type { ConstraintDefinition, IndexDefinition } from '../graph.ts';
import { Tokens } from '../tokens.ts';
import { WriteGraph } from '../write-graph.ts';

/** Nodes or relationships to a commit. */
const BATCH = 5_000;

export const FROM_FORMAT_1: FormatMigration = {
  from: 1,
  to: 2,
  async run(source, target) {
    const tokens = new Tokens(source);
    await change(target, (graph) => writeSchema(source, graph));
    const ids = new Map<number, number>();
    await inBatches(source, LETTER.node, target, (graph, id, reader) => {
      const labels = Array.from({ length: reader.u32() }, () => tokens.nameOf('label', reader.u32()));
      ids.set(id, graph.createNode(labels, propertiesFrom(reader, tokens)).id);
    });
    await inBatches(source, LETTER.relationship, target, (graph, _, reader) => {
      const type = tokens.nameOf('type', reader.u32());
      const [start, end] = [ids.get(reader.f64()) ?? -1, ids.get(reader.f64()) ?? -1];
      const properties = propertiesFrom(reader, tokens);
      graph.createRelationship(type, graph.nodeAt(start), graph.nodeAt(end), properties);
    });
  },
};

type SchemaRecord =
  | { readonly kind: 'index'; readonly index: IndexDefinition }
  | { readonly kind: 'constraint'; readonly constraint: ConstraintDefinition };

function writeSchema(source: Snapshot, graph: WriteGraph): void {
  const from = keyOf(LETTER.schema);
  for (const { value } of source.range(from, after(from))) {
    const record = JSON.parse(new TextDecoder().decode(value)) as SchemaRecord;
    if (record.kind === 'constraint') {
      const { id: _, ...constraint } = record.constraint;
      graph.createConstraint(constraint);
    } else if (record.index.constraint === undefined) {
      const { id: _, ...index } = record.index;
      graph.createIndex(index);
    }
  }
}

/** A count, then of each property its key and its value as a block. */
function propertiesFrom(reader: ByteReader, tokens: Tokens): ReadonlyMap<string, Value> {
  const properties = new Map<string, Value>();
  for (let rest = reader.u32(); rest > 0; rest -= 1) {
    const key = tokens.nameOf('property', reader.u32());
    properties.set(key, decodeValue(reader.block()));
  }
  return properties;
}

async function inBatches(
  source: Snapshot,
  letter: string,
  target: KeyValueStore,
  put: (graph: WriteGraph, id: number, reader: ByteReader) => void,
): Promise<void> {
  const to = after(keyOf(letter));
  for (let from: Uint8Array | undefined = keyOf(letter); from !== undefined;) {
    const start: Uint8Array = from;
    from = undefined;
    await change(target, (graph) => {
      let count = 0;
      for (const { key, value } of source.range(start, to)) {
        if (count === BATCH) {
          from = key.slice();
          return;
        }
        put(graph, idIn(key, 0), new ByteReader(value));
        count += 1;
      }
    });
  }
}

async function change(target: KeyValueStore, write: (graph: WriteGraph) => void): Promise<void> {
  const overlay = new Overlay(target.snapshot());
  try {
    const graph = new WriteGraph(overlay);
    write(graph);
    graph.validate();
    await target.commit(overlay.version, overlay.changes());
  } finally {
    overlay.done();
  }
}
