/**
 * Walks every page of LMDB's data file by plain reads: what LMDB would follow into nothing is found before LMDB maps
 * the file, where it would end the process. Layout as in mdb.c of lmdb 3.5, little-endian.
 */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { CypherError } from '../errors.ts';
import { checkDataFile, damaged, readTree, TREE_BYTES, type Meta, type Tree } from './check-data-file.ts';
import { unseal } from './sealed-value.ts';

const HEADER_BYTES = 24;
const PAGE = { number: 0, transaction: 8, flags: 18, lower: 20, upper: 22, pages: 20 } as const;
const FLAG = { branch: 0x01, leaf: 0x02, overflow: 0x04 } as const;
const NODE_BYTES = 8;
const NODE_FLAG = { overflow: 0x01, tree: 0x02 } as const;
/** Page, transaction, number of pages. */
const OVERFLOW_BYTES = 24;
/** LMDB's own cursors are no deeper. */
const MOST_DEEP = 32;

/**
 * The tree of every table is whole, in order and as large as its head says; no free page is in use; with `values`, every
 * value is what was written. Yields between pages.
 * @throws CypherError StoreDamaged
 */
export function* checkPages(path: string, { values }: { readonly values: boolean }): Generator<void> {
  const meta = checkDataFile(path);
  const file = openSync(path, 'r');
  try {
    yield* new PageCheck(path, file, meta).all(values);
  } finally {
    closeSync(file);
  }
}

type OnEntry = (key: Buffer, value: Buffer, isTree: boolean) => void;
interface Found {
  branches: number;
  leaves: number;
  overflow: number;
  entries: number;
  last: Buffer | undefined;
}
type Order = (left: Buffer, right: Buffer) => number;

class PageCheck {
  private readonly path: string;
  private readonly file: number;
  private readonly meta: Meta;
  private readonly pages: number;
  private readonly used = new Set<number>();

  constructor(path: string, file: number, meta: Meta) {
    this.path = path;
    this.file = file;
    this.meta = meta;
    const there = Math.floor(fstatSync(file).size / meta.pageSize);
    this.pages = Math.min(there, Number(meta.lastPage) + 1);
  }

  *all(values: boolean): Generator<void> {
    const tables: Tree[] = [];
    yield* this.tree(this.meta.main, compareBytes, (_, value, isTree) => {
      if (isTree) tables.push(readTree(value, 0));
    });
    const prove: OnEntry = (key, value) => void (values && unseal(key, value));
    for (const table of tables) yield* this.tree(table, compareBytes, prove);
    const free: Buffer[] = [];
    yield* this.tree(this.meta.free, compareNumbers, (_, value) => free.push(Buffer.from(value)));
    for (const list of free) this.freePages(list);
  }

  /** Every page of a tree, against what is known of it. */
  private *tree(tree: Tree, order: Order, onEntry: OnEntry): Generator<void> {
    const found: Found = { branches: 0, leaves: 0, overflow: 0, entries: 0, last: undefined };
    if (tree.depth > MOST_DEEP) throw this.wrong(0, 'a tree is too deep');
    if (tree.root !== undefined) yield* this.page(tree.root, tree.depth, { order, onEntry, found });
    for (const key of ['branches', 'leaves', 'overflow', 'entries'] as const) {
      if (found[key] !== tree[key])
        throw this.wrong(tree.root ?? 0, `${found[key]} ${key} of ${tree[key]} are there`);
    }
  }

  private *page(
    number: number,
    depth: number,
    walk: { readonly order: Order; readonly onEntry: OnEntry; readonly found: Found },
  ): Generator<void> {
    yield;
    const page = this.read(number);
    const flags = page.readUInt16LE(PAGE.flags) & 0xff;
    if (flags !== (depth > 1 ? FLAG.branch : FLAG.leaf)) throw this.wrong(number, 'is of another kind');
    const nodes = this.nodesOf(page, number);
    if (depth > 1) {
      walk.found.branches += 1;
      if (nodes.length < 2) throw this.wrong(number, 'has one branch');
      for (const [at, node] of nodes.entries()) {
        const key = this.keyOf(page, node, number);
        if (at > 0) this.inOrder(walk, key, number, true);
        const below = page.readUInt16LE(node) + page.readUInt16LE(node + 2) * 2 ** 16;
        yield* this.page(below + page.readUInt16LE(node + 4) * 2 ** 32, depth - 1, walk);
      }
      return;
    }
    walk.found.leaves += 1;
    for (const node of nodes) {
      const key = this.keyOf(page, node, number);
      this.inOrder(walk, key, number, false);
      walk.found.last = key;
      walk.found.entries += 1;
      this.entry(page, node, key, { number, ...walk });
    }
  }

  /** A branch's key may be the first one below it; no other comes twice. */
  private inOrder(
    walk: { readonly order: Order; readonly found: Found },
    key: Buffer,
    page: number,
    isBranch: boolean,
  ): void {
    const { last } = walk.found;
    if (last !== undefined && walk.order(last, key) >= 0) throw this.wrong(page, 'has keys out of order');
    // What stands below has to be at or behind it.
    if (isBranch) walk.found.last = justBefore(key, walk.order);
  }

  private entry(
    page: Buffer,
    node: number,
    key: Buffer,
    { number, onEntry, found }: { readonly number: number; readonly onEntry: OnEntry; readonly found: Found },
  ): void {
    const size = page.readUInt16LE(node) + page.readUInt16LE(node + 2) * 2 ** 16;
    const flags = page.readUInt16LE(node + 4);
    const at = node + NODE_BYTES + key.length;
    const isOverflow = (flags & NODE_FLAG.overflow) !== 0;
    const isTree = (flags & NODE_FLAG.tree) !== 0;
    const inPage = isOverflow ? OVERFLOW_BYTES : size;
    if (flags > 3 || at + inPage > page.length || (isTree && size !== TREE_BYTES))
      throw this.wrong(number, 'holds more than it can');
    onEntry(key, isOverflow ? this.overflow(page, at, size, found) : page.subarray(at, at + size), isTree);
  }

  private overflow(page: Buffer, at: number, size: number, found: Found): Buffer {
    const first = Number(page.readBigUInt64LE(at));
    const pages = Math.floor((HEADER_BYTES - 1 + size) / this.meta.pageSize) + 1;
    const head = this.read(first, pages);
    if ((head.readUInt16LE(PAGE.flags) & 0xff) !== FLAG.overflow || head.readUInt32LE(PAGE.pages) !== pages) {
      throw this.wrong(first, 'is not the long value that it should be');
    }
    found.overflow += pages;
    return head.subarray(HEADER_BYTES, HEADER_BYTES + size);
  }

  /** A page that was in use nowhere else, with those behind it that belong to it. */
  private read(number: number, count = 1): Buffer {
    const { pageSize, transaction } = this.meta;
    if (number < 2 || number + count > this.pages) throw this.wrong(number, 'is beyond the end');
    for (let page = number; page < number + count; page += 1) {
      if (this.used.has(page)) throw this.wrong(page, 'is in use twice');
      this.used.add(page);
    }
    const page = Buffer.alloc(pageSize * count);
    if (readSync(this.file, page, 0, page.length, number * pageSize) < page.length)
      throw this.wrong(number, 'is cut off');
    if (page.readBigUInt64LE(PAGE.number) !== BigInt(number)) throw this.wrong(number, 'is another page');
    if (page.readBigUInt64LE(PAGE.transaction) > transaction) throw this.wrong(number, 'is of a later time');
    return page;
  }

  /** Where the nodes of a page stand. */
  private nodesOf(page: Buffer, number: number): number[] {
    const [lower, upper] = [page.readUInt16LE(PAGE.lower), page.readUInt16LE(PAGE.upper)];
    const room = page.length - HEADER_BYTES;
    if (lower % 2 !== 0 || lower > upper || upper > room || lower === 0)
      throw this.wrong(number, 'has no proper bounds');
    return Array.from({ length: lower / 2 }, (_, at) => {
      const node = page.readUInt16LE(HEADER_BYTES + at * 2);
      if (node < upper || node + NODE_BYTES > room) throw this.wrong(number, 'points outside of itself');
      return node + HEADER_BYTES;
    });
  }

  private keyOf(page: Buffer, node: number, number: number): Buffer {
    const end = node + NODE_BYTES + page.readUInt16LE(node + 6);
    if (end > page.length) throw this.wrong(number, 'has a key that is too long');
    return page.subarray(node + NODE_BYTES, end);
  }

  /** A list of page numbers behind their count; 0 is an empty place, minus n a run of n pages from the next one on. */
  private freePages(list: Buffer): void {
    const places = list.length >= 8 ? Number(list.readBigUInt64LE(0)) : -1;
    if (places < 0 || (places + 1) * 8 > list.length)
      throw this.wrong(0, 'has a list of free pages that is cut off');
    let run = 1;
    for (let at = 1; at <= places; at += 1) {
      const number = Number(list.readBigInt64LE(at * 8));
      if (number < 0) run = -number;
      if (number <= 0) continue;
      for (let page = number; page < number + run; page += 1) {
        const isFree = page >= 2 && page <= Number(this.meta.lastPage) && !this.used.has(page);
        if (!isFree) throw this.wrong(page, 'is free and in use');
        this.used.add(page);
      }
      run = 1;
    }
  }

  private wrong(page: number, what: string): CypherError {
    return damaged(this.path, `page ${page} ${what}`);
  }
}

function compareBytes(left: Buffer, right: Buffer): number {
  return Buffer.compare(left, right);
}

/** Keys of the table of free pages are numbers of transactions, in the machine's own order of bytes. */
function compareNumbers(left: Buffer, right: Buffer): number {
  if (left.length !== 8 || right.length !== 8) return 0;
  const [a, b] = [left.readBigUInt64LE(0), right.readBigUInt64LE(0)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A key that is before this one and after all that were. */
function justBefore(key: Buffer, order: Order): Buffer | undefined {
  if (order === compareNumbers) {
    if (key.length !== 8 || key.readBigUInt64LE(0) === 0n) return undefined;
    const before = Buffer.alloc(8);
    before.writeBigUInt64LE(key.readBigUInt64LE(0) - 1n);
    return before;
  }
  // Of two equal keys the shorter one comes first; nothing that matters stands between.
  const last = key.at(-1) ?? 0;
  return last === 0
    ? key.subarray(0, -1)
    : Buffer.concat([key.subarray(0, -1), Buffer.of(last - 1, ...Buffer.alloc(64, 255))]);
}
