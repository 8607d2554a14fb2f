/** The check finds what is wrong with anything derived, says it by code, and the repair makes it again from the records. */

import { beforeEach, describe, expect, it } from 'vitest';
import { checkGraph } from '../../../../../src/engine/graph/check/check-graph.ts';
import { FAULTS, type Fault } from '../../../../../src/engine/graph/check/fault.ts';
import { repairGraph } from '../../../../../src/engine/graph/check/repair-graph.ts';
import { DERIVED, encodeNumber, keyOf, LETTER } from '../../../../../src/engine/graph/graph-keys.ts';
import type { Change, KeyValueStore } from '../../../../../src/engine/kv/key-value-store.ts';
import { openMemoryStore } from '../../../../../src/engine/kv/memory.ts';
import { Overlay } from '../../../../../src/engine/kv/overlay.ts';
import { put, withSnapshot } from '../../../../contracts/key-value-store.ts';
import { addSchema, change } from '../model.ts';

const FIRST = Uint8Array.of(0);
const LAST = Uint8Array.of(255);
const LONG = 'a long text about graphs '.repeat(40);
let store: KeyValueStore;
let whole: string;

/** Every key and value. */
function contents(): string {
  return withSnapshot(store, (snapshot) =>
    [...snapshot.range(FIRST, LAST)]
      .map(({ key, value }) => `${Buffer.from(key).toString('hex')}=${Buffer.from(value).toString('hex')}`)
      .join('\n'),
  );
}

const faults = (): Fault[] => withSnapshot(store, (snapshot) => [...checkGraph(snapshot)]);
const codes = (): string[] => [...new Set(faults().map(({ code }) => code))].toSorted();

async function repair(): Promise<Fault[]> {
  const overlay = new Overlay(store.snapshot());
  const left = repairGraph(overlay, faults());
  await store.commit(overlay.version, overlay.changes());
  overlay.done();
  return left;
}

beforeEach(async () => {
  store = openMemoryStore();
  await change(store, addSchema);
  await change(store, (graph) => {
    graph.createConstraint({ name: 'one', entity: 'node', label: 'A', properties: ['n'] });
    const hub = graph.createNode(
      ['A', 'B'],
      new Map<string, string | bigint>([
        ['name', 'hub'],
        ['n', 0n],
        ['text', LONG],
      ]),
    );
    for (let at = 1; at <= 200; at += 1) {
      const leaf = graph.createNode(
        ['A', 'C'],
        new Map<string, string | bigint>([
          ['name', `leaf ${at % 7}`],
          ['n', BigInt(at)],
          ['text', 'graph'],
        ]),
      );
      graph.createRelationship(at % 4 === 0 ? 'S' : 'R', hub, leaf, new Map([['n', BigInt(at)]]));
    }
  });
  whole = contents();
});

describe('a check', () => {
  it('finds nothing wrong with a graph that was only written by the engine', () => {
    expect(faults()).toEqual([]);
  });

  it('finds every derived entry that is missing, one at a time, and the repair puts it back', async () => {
    const keys = withSnapshot(store, (snapshot) =>
      DERIVED.flatMap((letter) => {
        const from = Uint8Array.of(letter.charCodeAt(0));
        const all = [...snapshot.range(from, Uint8Array.of(letter.charCodeAt(0) + 1))];
        return [all[0], all[Math.floor(all.length / 2)], all.at(-1)].flatMap((one) => (one ? [one.key] : []));
      }),
    );
    expect(new Set(keys.map(([letter]) => letter)).size).toBe(DERIVED.length - 1);
    for (const key of keys) {
      const name = Buffer.from(key).toString('latin1');
      await put(store, [key, undefined]);
      expect([name, faults().length > 0]).toEqual([name, true]);
      expect([name, await repair()]).toEqual([name, []]);
      expect(contents() === whole ? 'as before' : name).toBe('as before');
    }
  }, 60_000);

  it.each<[code: string, changes: () => Change[]]>([
    [
      'adjacency',
      () => [
        [keyOf(LETTER.outgoing, 77), encodeNumber(0)],
        [keyOf(LETTER.outgoingSegment, 9, 0, 3), new Uint8Array(12)],
      ],
    ],
    ['node-set', () => [[keyOf(LETTER.allNodes, 40), Uint8Array.of(1, ...new Uint8Array(63))]]],
    ['label-set', () => [[keyOf(LETTER.label, 0, 40), Uint8Array.of(1, ...new Uint8Array(63))]]],
    ['type-set', () => [[keyOf(LETTER.type, 1, 0), new Uint8Array(64).fill(255)]]],
    ['count', () => [[keyOf(LETTER.count, 0), encodeNumber(3)]]],
    ['count', () => [[keyOf(LETTER.count, 1, 99), encodeNumber(3)]]],
    ['index', () => [[keyOf(LETTER.index, 77, 5), new Uint8Array()]]],
    ['long-value-stray', () => [[keyOf(LETTER.longValue, 0, 5, 5), new Uint8Array(9)]]],
    ['next-id', () => [[keyOf(LETTER.counter, 0), encodeNumber(5)]]],
    ['key-unknown', () => [[keyOf('Z', 5), new Uint8Array(9)]]],
  ])('says %s of what should not be there, and the repair takes it out', async (code, changes) => {
    await put(store, ...changes());
    expect(codes()).toContain(code);
    expect(await repair()).toEqual([]);
    if (code !== 'adjacency') expect(contents()).toBe(whole);
    expect(faults()).toEqual([]);
  });

  it('finds entries of an index under values that no entity has', async () => {
    const [entry] = withSnapshot(store, (snapshot) => [
      ...snapshot.range(Uint8Array.of(120), Uint8Array.of(121)),
    ]);
    const moved = entry!.key.slice();
    moved[10] = (moved[10] as number) + 1;
    await put(store, [entry!.key, undefined], [moved, new Uint8Array()]);
    expect(codes()).toEqual(['index']);
    expect(await repair()).toEqual([]);
    expect(contents()).toBe(whole);
  });

  it('finds postings that the texts do not have', async () => {
    const term = new TextEncoder().encode('unheard');
    await put(store, [Uint8Array.of(...keyOf(LETTER.postings, 3, 0), ...term), new Uint8Array(24)]);
    expect(codes()).toEqual(['full-text-index']);
    expect(await repair()).toEqual([]);
    expect(contents()).toBe(whole);
  });

  it('says what only facts could mend, and leaves it', async () => {
    await put(store, [keyOf(LETTER.node, 200), undefined]);
    expect(codes()).toContain('end-missing');
    const left = await repair();
    expect([...new Set(left.map(({ code }) => code))]).toEqual(['end-missing']);
    await put(store, [keyOf(LETTER.longValue, 0, 0, 2), undefined]);
    expect(codes()).toContain('long-value-missing');
  });

  it('says what each of its codes means', () => {
    for (const meaning of Object.values(FAULTS)) expect(meaning).toMatch(/^[a-z].*[a-z]$/);
  });
});
