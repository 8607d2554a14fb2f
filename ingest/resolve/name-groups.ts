/** Disjoint groups of names that grow by merges, each with its reason; a group holds at most one entry of the lexicon. */

import type { LexiconEntry } from '../lexicons/lexicon.ts';

interface Group {
  readonly names: string[];
  readonly reasons: string[];
  entry: LexiconEntry | undefined;
}

/** Union-find over names, smaller group into larger: near-linear in their number. */
export class NameGroups {
  readonly #groupOf = new Map<string, Group>();

  add(name: string): void {
    this.#groupOf.set(name, { names: [name], reasons: [], entry: undefined });
  }

  /** Names that stand for the same group compare equal. */
  groupOf(name: string): Group | undefined {
    return this.#groupOf.get(name);
  }

  entryOf(name: string): LexiconEntry | undefined {
    return this.#groupOf.get(name)?.entry;
  }

  know(name: string, entry: LexiconEntry): void {
    const group = this.#groupOf.get(name);
    if (group !== undefined) group.entry ??= entry;
  }

  /** Joins two names unless the lexicon knows them for two different things; tells whether they are one now. */
  merge(a: string, b: string, reason: string): boolean {
    const [left, right] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (left === undefined || right === undefined) return false;
    if (left === right) return true;
    if (left.entry !== undefined && right.entry !== undefined && left.entry !== right.entry) return false;
    const [small, large] = left.names.length < right.names.length ? [left, right] : [right, left];
    for (const name of small.names) this.#groupOf.set(name, large);
    large.names.push(...small.names);
    large.reasons.push(...small.reasons, reason);
    large.entry ??= small.entry;
    return true;
  }

  all(): Iterable<Readonly<Group>> {
    return new Set(this.#groupOf.values());
  }
}
