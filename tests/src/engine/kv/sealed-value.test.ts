/** A sealed value comes back as it was, or not at all. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../../src/engine/kv/sealed-value.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('a sealed value', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, value) => {
        expect(unseal(key, seal(key, value))).toEqual(value);
      }),
    );
  });

  it('is damaged when any bit of it, its length or its key differs', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat(), fc.integer({ min: 0, max: 7 }), (key, value, at, bit) => {
        const sealed = seal(key, value);
        expect(() => unseal(Uint8Array.of(...key, 0), sealed)).toThrow(/damaged/);
        expect(() => unseal(key, sealed.subarray(1))).toThrow(/damaged/);
        expect(() => unseal(key, sealed.subarray(0, -1))).toThrow(/damaged/);
        const place = at % sealed.length;
        sealed[place] = (sealed[place] as number) ^ (1 << bit);
        expect(() => unseal(key, sealed)).toThrow(/damaged/);
      }),
    );
  });

  it('carries CRC-32 as zlib, PNG and ISO-HDLC have it', () => {
    const sealed = seal(new Uint8Array(), new TextEncoder().encode('123456789'));
    expect(Buffer.from(sealed.subarray(-4)).toString('hex')).toBe('cbf43926');
  });
});
