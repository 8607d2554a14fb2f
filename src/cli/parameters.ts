/** Parameters of a statement as the command line gives them. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { refuseLongIntegers } from '../domain/exact-numbers.ts';

export interface NumberBounds {
  readonly from: number;
  readonly to?: number;
}

/** The whole number that a flag was given. Throws `UsageInvalid`, naming the flag and what it takes. */
export function wholeNumber(
  flag: string,
  text: string,
  { from, to = Number.MAX_SAFE_INTEGER }: NumberBounds,
): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= from && number <= to) return number;
  const upTo = to === Number.MAX_SAFE_INTEGER ? 'on' : `to ${to}`;
  throw new TangentError('UsageInvalid', `${flag} is "${text}", which it does not take.`, {
    hint: `Give ${flag} a whole number from ${from} ${upTo}.`,
  });
}

/** The two sides of `name=value`. Throws `UsageInvalid` without a name. */
export function namedText(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at >= 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new TangentError('UsageInvalid', `"${text}" is no parameter.`, { hint: 'Write -P name=value.' });
}

/** `name=value` with the value as JSON if it parses, else as the string it is. Throws `UsageInvalid` without a name. */
export function parseParameter(text: string): readonly [string, Json] {
  const [name, value] = namedText(text);
  return [name, parseValue(value)];
}

/** Parameters from a file that holds one JSON object. Throws `SourceUnreadable` and `ParameterInvalid`, naming the file. */
export async function readParameterFile(path: string): Promise<Readonly<Record<string, Json>>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new TangentError('SourceUnreadable', `The file of parameters ${path} cannot be read.`, {
      hint: 'Check the path and its permissions.',
      place: path,
      cause,
    });
  });
  refuseLongIntegers(text);
  try {
    return z.record(z.string(), z.json()).parse(JSON.parse(text));
  } catch (cause) {
    throw new TangentError('ParameterInvalid', `${path} does not hold one JSON object of parameters.`, {
      hint: 'Write {"name": value, ...}.',
      place: path,
      cause,
    });
  }
}

function parseValue(text: string): Json {
  let value: Json;
  try {
    value = z.json().parse(JSON.parse(text));
  } catch {
    return text;
  }
  refuseLongIntegers(text);
  return value;
}
