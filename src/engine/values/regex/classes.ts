/** `[...]`: ranges, negation, unions by nesting, intersections by `&&`. */

import { readEscape } from './escapes.ts';
import type { PatternReader } from './reader.ts';
import { InvalidRegex, type CharTest, type Flags } from './syntax.ts';

/** The character in any case that the flags make equal. */
export function sameCharacter(point: number, flags: Flags): CharTest {
  return rangeTest(point, point, flags);
}

function rangeTest(from: number, to: number, flags: Flags): CharTest {
  const inside: CharTest = (point) => point >= from && point <= to;
  if (!flags.ignoreCase) return inside;
  if (!flags.unicodeCase) return (point) => inside(point) || inside(swapAsciiCase(point));
  return (point) => inside(point) || casesOf(point).some(inside);
}

function swapAsciiCase(point: number): number {
  const letter = (point >= 65 && point <= 90) || (point >= 97 && point <= 122);
  return letter ? point ^ 32 : point;
}

function casesOf(point: number): number[] {
  const text = String.fromCodePoint(point);
  const upper = text.toUpperCase();
  return [upper, text.toLowerCase(), upper.toLowerCase()]
    .filter((other) => Array.from(other).length === 1)
    .map((other) => other.codePointAt(0) ?? point);
}

/** After the opening bracket. @throws InvalidRegex, UnsupportedRegex */
export function readClass(reader: PatternReader, flags: Flags): CharTest {
  const negated = reader.take('^');
  const test = readIntersection(reader, flags);
  return negated ? (point) => !test(point) : test;
}

function readIntersection(reader: PatternReader, flags: Flags): CharTest {
  const operands: CharTest[] = [];
  let members: CharTest[] = [];
  let count = 0;
  for (;;) {
    if (reader.done) throw new InvalidRegex('a character class is not closed');
    if (count > 0 && reader.take(']')) break;
    if (reader.take('&&')) {
      if (members.length > 0) operands.push(union(members));
      members = [];
    } else {
      members.push(readMember(reader, flags));
      count += 1;
    }
  }
  if (members.length > 0) operands.push(union(members));
  return (point) => operands.every((operand) => operand(point));
}

function union(members: readonly CharTest[]): CharTest {
  return (point) => members.some((member) => member(point));
}

function readMember(reader: PatternReader, flags: Flags): CharTest {
  if (reader.take('[')) return readClass(reader, flags);
  const first = readPoint(reader);
  if (typeof first !== 'number') return first;
  if (reader.peek() !== '-' || ['', ']', '['].includes(reader.peek(1))) return rangeTest(first, first, flags);
  reader.next();
  const last = readPoint(reader);
  if (typeof last !== 'number' || last < first)
    throw new InvalidRegex('a range of characters is turned round');
  return rangeTest(first, last, flags);
}

function readPoint(reader: PatternReader): number | CharTest {
  const character = reader.next();
  if (character !== '\\') return character.codePointAt(0) ?? 0;
  const escape = readEscape(reader);
  return 'point' in escape ? escape.point : escape.test;
}
