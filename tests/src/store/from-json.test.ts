import { describe, expect, it } from 'vitest';
import { fromJson, parametersFromJson } from '../../../src/store/from-json.ts';

describe('parameters from JSON', () => {
  it('tell integers from floats', () => {
    expect(fromJson([1, 1.5, 2 ** 60])).toEqual([1n, 1.5, 2 ** 60]);
  });

  it('are maps without prototype, so that every key is a key', () => {
    const map = parametersFromJson({ constructor: 'x', nested: { toString: null } });
    expect(Object.getPrototypeOf(map)).toBeNull();
    expect(Object.keys(map)).toEqual(['constructor', 'nested']);
    expect(map['nested']).toEqual(Object.assign(Object.create(null), { toString: null }));
  });
});
