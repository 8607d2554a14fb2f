/** Saved Hugging Face "papers" listing pages, in the three layouts that browsers and readers leave. */

import type { PaperRecord } from '../../../src/domain/record.ts';
import { toDate } from '../calendar.ts';
import { toWellFormed } from '../record-fields.ts';
import type { Source, SourceFile, SourceRecord, SourceWarning } from '../source.ts';
import { EntryReader, type PageEntry } from './entries.ts';
import { INVITATION, readLines, type PageDate } from './lines.ts';

/**
 * Titles and abstracts as the page shows them, author counts, dates and upvotes where it shows them.
 * A date without a year gets the year after the latest one that the page states (`yearSource: 'inferred'`).
 *
 * Where a file breaks off: an entry that ends without line end in the middle of a sentence, in the middle of its
 * details, or before its abstract is left out with a warning. A page does not say how many entries it has, so a cut exactly after a sentence, or
 * between an abstract and its details, cannot be seen.
 */
export const hfListing: Source = {
  name: 'hf-listing',
  description: 'a saved Hugging Face papers page, as text',

  recognize({ text }: SourceFile): number {
    const top = text
      .slice(0, TOP)
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim());
    if (top.slice(0, 20).some((line) => INVITATION.test(line))) return 0.95;
    return DETAILS.test(text.slice(0, TOP)) ? 0.8 : 0;
  },

  *read(file: SourceFile): Generator<SourceRecord | SourceWarning> {
    const text = toWellFormed(file.text);
    const { entries, warnings } = new EntryReader().read(
      readLines(text),
      /[\r\n]/.test(text.slice(text.trimEnd().length)),
    );
    for (const { line, ...warning } of warnings) {
      yield { kind: 'warning', ...warning, place: `${file.path}:${line}` };
    }
    const years = entries.flatMap(({ date }) => date?.year ?? []);
    const nextYear = years.length === 0 ? undefined : Math.max(...years) + 1;
    for (const entry of entries) {
      const place = `${file.path}:${entry.line}`;
      const dated = toDated(entry.date, nextYear);
      if (entry.date !== undefined && dated === undefined && entry.date.year !== undefined) {
        yield { kind: 'warning', code: 'date-impossible', message: 'a day that is in no calendar', place };
      }
      yield { kind: 'record', record: toRecord(entry, dated), place };
    }
  },
};

/** Characters looked at to recognize a page: more than a header and two entries. */
const TOP = 8_000;
const DETAILS = /^\s*• \d+ authors?\s*\n\s*·\s*\n\s*[A-Z][a-z]{2} \d{1,2}\b/m;

type Dated = Pick<PaperRecord, 'year' | 'yearSource' | 'date'>;

function toDated(date: PageDate | undefined, nextYear: number | undefined): Dated | undefined {
  const year = date?.year ?? nextYear;
  if (date === undefined || year === undefined) return undefined;
  const text = toDate(year, date.month, date.day);
  if (text === undefined) return undefined;
  return { year, yearSource: date.year === undefined ? 'inferred' : 'stated', date: text };
}

function toRecord(entry: PageEntry, dated: Dated | undefined): PaperRecord {
  return {
    title: entry.title,
    ...(entry.abstract === undefined ? {} : { abstract: entry.abstract }),
    ...dated,
    ...(entry.authorCount === undefined ? {} : { authorCount: entry.authorCount }),
    ...(entry.date?.upvotes === undefined ? {} : { upvotes: entry.date.upvotes }),
  };
}
