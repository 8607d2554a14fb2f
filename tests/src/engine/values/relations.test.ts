/** The three relations between values: equality, equivalence, order. */

import { describe, expect, it } from 'vitest';
import { equals } from '../../../../src/engine/values/equality.ts';
import { hashKey } from '../../../../src/engine/values/hash-key.ts';
import { compare, compareTotal } from '../../../../src/engine/values/order.ts';
import { formatFloat } from '../../../../src/engine/values/text.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

describe('equality', () => {
  it('is true between an integer and the same float', () => expect(equals(1n, 1)).toBe(true));
  it('is null as soon as a null decides', () => {
    expect(equals([1n, null], [1n, 2n])).toBeNull();
    expect(equals([1n, null], [2n, 2n])).toBe(false);
    expect(equals(new Map([['a', null]]), new Map([['a', null]]))).toBeNull();
  });
  it('never holds for NaN, nor between a number and a string', () => {
    expect(equals(NaN, NaN)).toBe(false);
    expect(equals('1', 1n)).toBe(false);
  });
});

describe('equivalence', () => {
  it('merges 1 with 1.0, -0.0 with 0, null with null', () => {
    expect(hashKey(1n)).toBe(hashKey(1));
    expect(new Set([hashKey(-0), hashKey(0n)]).size).toBe(1);
    expect(hashKey(null)).toBe(hashKey(null));
    expect(hashKey([1n, null])).toBe(hashKey([1, null]));
  });
  it('keeps NaN, big neighbours, and types apart', () => {
    expect(hashKey(NaN)).not.toBe(hashKey(NaN));
    expect(hashKey(2n ** 53n)).not.toBe(hashKey(2n ** 53n + 1n));
    expect(hashKey(['1'])).not.toBe(hashKey([1n]));
    expect(hashKey(['a', 'b'])).not.toBe(hashKey(['a,b']));
    expect(hashKey('null')).not.toBe(hashKey(null));
  });
});

describe('order', () => {
  it('sorts types as Neo4j does, NaN after numbers, null last', () => {
    const sorted: Value[] = [new Map(), [1n], 'a', false, true, 1n, 1.5, NaN, null];
    expect(sorted.toReversed().toSorted(compareTotal)).toEqual(sorted);
  });
  it('sorts byte arrays byte by byte, also inside lists', () => {
    const sorted: Value[] = [[], [1], [1, 0], [1, 200], [2]].map((bytes) => Uint8Array.from(bytes));
    expect(sorted.toReversed().toSorted(compareTotal)).toEqual(sorted);
    expect(compareTotal([Uint8Array.from([0])], [Uint8Array.from([]), 0n])).toBeGreaterThan(0);
  });
  it('compares strings by code point', () => expect(compare('\uffff', '😀')).toBeLessThan(0));
  it('is null between types', () => expect(compare(1n, 'a')).toBeNull());
});

describe('text', () => {
  it.each([
    [1e8, '1.0E8'],
    [1, '1.0'],
    [0.00001, '1.0E-5'],
    [1.5e300, '1.5E300'],
    [-0, '-0.0'],
    [1234567.25, '1234567.25'],
  ])('writes %d as Java does', (value, text) => expect(formatFloat(value)).toBe(text));
});
