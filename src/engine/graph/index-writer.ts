/** Keeps the indexes of a transaction in step with the records: each change touches only the indexes that it concerns. */

import type { Overlay } from '../kv/overlay.ts';
import type { Value } from '../values/value.ts';
import type { CountChanges } from './counts.ts';
import { after, keyOf, LETTER, type EntityKind } from './graph-keys.ts';
import type { IndexDefinition } from './graph.ts';
import { PostingChanges } from './postings.ts';
import { indexPrefix, setEntry } from './range-index.ts';
import { termsOfValue } from './text-index.ts';

/** An entity as the indexes see it. */
export interface Indexed {
  readonly kind: EntityKind;
  readonly id: number;
  /** Of a relationship its type alone. */
  readonly labels: readonly string[];
  property(key: string): Value;
}

const NONE: readonly IndexDefinition[] = [];
const newByLabel = (): Record<EntityKind, Map<string, readonly IndexDefinition[]>> => ({
  node: new Map(),
  relationship: new Map(),
});

export class IndexWriter {
  /** Values that more than one entity has under a constraint, by their keys. */
  readonly contested = new Map<string, { readonly index: IndexDefinition; readonly key: Uint8Array }>();
  private readonly overlay: Overlay;
  private readonly counts: CountChanges;
  private readonly postings = new PostingChanges();
  private byLabel = newByLabel();
  private known: readonly IndexDefinition[] | undefined;

  constructor(overlay: Overlay, counts: CountChanges) {
    this.overlay = overlay;
    this.counts = counts;
  }

  /** The indexes that an entity with these labels may be in; of those, where `key` is given, the ones on that property. */
  concerned(
    all: readonly IndexDefinition[],
    kind: EntityKind,
    labels: readonly string[],
    key?: string,
  ): readonly IndexDefinition[] {
    if (all.length === 0) return all;
    if (this.known !== all) this.group(all);
    const once = this.onLabels(kind, labels);
    if (key === undefined || once.length === 0) return once;
    return once.filter(({ properties }) => properties.includes(key));
  }

  private onLabels(kind: EntityKind, labels: readonly string[]): readonly IndexDefinition[] {
    const byLabel = this.byLabel[kind];
    if (labels.length === 1) return byLabel.get(labels[0] as string) ?? NONE;
    return [...new Set(labels.flatMap((label) => byLabel.get(label) ?? NONE))];
  }

  private group(all: readonly IndexDefinition[]): void {
    this.known = all;
    this.byLabel = newByLabel();
    for (const index of all) {
      for (const label of index.labels) {
        const byLabel = this.byLabel[index.entity];
        byLabel.set(label, [...(byLabel.get(label) ?? NONE), index]);
      }
    }
  }

  /** Puts an entity into these indexes, as far as its values allow, or takes it out. */
  set(indexes: readonly IndexDefinition[], entity: Indexed, present: boolean): void {
    for (const index of indexes) {
      if (index.type === 'fulltext') this.setTexts(index, entity, present);
      else if (index.type !== 'lookup') this.setValues(index, entity, present);
    }
  }

  private setValues(index: IndexDefinition, entity: Indexed, present: boolean): void {
    const values = index.properties.map((key) => entity.property(key));
    if (values.includes(null)) return;
    const { changed, shared } = setEntry(this.overlay, index, { values, id: entity.id }, present);
    if (changed) this.counts.add(['indexed', index.id], present ? 1 : -1);
    if (shared !== undefined) this.contested.set(shared.join(), { index, key: shared });
  }

  private setTexts(index: IndexDefinition, entity: Indexed, present: boolean): void {
    index.properties.forEach((key, field) => {
      const terms = termsOfValue(entity.property(key));
      if (terms === undefined) return;
      this.counts.add(['documents', index.id, field], present ? 1 : -1);
      this.counts.add(['terms', index.id, field], present ? terms.length : -terms.length);
      this.postings.set(index.id, field, entity.id, terms, present);
    });
  }

  /** Takes a whole index out. */
  clear(index: IndexDefinition): void {
    this.flush();
    const prefixes =
      index.type === 'fulltext'
        ? [keyOf(LETTER.postings, index.id), keyOf(LETTER.postingsSegment, index.id)]
        : [indexPrefix(index)];
    for (const prefix of prefixes) {
      for (const { key } of this.overlay.range(prefix, after(prefix))) this.overlay.set(key, undefined);
    }
    for (const [name, { index: other }] of this.contested) {
      if (other.id === index.id) this.contested.delete(name);
    }
  }

  /** Writes what was gathered of full-text indexes: before they are read, and before commit. */
  flush(): void {
    if (this.postings.size > 0) this.postings.flush(this.overlay);
  }

  /** Drops what was gathered, with the transaction that it belongs to. */
  forget(): void {
    this.contested.clear();
    this.postings.forget();
  }
}
