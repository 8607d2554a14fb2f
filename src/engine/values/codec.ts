/** Values to bytes and back: what is stored as a property. */

import {
  LocalDate,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  ZonedDateTime,
  ZoneId,
  ZoneOffset,
} from '@js-joda/core';
import { runtimeError } from '../errors.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Duration } from './temporal/duration.ts';
import { isList, type Value } from './value.ts';

const TAG = {
  false: 1,
  true: 2,
  integer: 3,
  float: 4,
  string: 5,
  bytes: 6,
  list: 7,
  date: 8,
  localTime: 9,
  zonedTime: 10,
  localDateTime: 11,
  zonedDateTime: 12,
  duration: 13,
} as const;

const scratch = new ByteWriter();

/** The stored form of a value that may be a property. */
export function encodeValue(value: Value): Uint8Array {
  scratch.clear();
  writeValue(scratch, value);
  return scratch.bytes();
}

/** `at`: where in the bytes it starts. */
export function decodeValue(bytes: Uint8Array, at = 0): Value {
  return readValue(new ByteReader(bytes, at));
}

function writeValue(writer: ByteWriter, value: Value): void {
  if (typeof value === 'boolean') {
    writer.u8(value ? TAG.true : TAG.false);
  } else if (typeof value === 'bigint') {
    writer.u8(TAG.integer);
    writer.i64(value);
  } else if (typeof value === 'number') {
    writer.u8(TAG.float);
    writer.f64(value);
  } else if (typeof value === 'string') {
    writer.u8(TAG.string);
    writer.text(value);
  } else if (value instanceof Uint8Array) {
    writer.u8(TAG.bytes);
    writer.block(value);
  } else if (isList(value)) {
    writer.u8(TAG.list);
    writer.u32(value.length);
    for (const element of value) writeValue(writer, element);
  } else {
    writeTemporal(writer, value);
  }
}

function writeTemporal(writer: ByteWriter, value: Value): void {
  if (value instanceof LocalDate) {
    writer.u8(TAG.date);
    writer.f64(value.toEpochDay());
  } else if (value instanceof LocalTime) {
    writer.u8(TAG.localTime);
    writer.f64(value.toNanoOfDay());
  } else if (value instanceof OffsetTime) {
    writer.u8(TAG.zonedTime);
    writer.f64(value.toLocalTime().toNanoOfDay());
    writer.f64(value.offset().totalSeconds());
  } else if (value instanceof LocalDateTime) {
    writer.u8(TAG.localDateTime);
    writeLocal(writer, value);
  } else if (value instanceof ZonedDateTime) {
    writer.u8(TAG.zonedDateTime);
    writeLocal(writer, value.toLocalDateTime());
    writer.f64(value.offset().totalSeconds());
    writer.text(value.zone().id());
  } else if (value instanceof Duration) {
    writer.u8(TAG.duration);
    for (const part of [value.months, value.days, value.seconds, value.nanos]) writer.f64(part);
  } else {
    throw runtimeError('InvalidPropertyType', 'This value cannot be stored as a property.');
  }
}

function writeLocal(writer: ByteWriter, value: LocalDateTime): void {
  writer.f64(value.toLocalDate().toEpochDay());
  writer.f64(value.toLocalTime().toNanoOfDay());
}

function readLocal(reader: ByteReader): LocalDateTime {
  const date = LocalDate.ofEpochDay(reader.f64());
  return LocalDateTime.of(date, LocalTime.ofNanoOfDay(reader.f64()));
}

function readValue(reader: ByteReader): Value {
  const tag = reader.u8();
  switch (tag) {
    case TAG.false:
      return false;
    case TAG.true:
      return true;
    case TAG.integer:
      return reader.i64();
    case TAG.float:
      return reader.f64();
    case TAG.string:
      return reader.text();
    case TAG.bytes:
      return reader.block();
    case TAG.list:
      return Array.from({ length: reader.u32() }, () => readValue(reader));
    default:
      return readTemporal(reader, tag);
  }
}

function readTemporal(reader: ByteReader, tag: number): Value {
  switch (tag) {
    case TAG.date:
      return LocalDate.ofEpochDay(reader.f64());
    case TAG.localTime:
      return LocalTime.ofNanoOfDay(reader.f64());
    case TAG.zonedTime: {
      const time = LocalTime.ofNanoOfDay(reader.f64());
      return OffsetTime.of(time, ZoneOffset.ofTotalSeconds(reader.f64()));
    }
    case TAG.localDateTime:
      return readLocal(reader);
    case TAG.zonedDateTime: {
      const local = readLocal(reader);
      const offset = ZoneOffset.ofTotalSeconds(reader.f64());
      return ZonedDateTime.ofInstant(local, offset, ZoneId.of(reader.text()));
    }
    case TAG.duration:
      return new Duration(reader.f64(), reader.f64(), reader.f64(), reader.f64());
    default:
      throw runtimeError('StoreDamaged', `Unknown value tag ${tag}.`);
  }
}
