/** Writes the records of a transaction: entities, long values, tokens, and the ids they are given. */

import type { Overlay } from '../kv/overlay.ts';
import { encodeValue } from '../values/codec.ts';
import type { Value } from '../values/value.ts';
import type { RelationshipValue } from '../values/entities.ts';
import type { HeadPart, Side } from './adjacency.ts';
import { AdjacencyChanges } from './adjacency-changes.ts';
import { CountChanges, type CountOf } from './counts.ts';
import { longValueKey } from './entity-reader.ts';
import {
  COUNTER,
  encodeNumber,
  keyOf,
  LETTER,
  readNumber,
  TOKEN,
  type EntityKind,
  type TokenKind,
} from './graph-keys.ts';
import { IdSetChanges } from './id-sets.ts';
import { IndexWriter } from './index-writer.ts';
import { LONG, type StoredProperties, type StoredValue } from './records.ts';
import { SnapshotGraph } from './snapshot-graph.ts';
import { encodeName, tokenIdKey } from './tokens.ts';

type CounterName = keyof typeof COUNTER;

const MOST_NODES = 20_000;

export class RecordWriter extends SnapshotGraph {
  protected readonly overlay: Overlay;
  protected readonly changes = new CountChanges();
  protected readonly indexWriter: IndexWriter;
  protected readonly sets: IdSetChanges;
  protected readonly adjacency: AdjacencyChanges;
  private readonly nextIds = new Map<CounterName, number>();
  /** Of nodes that were read or written: the ends of relationships come again and again. */
  private readonly nodes = new Map<number, Uint8Array>();

  constructor(overlay: Overlay) {
    super(overlay);
    this.overlay = overlay;
    this.indexWriter = new IndexWriter(overlay, this.changes);
    this.sets = new IdSetChanges(overlay);
    this.adjacency = new AdjacencyChanges(overlay);
  }

  override allNodes(): Iterable<number> {
    this.sets.flush();
    return super.allNodes();
  }

  override nodesWithLabel(label: string): Iterable<number> {
    this.sets.flush();
    return super.nodesWithLabel(label);
  }

  override relationshipsOfType(type: string): Generator<RelationshipValue> {
    this.sets.flush();
    return super.relationshipsOfType(type);
  }

  protected override partsAt(side: Side, node: number, types: ReadonlySet<number> | undefined): HeadPart[] {
    return this.adjacency.partsOf(side, node, types);
  }

  protected override pairsAt(side: Side, node: number, part: HeadPart): Iterable<Uint8Array> {
    return this.adjacency.pairsOf(side, node, part);
  }

  protected override find(kind: EntityKind, id: number): Uint8Array | undefined {
    return (kind === 'node' ? this.nodes.get(id) : undefined) ?? super.find(kind, id);
  }

  protected override remember(kind: EntityKind, id: number, bytes: Uint8Array | undefined): void {
    super.remember(kind, id, bytes);
    if (kind !== 'node') return;
    if (this.nodes.size >= MOST_NODES) this.nodes.clear();
    if (bytes === undefined) this.nodes.delete(id);
    else this.nodes.set(id, bytes);
  }

  protected override count(of: CountOf): number {
    return super.count(of) + this.changes.of(of);
  }

  protected putRecord(kind: EntityKind, id: number, bytes: Uint8Array | undefined): void {
    this.overlay.set(keyOf(LETTER[kind], id), bytes);
    this.remember(kind, id, bytes);
  }

  /** Its stored form; what is long is put in a record of its own. */
  protected store(kind: EntityKind, id: number, key: number, value: Value): StoredValue {
    return this.storeEncoded(kind, id, key, encodeValue(value));
  }

  protected storeEncoded(kind: EntityKind, id: number, key: number, bytes: Uint8Array): StoredValue {
    if (bytes.length <= LONG) return bytes;
    this.overlay.set(longValueKey(kind, id, key), bytes);
    return undefined;
  }

  protected dropLong(kind: EntityKind, id: number, properties: StoredProperties): void {
    for (const [key, stored] of properties) {
      if (stored === undefined) this.overlay.set(longValueKey(kind, id, key), undefined);
    }
  }

  protected token(kind: TokenKind, name: string): number {
    const known = this.tokens.idOf(kind, name);
    if (known !== undefined) return known;
    const id = this.next(kind);
    this.overlay.set(tokenIdKey(kind, name), encodeNumber(id));
    this.overlay.set(keyOf(LETTER.tokenName, TOKEN[kind], id), encodeName(name));
    return id;
  }

  protected next(counter: CounterName): number {
    const id = this.nextIds.get(counter) ?? this.storedNext(counter);
    this.nextIds.set(counter, id + 1);
    return id;
  }

  private storedNext(counter: CounterName): number {
    const bytes = this.overlay.get(keyOf(LETTER.counter, COUNTER[counter]));
    return bytes === undefined ? 0 : readNumber(bytes, 0);
  }

  /** Writes what was only counted or gathered until now. */
  protected flush(): void {
    this.indexWriter.flush();
    this.sets.flush();
    this.adjacency.flush();
    this.changes.flush(this.overlay);
    for (const [counter, id] of this.nextIds) {
      this.overlay.set(keyOf(LETTER.counter, COUNTER[counter]), encodeNumber(id));
    }
    this.nextIds.clear();
  }

  /** Everything that was read, counted or gathered. */
  protected forget(): void {
    this.schema = undefined;
    this.remember('node', 0, undefined);
    this.remember('relationship', 0, undefined);
    this.tokens.forget();
    this.indexWriter.forget();
    this.sets.forget();
    this.adjacency.forget();
    this.nodes.clear();
    this.changes.forget();
    this.nextIds.clear();
  }
}
