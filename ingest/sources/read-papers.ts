/** From what a user names to papers: finds the files, recognizes each, and reads them one after the other. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TangentError } from '../../src/domain/errors.ts';
import type { PaperRecord } from '../../src/domain/record.ts';
import { decodeFile } from './decode-file.ts';
import { findFiles } from './find-files.ts';
import type { SourceFile, SourceWarning } from './source.ts';
import { recognizeSource, sourceNamed } from './sources.ts';

/** A paper with where it came from. */
export interface ReadRecord {
  readonly kind: 'record';
  readonly record: PaperRecord;
  /** `<path>:<line>`. */
  readonly place: string;
  /** `<format>:<file name>`, without folders: as it is stored. */
  readonly source: string;
}

/** A file that was refused; the others are read. */
export interface ReadRefusal {
  readonly kind: 'error';
  readonly error: TangentError;
}

export type ReadEntry = ReadRecord | SourceWarning | ReadRefusal;

export interface ReadOptions {
  /** Name of a source: every file is read as this, whatever it looks like. */
  readonly from?: string | undefined;
}

/**
 * Papers, warnings and refusals of files, directories and globs, one file in memory at a time.
 * A file that cannot be read, or holds no paper, is an entry of kind `error`. Throws `UsageInvalid` for an unknown `from`.
 */
export async function* readPapers(
  names: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadEntry> {
  if (options.from !== undefined) sourceNamed(options.from);
  for (const path of await findFiles(names)) {
    if (path instanceof TangentError) yield { kind: 'error', error: path };
    else yield* readPath(path, options);
  }
}

/** The same for a text that is at hand, as from standard input; `path` is how messages call it. */
export function* readText(file: SourceFile, { from }: ReadOptions = {}): Generator<ReadEntry> {
  try {
    yield* readWhole({ ...file, text: file.text.replace(/^\uFEFF/, '') }, from);
  } catch (error) {
    if (!(error instanceof TangentError)) throw error;
    yield { kind: 'error', error };
  }
}

async function* readPath(path: string, options: ReadOptions): AsyncGenerator<ReadEntry> {
  let text: string;
  try {
    text = decodeFile(await readBytes(path), path);
  } catch (error) {
    if (!(error instanceof TangentError)) throw error;
    yield { kind: 'error', error };
    return;
  }
  yield* readText({ path, text }, options);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TangentError('SourceUnreadable', `${path} cannot be read`, {
      hint: 'Check that it is a file and that you may read it.',
      place: path,
      cause,
    });
  }
}

function* readWhole(file: SourceFile, from: string | undefined): Generator<ReadEntry> {
  const source = recognizeSource(file, from);
  const name = `${source.name}:${basename(file.path)}`;
  let records = 0;
  let firstWarning: SourceWarning | undefined;
  for (const entry of source.read(file)) {
    if (entry.kind === 'record') {
      records += 1;
      yield { ...entry, source: name };
    } else {
      firstWarning ??= entry;
      yield entry;
    }
  }
  if (records === 0) throw withoutPaper(file, source.name, firstWarning);
}

function withoutPaper(file: SourceFile, format: string, warning: SourceWarning | undefined): TangentError {
  if (warning === undefined) {
    return new TangentError('SourceEmpty', `${file.path} holds no paper (read as ${format})`, {
      hint: 'Save the page or export the references again.',
      place: `${file.path}:1`,
    });
  }
  return new TangentError(
    'SourceMalformed',
    `nothing of ${file.path} can be read as ${format}: ${warning.message}`,
    {
      hint: `Look at ${warning.place}.`,
      place: warning.place,
    },
  );
}
