/** One paper's fields from its records: explicit before inferred, longer abstract first, then smallest hash. */

import { compareText, firstDifference } from '../order.ts';
import type { AuthorName, PaperRecord, YearSource } from '../record.ts';

/** A paper as the graph shows it. */
export interface PaperFields {
  readonly title: string;
  readonly abstract?: string;
  readonly year?: number;
  readonly yearSource?: YearSource;
  readonly date?: string;
  readonly authors: readonly AuthorName[];
  readonly authorCount?: number;
  readonly url?: string;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly venue?: string;
  readonly upvotes?: number;
  readonly references: readonly string[];
}

interface Hashed {
  readonly hash: string;
  readonly record: PaperRecord;
}

/** The order in which records are asked for a field. */
export function inOrderOfTrust(a: Hashed, b: Hashed): number {
  return firstDifference(
    (b.record.abstract ?? '').length - (a.record.abstract ?? '').length,
    compareText(a.hash, b.hash),
  );
}

/** Title and abstract are of one record; `records` is not empty. */
export function paperFields(records: readonly Hashed[]): PaperFields {
  const trusted = records.toSorted(inOrderOfTrust).map((entry) => entry.record);
  const text = trusted[0];
  if (!text) throw new RangeError('a paper has at least one record');
  const first = <T>(field: (record: PaperRecord) => T | undefined): T | undefined =>
    trusted.map(field).find((value) => value !== undefined);
  const authors = first((record) => (record.authors?.length ? record.authors : undefined)) ?? [];
  return {
    title: text.title,
    ...present('abstract', text.abstract === '' ? undefined : text.abstract),
    ...whenOf(trusted),
    authors,
    ...present('authorCount', first((record) => record.authorCount) ?? (authors.length || undefined)),
    ...present(
      'url',
      first((record) => record.url),
    ),
    ...present(
      'doi',
      first((record) => record.doi),
    ),
    ...present(
      'arxivId',
      first((record) => record.arxivId),
    ),
    ...present(
      'venue',
      first((record) => record.venue),
    ),
    ...present(
      'upvotes',
      first((record) => record.upvotes),
    ),
    references: first((record) => (record.references?.length ? record.references : undefined)) ?? [],
  };
}

/** `{[key]: value}`, or nothing where the value is unknown. */
export function present<K extends string, T>(
  key: K,
  value: T | null | undefined,
): Partial<Readonly<Record<K, T>>> {
  // A computed key widens to an index signature.
  return value === undefined || value === null ? {} : ({ [key]: value } as Record<K, T>);
}

const YEAR_TRUST: readonly YearSource[] = ['stated', 'enriched', 'inferred'];

/** The year of the most trusted record that has one, and the first date of equal trust within that year. */
function whenOf(trusted: readonly PaperRecord[]): Pick<PaperFields, 'year' | 'yearSource' | 'date'> {
  const dated = trusted
    .flatMap((record) => {
      const year = record.year ?? yearOf(record.date);
      if (year === undefined) return [];
      return [{ year, yearSource: record.yearSource ?? ('stated' as const), date: record.date }];
    })
    .sort((a, b) => YEAR_TRUST.indexOf(a.yearSource) - YEAR_TRUST.indexOf(b.yearSource));
  const best = dated[0];
  if (!best) return {};
  const date = dated.find((when) => when.year === best.year && yearOf(when.date) === best.year)?.date;
  return { year: best.year, yearSource: best.yearSource, ...present('date', date) };
}

function yearOf(date: string | undefined): number | undefined {
  return date !== undefined && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : undefined;
}
