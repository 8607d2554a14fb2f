/** Values as bytes whose order is that of ORDER BY; integers and floats interleave, and no value's bytes begin another's. */

import { LocalDate, LocalDateTime, LocalTime, OffsetTime, ZonedDateTime, ZoneOffset } from '@js-joda/core';
import { ByteWriter } from '../values/bytes.ts';
import { Duration } from '../values/temporal/duration.ts';
import { isList, type Value } from '../values/value.ts';

export interface OrderedValue {
  readonly bytes: Uint8Array;
  /** Another value may have the same bytes: it was cut off, or is a number that doubles cannot tell from its neighbors. */
  readonly inexact: boolean;
}

/** The first byte, in the order of types; 0 ends a list. */
export const RANK = {
  list: 0x10,
  zonedDateTime: 0x20,
  localDateTime: 0x21,
  date: 0x22,
  zonedTime: 0x23,
  localTime: 0x24,
  duration: 0x25,
  string: 0x30,
  bytes: 0x31,
  boolean: 0x40,
  number: 0x50,
  notANumber: 0x51,
} as const;

/** Bytes after which a value is cut off: LMDB's keys have 1,978 at most. */
export const MOST_BYTES = 480;

const encoder = new TextEncoder();
/** Of one value at a time. */
const room = new ByteWriter();
const scratch = new DataView(new ArrayBuffer(8));

/** Undefined for what no index holds: null, maps, nodes, and lists with one of them. */
export function encodeOrdered(value: Value, most: number = MOST_BYTES): OrderedValue | undefined {
  const writer = new OrderedWriter(most);
  room.clear();
  if (!writer.write(value)) return undefined;
  const bytes = room.bytes();
  return bytes.length > most
    ? { bytes: bytes.subarray(0, most), inexact: true }
    : { bytes, inexact: writer.inexact };
}

/** How all texts that start with this one begin. */
export function encodeTextStart(prefix: string, most: number = MOST_BYTES): Uint8Array {
  const writer = new OrderedWriter(most);
  room.clear();
  writer.write(prefix);
  // Without the two bytes that end it.
  return writer.out.bytes().slice(0, -2).slice(0, most);
}

/** The text that was encoded, where it was not cut off. */
export function decodeText(bytes: Uint8Array): string {
  const text: number[] = [];
  for (let at = 1; at < bytes.length - 2; at += 1) {
    text.push(bytes[at] as number);
    if (bytes[at] === 0) at += 1;
  }
  return new TextDecoder().decode(Uint8Array.from(text));
}

class OrderedWriter {
  readonly out = room;
  inexact = false;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** False where it cannot be in an index. */
  write(value: Value): boolean {
    if (typeof value === 'number' || typeof value === 'bigint') return this.number(value);
    if (typeof value === 'string') {
      // A text of this many units has at least as many bytes, and is cut off after those.
      const units = value.length > this.most ? value.slice(0, this.most + 1) : value;
      return this.raw(RANK.string, encoder.encode(units));
    }
    if (typeof value === 'boolean') return this.fixed(RANK.boolean, Number(value));
    if (value instanceof Uint8Array) return this.raw(RANK.bytes, value.subarray(0, this.most + 1));
    if (value !== null && isList(value)) return this.list(value);
    return this.temporal(value);
  }

  private number(value: number | bigint): boolean {
    const double = Number(value);
    if (Number.isNaN(double)) {
      // None equals another.
      this.inexact = true;
      this.out.u8(RANK.notANumber);
      return true;
    }
    if (Math.abs(double) > Number.MAX_SAFE_INTEGER) this.inexact = true;
    return this.fixed(RANK.number, double);
  }

  private list(list: readonly Value[]): boolean {
    this.out.u8(RANK.list);
    for (const element of list) if (!this.write(element)) return false;
    this.out.u8(0);
    return true;
  }

  /** A zero byte is followed by 255, so that two zero bytes can end it. */
  private raw(rank: number, bytes: Uint8Array): boolean {
    this.out.u8(rank);
    let from = 0;
    for (let zero = bytes.indexOf(0); zero !== -1; zero = bytes.indexOf(0, from)) {
      this.out.raw(bytes.subarray(from, zero + 1));
      this.out.u8(255);
      from = zero + 1;
    }
    this.out.raw(bytes.subarray(from));
    this.out.u8(0);
    this.out.u8(0);
    return true;
  }

  private fixed(rank: number, ...parts: readonly number[]): true {
    this.out.u8(rank);
    for (const part of parts) this.double(part);
    return true;
  }

  /** Doubles in order: the sign is turned, and of negative ones every bit. */
  private double(value: number): void {
    // Minus zero is zero.
    scratch.setFloat64(0, value + 0);
    const high = scratch.getUint32(0);
    const low = scratch.getUint32(4);
    const isNegative = high >= 0x80_00_00_00;
    this.out.u32(isNegative ? ~high >>> 0 : (high | 0x80_00_00_00) >>> 0);
    this.out.u32(isNegative ? ~low >>> 0 : low);
  }

  private temporal(value: Value): boolean {
    if (value instanceof LocalDate) return this.fixed(RANK.date, value.toEpochDay());
    if (value instanceof LocalTime) return this.fixed(RANK.localTime, value.toNanoOfDay());
    if (value instanceof LocalDateTime) {
      const [day, nano] = [value.toLocalDate().toEpochDay(), value.toLocalTime().toNanoOfDay()];
      return this.fixed(RANK.localDateTime, day, nano);
    }
    if (value instanceof OffsetTime) {
      const offset = value.offset().totalSeconds();
      return this.fixed(RANK.zonedTime, value.toLocalTime().toNanoOfDay() - offset * 1e9, offset);
    }
    if (value instanceof ZonedDateTime) {
      const offset = value.offset().totalSeconds();
      this.fixed(RANK.zonedDateTime, value.toEpochSecond(), value.nano(), offset);
      // Of two equal offsets a plain one comes before that of a region.
      this.out.u8(value.zone() instanceof ZoneOffset ? 1 : 2);
      return this.raw(RANK.string, encoder.encode(value.zone().id()));
    }
    if (value instanceof Duration) return this.duration(value);
    return false;
  }

  /** By length, a month being a twelfth of 365.2425 days, then months, then days: see values/order.ts. */
  private duration({ months, days, seconds, nanos }: Duration): true {
    const length = months * 2_629_746 + days * 86_400 + seconds + nanos / 1e9;
    return this.fixed(RANK.duration, length, months, days, seconds, nanos);
  }
}
