/** Papers as JSONL, Tangent's own form: one JSON object a line. */

import { z } from 'zod';
import type { PaperRecord } from '../../src/domain/record.ts';
import { isYear, yearOf } from './calendar.ts';
import { toArxivId, toDoi } from '../../src/domain/identifiers.ts';
import { present, toWellFormed } from './record-fields.ts';
import type { Source, SourceFile, SourceRecord, SourceWarning } from './source.ts';

/** What a line cannot do without; every other field can be left out by itself. */
const titleSchema = z.object({ title: z.string() });

const fieldSchemas = {
  id: z.string().nullish(),
  abstract: z.string().nullish(),
  year: z.number().refine(isYear, 'not a year').nullish(),
  date: z
    .string()
    .refine((date) => yearOf(date) !== undefined, 'not YYYY, YYYY-MM or YYYY-MM-DD')
    .nullish(),
  authors: z.array(z.object({ name: z.string().min(1), orcid: z.string().nullish() })).nullish(),
  authorCount: z.number().int().nonnegative().nullish(),
  doi: z.string().nullish(),
  arxivId: z.string().nullish(),
  url: z.string().nullish(),
  venue: z.string().nullish(),
  references: z.array(z.string()).nullish(),
};

const paperSchema = titleSchema.extend(fieldSchemas);

type PaperLine = z.infer<typeof paperSchema>;

/**
 * Title and abstract stay exactly as they are, so that offsets of an extraction hold in the input too; only half of
 * a surrogate pair, which no store can hold, becomes U+FFFD. Keys beside those of the form are passed over.
 *
 * Where a file breaks off: a line that is cut is not JSON any more and is left out with a warning.
 */
export const jsonl: Source = {
  name: 'jsonl',
  description: 'one JSON object a line: {title, abstract?, year?, authors?, doi?, ...}',

  recognize({ path, text }: SourceFile): number {
    const lines = text
      .slice(0, TOP)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 10);
    if (lines.some(isOwnLine)) return 0.95;
    return /\.(jsonl|ndjson)$/i.test(path) && lines.some((line) => /^\s*\{/.test(line) && !isJson(line))
      ? 0.6
      : 0;
  },

  *read({ path, text }: SourceFile): Generator<SourceRecord | SourceWarning> {
    let number = 0;
    for (const line of text.split('\n')) {
      number += 1;
      if (line.trim() !== '') yield* readLine(line, `${path}:${number}`);
    }
  },
};

/** Characters looked at to recognize a file. */
const TOP = 100_000;
const KEYS: readonly string[] = Object.keys(paperSchema.shape);

/** Whether a line is an object of which at least half the keys are ours: other catalogues have titles too. */
function isOwnLine(line: string): boolean {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || !('title' in value)) return false;
  const keys = Object.keys(value);
  return keys.filter((key) => KEYS.includes(key)).length * 2 > keys.length;
}

function isJson(line: string): boolean {
  return parse(line) !== undefined;
}

/** The value of a line, or nothing where it is not JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function* readLine(line: string, place: string): Generator<SourceRecord | SourceWarning> {
  const value = parse(line);
  if (value === undefined) {
    yield warning('line-not-json', 'the line is not JSON, or is cut off', place);
    return;
  }
  const titled = titleSchema.safeParse(value);
  if (!titled.success) {
    yield warning(
      'record-invalid',
      'not a paper: an object with a title, which is a string, is wanted',
      place,
    );
  } else if (titled.data.title.trim() === '') {
    yield warning('record-without-title', 'a paper without a title', place);
  } else {
    const paper = paperSchema.parse(yield* withoutUnusable(value, place));
    for (const message of contradictions(paper)) yield warning('field-left-out', message, place);
    yield { kind: 'record', record: toRecord(paper), place };
  }
}

/** The fields of a line that have their type; a warning for each other one, so that it costs no more than itself. */
function* withoutUnusable(line: unknown, place: string): Generator<SourceWarning, Record<string, unknown>> {
  const usable: Record<string, unknown> = { ...Object(line) };
  for (const [field, schema] of Object.entries(fieldSchemas)) {
    const issue = schema.safeParse(usable[field]).error?.issues[0];
    if (issue === undefined) continue;
    const where = [field, ...issue.path].join('.');
    yield warning('field-left-out', `${where} is left out: ${issue.message}`, place);
    delete usable[field];
  }
  return usable;
}

function warning(code: string, message: string, place: string): SourceWarning {
  return { kind: 'warning', code, message, place };
}

/** Fields that are of the right type and still cannot be used. */
function contradictions({ doi, arxivId, year, date }: PaperLine): readonly string[] {
  return [
    ...(doi && toDoi(doi) === undefined ? [`"${doi}" is no DOI`] : []),
    ...(arxivId && toArxivId(arxivId) === undefined ? [`"${arxivId}" is no arXiv id`] : []),
    ...(year && date && yearOf(date) !== year ? [`the date ${date} is not in the year ${year}`] : []),
  ];
}

function toRecord(line: PaperLine): PaperRecord {
  const dateYear = yearOf(line.date ?? '');
  const year = line.year ?? dateYear;
  const authors = line.authors?.map(({ name, orcid }) => ({ name, ...present({ orcid }) }));
  return {
    title: toWellFormed(line.title),
    ...present({
      id: line.id,
      abstract: line.abstract ? toWellFormed(line.abstract) : undefined,
      year,
      yearSource: year === undefined ? undefined : ('stated' as const),
      date: year === dateYear ? line.date : undefined,
      authors,
      authorCount: line.authorCount ?? authors?.length,
      doi: toDoi(line.doi ?? ''),
      arxivId: toArxivId(line.arxivId ?? ''),
      url: line.url,
      venue: line.venue,
      references: line.references,
    }),
  };
}
