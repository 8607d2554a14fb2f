/** Writes the records of a transaction: entities, long values, tokens, and the ids they are given. */

import type { Overlay } from '../kv/overlay.ts';
import { encodeValue } from '../values/codec.ts';
import type { Value } from '../values/value.ts';
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
import { IndexWriter } from './index-writer.ts';
import { LONG, type StoredProperties, type StoredValue } from './records.ts';
import { SnapshotGraph } from './snapshot-graph.ts';
import { encodeName, tokenIdKey } from './tokens.ts';

type CounterName = keyof typeof COUNTER;

export class RecordWriter extends SnapshotGraph {
  protected readonly overlay: Overlay;
  protected readonly changes = new CountChanges();
  protected readonly indexWriter: IndexWriter;
  private readonly nextIds = new Map<CounterName, number>();

  constructor(overlay: Overlay) {
    super(overlay);
    this.overlay = overlay;
    this.indexWriter = new IndexWriter(overlay, this.changes);
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
    const bytes = encodeValue(value);
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
    this.changes.forget();
    this.nextIds.clear();
  }
}
