/** Parameters of a statement as the command line gives them. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';

/** `name=value` with the value as JSON if it parses, else as the string it is. Throws `UsageInvalid` without a name. */
export function parseParameter(text: string): readonly [string, Json] {
  const at = text.indexOf('=');
  if (at < 1) {
    throw new TangentError('UsageInvalid', `"${text}" is no parameter.`, { hint: 'Write -P name=value.' });
  }
  return [text.slice(0, at), parseValue(text.slice(at + 1))];
}

/** Parameters from a file that holds one JSON object. Throws `ParameterInvalid`, naming the file. */
export async function readParameterFile(path: string): Promise<Readonly<Record<string, Json>>> {
  try {
    return z.record(z.string(), z.json()).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new TangentError('ParameterInvalid', 'The file does not hold one JSON object of parameters.', {
      hint: 'Write {"name": value, ...}.',
      place: path,
      cause,
    });
  }
}

function parseValue(text: string): Json {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return text;
  }
}
