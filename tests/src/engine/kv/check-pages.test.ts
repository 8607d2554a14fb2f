/** The walk over LMDB's pages finds nothing wrong with what LMDB wrote, and says what is wrong with anything else. */

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/analysis/seeded-random.ts';
import { checkPages } from '../../../../src/engine/kv/check-pages.ts';
import type { Change } from '../../../../src/engine/kv/key-value-store.ts';
import { openLmdbStore } from '../../../../src/engine/kv/lmdb.ts';
import { numberKey } from '../../../contracts/key-value-store.ts';

const PAGE = 4_096;
const folder = mkdtempSync(join(tmpdir(), 'tangent-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(folder, 'data.mdb');
const whole = join(folder, 'whole.mdb');

function walk(path = data): number {
  let pages = 0;
  for (const _ of checkPages(path, { values: true })) pages += 1;
  return pages;
}

beforeAll(async () => {
  const next = seededRandom(3);
  const store = openLmdbStore(folder);
  let version = 0;
  for (let round = 0; round < 30; round += 1) {
    const changes = new Map<number, Change>();
    for (let at = 0; at < 400; at += 1) {
      const number = Math.floor(next() * 6_000);
      // Some values are longer than a page; a third of the keys goes again.
      const size = next() < 0.03 ? Math.floor(next() * 20_000) : Math.floor(next() * 300);
      changes.set(number, [numberKey(number), next() < 0.3 ? undefined : new Uint8Array(size).fill(round)]);
    }
    version = await store.commit(version, [...changes.values()]);
    expect(walk(), `round ${round}`).toBeGreaterThan(5);
  }
  await store.close();
  copyFileSync(data, whole);
});

/** What the walk says of the pages with one of them changed. */
function sayingOf(page: number, change: (page: Buffer) => void): string {
  const content = readFileSync(whole);
  change(content.subarray(page * PAGE, (page + 1) * PAGE));
  const spoiled = join(folder, 'spoiled.mdb');
  writeFileSync(spoiled, content);
  try {
    walk(spoiled);
    return 'whole';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** The pages with these flags. */
function pagesOf(flags: number): number[] {
  const content = readFileSync(whole);
  const all = Array.from({ length: content.length / PAGE }, (_, page) => page).slice(2);
  return all.filter((page) => content.readUInt16LE(page * PAGE + 18) === flags);
}

/** The first of them that is in use: free pages may hold anything. */
function usedPage(flags: number): number {
  const zeroed = (page: number): string => sayingOf(page, (bytes) => bytes.fill(0));
  return pagesOf(flags).find((page) => zeroed(page) !== 'whole') ?? -1;
}

describe('the walk over the pages', () => {
  it('finds nothing wrong after any commit, and reaches every kind of page', () => {
    expect(walk(whole)).toBeGreaterThan(100);
    expect([usedPage(1), usedPage(2), usedPage(4)].every((page) => page > 1)).toBe(true);
  });

  it.each<[what: string, flags: number, says: RegExp, change: (page: Buffer) => void]>([
    ['another number', 2, /is another page/, (page) => page.writeUInt32LE(1, 0)],
    ['a later transaction', 2, /later time/, (page) => page.writeUInt32LE(1_000, 8)],
    ['another kind', 2, /another kind/, (page) => page.writeUInt16LE(1, 18)],
    ['bounds that cross', 2, /bounds/, (page) => page.writeUInt16LE(page.readUInt16LE(22) + 2, 20)],
    ['a node outside', 2, /outside/, (page) => page.writeUInt16LE(4_090, 24)],
    [
      'a long key',
      2,
      /too long|out of order/,
      (page) => page.writeUInt16LE(60_000, page.readUInt16LE(24) + 30),
    ],
    [
      'a long value',
      2,
      /more than it can|damaged/,
      (page) => page.writeUInt16LE(60_000, page.readUInt16LE(24) + 24),
    ],
    ["two nodes in each other's place", 2, /out of order/, (page) => page.subarray(24, 28).swap32().swap16()],
    [
      'a branch beyond the end',
      1,
      /beyond the end/,
      (page) => page.writeUInt16LE(60_000, page.readUInt16LE(24) + 24 + 2),
    ],
    [
      'a branch twice',
      1,
      /in use twice|out of order/,
      (page) =>
        page.copy(page, page.readUInt16LE(26) + 24, page.readUInt16LE(24) + 24, page.readUInt16LE(24) + 28),
    ],
    ['a shorter long value', 4, /long value/, (page) => page.writeUInt32LE(1, 20)],
    ['other bytes in a long value', 4, /damaged/, (page) => page.writeUInt8(99, 2_000)],
  ])('says what is wrong with a page that has %s', (_, flags, says, change) => {
    expect(sayingOf(usedPage(flags), change)).toMatch(says);
  });

  it('says where a free page is in use', () => {
    const content = readFileSync(whole);
    const newer = content.readBigUInt64LE(152) > content.readBigUInt64LE(PAGE + 152) ? 0 : 1;
    let root = Number(content.readBigUInt64LE(newer * PAGE + 48 + 40));
    while (content.readUInt16LE(root * PAGE + 18) === 1) {
      root = content.readUInt32LE(root * PAGE + 24 + content.readUInt16LE(root * PAGE + 24));
    }
    // The first list of the table of free pages stands in its page, or on one of its own.
    const node = root * PAGE + 24 + content.readUInt16LE(root * PAGE + 24);
    const inPage = node + 8 + content.readUInt16LE(node + 6);
    const isApart = content.readUInt16LE(node + 4) === 1;
    const list = isApart ? Number(content.readBigUInt64LE(inPage)) * PAGE + 24 : inPage;
    const used = usedPage(2);
    const page = Math.floor(list / PAGE);
    const saying = sayingOf(page, (bytes) => {
      for (let place = (list % PAGE) + 8; place < PAGE; place += 8) {
        if (bytes.readBigInt64LE(place) <= 0n) continue;
        bytes.writeBigInt64LE(BigInt(used), place);
        break;
      }
    });
    expect(saying).toMatch(/free and in use/);
  });
});
