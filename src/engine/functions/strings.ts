/** Functions on strings; positions count code points. */

import { runtimeError } from '../errors.ts';
import { codePointCount, sliceCodePoints } from '../values/code-points.ts';
import type { Value } from '../values/value.ts';
import { arg, optional, type ArgumentType, type FunctionContext, type FunctionEntry } from './signature.ts';

function entry(
  name: string,
  args: readonly ArgumentType[],
  doc: string,
  call: (args: readonly Value[], context: FunctionContext) => Value,
): FunctionEntry {
  return { name, args, returns: 'STRING', nulls: 'propagate', category: 'String', doc, call };
}

const input = arg('input', 'STRING');

/** A length or position. */
function count(value: Value, what: string): number {
  const number = Number(value);
  if (number < 0) throw runtimeError('ExecutionFailed', `${what} must not be negative: ${number}`);
  return number;
}

/** White space, or each of the given characters, off one end or both. */
function trim(text: string, characters: string | undefined, start: boolean, end: boolean): string {
  const all = Array.from(text);
  const drop = (character: string | undefined): boolean =>
    character !== undefined &&
    (characters === undefined ? /\s/u.test(character) : characters.includes(character));
  let from = 0;
  let to = all.length;
  if (start) while (from < to && drop(all[from])) from += 1;
  if (end) while (to > from && drop(all[to - 1])) to -= 1;
  return all.slice(from, to).join('');
}

function trimmer(name: string, start: boolean, end: boolean): FunctionEntry {
  return entry(name, [input, optional('characters', 'STRING')], 'Without white space at the ends.', (args) =>
    trim(args[0] as string, args[1] as string | undefined, start, end),
  );
}

/** Split at every place where one of the delimiters stands; an empty one splits between characters. */
function split(text: string, delimiters: readonly string[]): string[] {
  if (delimiters.includes('')) return text === '' ? [''] : Array.from(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length;) {
    const here = at;
    const found = delimiters.find((delimiter) => text.startsWith(delimiter, here));
    if (found === undefined) {
      at += 1;
    } else {
      parts.push(text.slice(from, at));
      at += found.length;
      from = at;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function replace([text, search, by]: readonly Value[], context: FunctionContext): Value {
  const pieces = (text as string).split(search as string).length + 1;
  context.charge(pieces * (by as string).length * 2 + (text as string).length * 2);
  return (text as string).replaceAll(search as string, () => by as string);
}

function substring([text, start = 0n, length]: readonly Value[]): Value {
  const from = count(start, 'The start of substring()');
  const to = length === undefined ? Infinity : from + count(length, 'The length of substring()');
  return sliceCodePoints(text as string, from, to);
}

export const stringFunctions: readonly FunctionEntry[] = [
  trimmer('trim', true, true),
  trimmer('btrim', true, true),
  trimmer('ltrim', true, false),
  trimmer('rtrim', false, true),
  ...['toLower', 'lower'].map((name) =>
    entry(name, [input], 'In lower case.', ([text]) => (text as string).toLowerCase()),
  ),
  ...['toUpper', 'upper'].map((name) =>
    entry(name, [input], 'In upper case.', ([text]) => (text as string).toUpperCase()),
  ),
  entry('left', [input, arg('length', 'INTEGER')], 'The first characters.', ([text, length = 0n]) =>
    sliceCodePoints(text as string, 0, count(length, 'The length of left()')),
  ),
  entry('right', [input, arg('length', 'INTEGER')], 'The last characters.', ([text, length = 0n]) => {
    const from = codePointCount(text as string) - count(length, 'The length of right()');
    return sliceCodePoints(text as string, Math.max(0, from));
  }),
  entry(
    'substring',
    [input, arg('start', 'INTEGER'), optional('length', 'INTEGER')],
    'Characters from a position on, counted from 0.',
    substring,
  ),
  entry(
    'replace',
    [input, arg('search', 'STRING'), arg('replacement', 'STRING')],
    'Every occurrence replaced.',
    replace,
  ),
  {
    ...entry('split', [input, arg('delimiters', 'STRING', 'LIST')], 'The parts between delimiters.', (args) =>
      split(args[0] as string, typeof args[1] === 'string' ? [args[1]] : (args[1] as string[])),
    ),
    returns: 'LIST',
  },
  entry(
    'normalize',
    [input, optional('form', 'STRING')],
    'In a Unicode normal form.',
    ([text, form = 'NFC']) => (text as string).normalize(form as string),
  ),
];
