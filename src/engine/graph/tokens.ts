/** Tokens: names of labels, types and property keys under small numbers; append-only. */

import type { Snapshot } from '../kv/key-value-store.ts';
import { after, concat, idIn, keyOf, LETTER, readNumber, TOKEN, type TokenKind } from './graph-keys.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Looks tokens up in a snapshot, and remembers. */
export class Tokens {
  private readonly snapshot: Snapshot;
  private readonly names: Record<TokenKind, Map<number, string>>;
  private readonly ids: Record<TokenKind, Map<string, number>>;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.names = { label: new Map(), type: new Map(), property: new Map() };
    this.ids = { label: new Map(), type: new Map(), property: new Map() };
  }

  idOf(kind: TokenKind, name: string): number | undefined {
    const known = this.ids[kind].get(name);
    if (known !== undefined) return known;
    const bytes = this.snapshot.get(tokenIdKey(kind, name));
    if (bytes === undefined) return undefined;
    const id = readNumber(bytes, 0);
    this.ids[kind].set(name, id);
    return id;
  }

  nameOf(kind: TokenKind, id: number): string {
    const known = this.names[kind].get(id);
    if (known !== undefined) return known;
    const name = decoder.decode(
      this.snapshot.get(keyOf(LETTER.tokenName, TOKEN[kind], id)) ?? new Uint8Array(),
    );
    this.names[kind].set(id, name);
    return name;
  }

  all(kind: TokenKind): string[] {
    return this.entries(kind).map(({ name }) => name);
  }

  /** Forgets what it looked up, where the snapshot is another one now. */
  forget(): void {
    for (const kind of ['label', 'type', 'property'] as const) {
      this.names[kind].clear();
      this.ids[kind].clear();
    }
  }

  /** Those there are, with their ids, in the order of these. */
  entries(kind: TokenKind): { readonly id: number; readonly name: string }[] {
    const from = keyOf(LETTER.tokenName, TOKEN[kind]);
    return [...this.snapshot.range(from, after(from))].map(({ key, value }) => ({
      id: idIn(key, 1),
      name: decoder.decode(value),
    }));
  }
}

export function tokenIdKey(kind: TokenKind, name: string): Uint8Array {
  return concat(keyOf(LETTER.tokenId, TOKEN[kind]), encoder.encode(name));
}

export function encodeName(name: string): Uint8Array {
  return encoder.encode(name);
}
