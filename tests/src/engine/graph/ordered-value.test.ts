/** The order of encoded values is that of ORDER BY, and no encoded value begins another. */

import {
  LocalDate,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  ZoneId,
  ZoneOffset,
} from '@js-joda/core';
import '@js-joda/timezone';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  encodeOrdered,
  encodeTextStart,
  type OrderedValue,
} from '../../../../src/engine/graph/ordered-value.ts';
import { equals } from '../../../../src/engine/values/equality.ts';
import { compareTotal } from '../../../../src/engine/values/order.ts';
import { Duration } from '../../../../src/engine/values/temporal/duration.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

const offset = fc.integer({ min: -64_800, max: 64_800 }).map((seconds) => ZoneOffset.ofTotalSeconds(seconds));
const date = fc.integer({ min: -800_000, max: 800_000 }).map((day) => LocalDate.ofEpochDay(day));
const time = fc
  .double({ min: 0, max: 86_399_999_999_999, noNaN: true })
  .map((nano) => LocalTime.ofNanoOfDay(Math.floor(nano)));
const small = fc.integer({ min: -400, max: 400 });

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 6n }),
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }).map((n) => n / 2),
  fc.integer({ min: -3, max: 3 }).map(BigInt),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '\u0000', '\u0000a', 'a', 'a\u0000', 'a\u0000b', 'aa', 'ab', '￿', '😀'),
  fc.boolean(),
  fc.uint8Array({ maxLength: 4 }),
  date,
  time,
  fc.tuple(time, offset).map(([at, zone]) => OffsetTime.of(at, zone)),
  fc.tuple(date, time).map(([day, at]) => LocalDateTime.of(day, at)),
  fc
    .tuple(date, time, fc.constantFrom('Z', '+01:00', 'Europe/Zurich', 'America/New_York'))
    .map(([day, at, zone]) => ZonedDateTime.of(LocalDateTime.of(day, at), ZoneId.of(zone))),
  fc.tuple(small, small, small).map(([a, b, c]) => new Duration(a, b, c, 0)),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
);

function encode(one: Value, most?: number): OrderedValue {
  const encoded = encodeOrdered(one, most);
  if (encoded === undefined) throw new Error('not encoded');
  return encoded;
}

describe('an encoded value', () => {
  it('comes before another where ORDER BY has it so', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [a, b] = [encode(left), encode(right)];
        const order = Math.sign(compareTotal(left, right));
        const bytes = Math.sign(Buffer.compare(a.bytes, b.bytes));
        const alike = a.inexact && b.inexact && bytes === 0;
        if (!alike && !(order === 0)) expect(bytes).toBe(order);
        if (order === 0 && equals(left, right) === true) expect(bytes).toBe(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('begins no other, unless both are the same', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [a, b] = [encode(left).bytes, encode(right).bytes];
        if (Buffer.compare(a, b) === 0 || a.length > b.length) return;
        expect(Buffer.compare(a, b.subarray(0, a.length))).not.toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its order when it is cut off, and says so', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (left, right) => {
          const [a, b] = [encode(left, 12), encode(right, 12)];
          expect(Math.max(a.bytes.length, b.bytes.length)).toBeLessThanOrEqual(12);
          const bytes = Math.sign(Buffer.compare(a.bytes, b.bytes));
          if (bytes === 0) expect(left === right || (a.inexact && b.inexact)).toBe(true);
          else expect(bytes).toBe(Math.sign(compareTotal(left, right)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives its text back where it is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const { bytes, inexact } = encode(text);
        expect(inexact).toBe(false);
        expect(decodeText(bytes)).toBe(text.toWellFormed());
        expect(Buffer.compare(bytes.subarray(0, bytes.length - 2), encodeTextStart(text))).toBe(0);
      }),
    );
  });

  it('is none for null, a map, and a list with null', () => {
    expect([null, new Map(), [1n, null]].map((one) => encodeOrdered(one))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
