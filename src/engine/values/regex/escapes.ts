/** What stands after a backslash: characters by number, predefined classes, Unicode properties. */

import type { PatternReader } from './reader.ts';
import { InvalidRegex, UnsupportedRegex, type CharTest } from './syntax.ts';

const inRanges =
  (...ranges: readonly (readonly [number, number])[]): CharTest =>
  (point) =>
    ranges.some(([from, to]) => point >= from && point <= to);
const not =
  (test: CharTest): CharTest =>
  (point) =>
    !test(point);
const oneOf =
  (...points: readonly number[]): CharTest =>
  (point) =>
    points.includes(point);

const isDigit = inRanges([48, 57]);
const isSpace = oneOf(32, 9, 10, 11, 12, 13);
export const isAsciiWord = inRanges([48, 57], [65, 90], [95, 95], [97, 122]);
export const isLineEnd = oneOf(10, 13, 0x85, 0x2028, 0x2029);
const isVertical = oneOf(10, 11, 12, 13, 0x85, 0x2028, 0x2029);
const isHorizontal: CharTest = (point) =>
  [32, 9, 0xa0, 0x1680, 0x180e, 0x202f, 0x205f, 0x3000].includes(point) ||
  (point >= 0x2000 && point <= 0x200a);

const CLASSES: ReadonlyMap<string, CharTest> = new Map([
  ['d', isDigit],
  ['D', not(isDigit)],
  ['s', isSpace],
  ['S', not(isSpace)],
  ['w', isAsciiWord],
  ['W', not(isAsciiWord)],
  ['h', isHorizontal],
  ['H', not(isHorizontal)],
  ['v', isVertical],
  ['V', not(isVertical)],
]);
const CHARACTERS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['r', 13],
  ['f', 12],
  ['a', 7],
  ['e', 27],
]);
const POSIX: ReadonlyMap<string, CharTest> = new Map([
  ['Lower', inRanges([97, 122])],
  ['Upper', inRanges([65, 90])],
  ['ASCII', inRanges([0, 127])],
  ['Alpha', inRanges([65, 90], [97, 122])],
  ['Digit', isDigit],
  ['Alnum', inRanges([48, 57], [65, 90], [97, 122])],
  ['Punct', inRanges([33, 47], [58, 64], [91, 96], [123, 126])],
  ['Graph', inRanges([33, 126])],
  ['Print', inRanges([32, 126])],
  ['Blank', oneOf(32, 9)],
  ['Cntrl', inRanges([0, 31], [127, 127])],
  ['XDigit', inRanges([48, 57], [65, 70], [97, 102])],
  ['Space', isSpace],
]);

/** A single character by its code point, or a class. */
export type Escape = { readonly point: number } | { readonly test: CharTest };

/** After the backslash. @throws InvalidRegex, UnsupportedRegex */
export function readEscape(reader: PatternReader): Escape {
  const letter = reader.next();
  const test = CLASSES.get(letter);
  if (test !== undefined) return { test };
  const point = CHARACTERS.get(letter);
  if (point !== undefined) return { point };
  if (letter === 'p' || letter === 'P') {
    const property = readProperty(reader);
    return { test: letter === 'p' ? property : not(property) };
  }
  if (letter === '0') return { point: fromDigits(reader.takeWhile(/[0-7]/, 3), 8) };
  if (letter === 'x') return { point: readHexadecimal(reader) };
  if (letter === 'u') return { point: readUnit(reader) };
  if (letter === 'c') return { point: (reader.next().codePointAt(0) ?? 0) ^ 64 };
  if (/[1-9kBbAGZzQRXN]/.test(letter)) throw new UnsupportedRegex(`\\${letter}`);
  if (/[A-Za-z]/.test(letter)) throw new InvalidRegex(`\\${letter} is no escape`);
  return { point: letter.codePointAt(0) ?? 0 };
}

function fromDigits(digits: string, base: number): number {
  const point = Number.parseInt(digits, base);
  if (Number.isNaN(point) || point > 0x10ffff) throw new InvalidRegex('a character by number has no number');
  return point;
}

function readHexadecimal(reader: PatternReader): number {
  if (!reader.take('{')) return fromDigits(fourOf(reader, 2), 16);
  const digits = reader.takeWhile(/[0-9A-Fa-f]/);
  if (!reader.take('}')) throw new InvalidRegex('\\x{ is not closed');
  return fromDigits(digits, 16);
}

function fourOf(reader: PatternReader, count: number): string {
  const digits = reader.takeWhile(/[0-9A-Fa-f]/, count);
  if (digits.length < count) throw new InvalidRegex('too few hexadecimal digits');
  return digits;
}

/** Two halves of a surrogate pair are one character. */
function readUnit(reader: PatternReader): number {
  const unit = fromDigits(fourOf(reader, 4), 16);
  if (unit < 0xd800 || unit > 0xdbff || !reader.take('\\u')) return unit;
  const low = fromDigits(fourOf(reader, 4), 16);
  return String.fromCharCode(unit, low).codePointAt(0) ?? unit;
}

function readProperty(reader: PatternReader): CharTest {
  const braced = reader.take('{');
  const name = braced ? reader.takeWhile(/[^}]/) : reader.next();
  if (braced && !reader.take('}')) throw new InvalidRegex('\\p{ is not closed');
  const posix = POSIX.get(name);
  if (posix !== undefined) return posix;
  const category = /^(?:Is|general_category=|gc=)?([CLMNPSZ][a-z]?)$/.exec(name)?.[1];
  const script = /^(?:Is|script=|sc=)(\p{Lu}[A-Za-z_]+)$/u.exec(name)?.[1];
  return unicodeTest(
    category ?? BINARY.get(name) ?? (script === undefined ? undefined : `Script=${script}`),
    name,
  );
}

const BINARY: ReadonlyMap<string | undefined, string> = new Map(
  ['Alphabetic', 'Ideographic', 'Lowercase', 'Uppercase', 'White_Space'].map((name) => [`Is${name}`, name]),
);

function unicodeTest(property: string | undefined, name: string): CharTest {
  if (property === undefined) throw new UnsupportedRegex(`\\p{${name}}`);
  try {
    const pattern = new RegExp(`^\\p{${property}}$`, 'u');
    return (point) => pattern.test(String.fromCodePoint(point));
  } catch {
    throw new UnsupportedRegex(`\\p{${name}}`);
  }
}
