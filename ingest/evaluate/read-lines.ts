/** A file of JSON objects, one a line, each checked against a schema. */

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { TangentError } from '../../src/domain/errors.ts';
import { decodeFile } from '../sources/decode-file.ts';

export interface Line<T> {
  readonly value: T;
  /** `dev.gold.jsonl:12`. */
  readonly place: string;
}

type LinesCode = 'GoldInvalid' | 'PredictionsInvalid' | 'JudgmentsInvalid';

export interface LinesFile<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** What a line that is none of it is called: `an annotated paper`. */
  readonly what: string;
  readonly code: LinesCode;
  /** The next step where the file cannot be read. */
  readonly hint: string;
}

/** Throws `SourceUnreadable` or `SourceEmpty`, and the file's code for the first line that does not fit. */
export async function readLines<T>(file: LinesFile<T>): Promise<readonly Line<T>[]> {
  const { path } = file;
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new TangentError('SourceUnreadable', `${path} cannot be read`, {
      hint: file.hint,
      place: path,
      cause,
    });
  });
  return decodeFile(bytes, path)
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [parseLine(line, { ...file, place: `${path}:${index + 1}` })],
    );
}

/** Where the form of a file is described. */
const FORMS: Readonly<Record<LinesCode, string>> = {
  GoldInvalid: 'See "Annotated papers" in ingest/evaluate/README.md for the form.',
  PredictionsInvalid: 'Give what `tangent extract` prints.',
  JudgmentsInvalid: 'Mend the line or take it out.',
};

function parseLine<T>(
  line: string,
  { schema, what, code, place }: LinesFile<T> & { readonly place: string },
): Line<T> {
  const checked = schema.safeParse(parseJson(line, code, place));
  if (checked.success) return { value: checked.data, place };
  const [issue] = checked.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new TangentError(code, `the line is not ${what}: ${where}${issue?.message ?? ''}`, {
    hint: FORMS[code],
    place,
    cause: checked.error,
  });
}

function parseJson(line: string, code: LinesCode, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TangentError(code, 'the line is not JSON, or is cut off', {
      hint: 'Write one JSON object a line.',
      place,
      cause,
    });
  }
}
