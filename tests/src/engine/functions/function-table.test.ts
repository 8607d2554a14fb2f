/** The function table: every entry is documented, reachable and unique. */

import { describe, expect, it } from 'vitest';
import { allFunctions, findFunction } from '../../../../src/engine/functions/function-table.ts';
import type { FunctionContext } from '../../../../src/engine/functions/signature.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

const context: FunctionContext = {
  now: () => 1_000,
  random: () => 0.5,
  tick: () => false,
  charge: () => undefined,
};
const call = (name: string, ...args: readonly Value[]): Value => {
  const entry = findFunction(name);
  if (entry === undefined) throw new Error(`no function ${name}`);
  return entry.call(args, context);
};

describe('the function table', () => {
  it('has a text for each and no name twice', () => {
    const names = allFunctions.map((entry) => entry.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(allFunctions.filter((entry) => entry.doc === '' || entry.category === '')).toEqual([]);
  });

  it('rounds ties up, and by mode on the written digits', () => {
    expect(call('round', -2.5)).toBe(-2);
    expect(call('round', 1.249, 1n)).toBe(1.2);
    expect(call('round', -1.5, 0n, 'UP')).toBe(-2);
    expect(call('round', 2.5, 0n, 'HALF_EVEN')).toBe(2);
  });

  it('ranges include both ends, in either direction', () => {
    expect(call('range', 0n, 4n, 2n)).toEqual([0n, 2n, 4n]);
    expect(call('range', 2n, 0n, -1n)).toEqual([2n, 1n, 0n]);
    expect(call('range', 2n, 0n)).toEqual([]);
    expect(call('range', 3n, 3n)).toEqual([3n]);
  });

  it('counts and cuts by code point', () => {
    expect(call('size', '😀a')).toBe(2n);
    expect(call('reverse', '😀a')).toBe('a😀');
    expect(call('substring', 'a😀b', 1n, 1n)).toBe('😀');
  });

  it('converts, and gives null where the text is none', () => {
    expect(call('toInteger', '1.7')).toBe(1n);
    expect(call('toInteger', 'x')).toBeNull();
    expect(call('toFloat', 1n)).toBe(1);
    expect(call('toString', 1e8)).toBe('1.0E8');
    expect(call('toBoolean', ' TRUE ')).toBe(true);
  });

  it('splits by any of several delimiters', () => {
    expect(call('split', 'a,b;c', [',', ';'])).toEqual(['a', 'b', 'c']);
  });
});
