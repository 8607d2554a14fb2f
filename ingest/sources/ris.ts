/** RIS files, as reference managers and databases export them. */

import type { PaperRecord } from '../../src/domain/record.ts';
import { toDisplayName } from './author-names.ts';
import { toDate } from './calendar.ts';
import { toArxivId, toDoi } from '../../src/domain/identifiers.ts';
import { present, toWellFormed, withoutMarkup } from './record-fields.ts';
import type { Source, SourceFile, SourceRecord, SourceWarning } from './source.ts';

/** Values by tag, in the order of the file. */
type Tags = ReadonlyMap<string, readonly string[]>;

/**
 * Records from `TY` to `ER`; a line that opens with no tag goes on with the value before it; text outside records is
 * passed over. Lines may end in any way, also in different ways in one file. Records without a title are warnings.
 *
 * Where a file breaks off: a record is whole when its `ER` is there; one without is left out with a warning.
 */
export const ris: Source = {
  name: 'ris',
  description: 'RIS (.ris, or .txt of many databases)',

  recognize({ text }: SourceFile): number {
    return /^TY {2}- ?\S/m.test(text.replaceAll('\r', '\n')) ? 0.9 : 0;
  },

  *read({ path, text }: SourceFile): Generator<SourceRecord | SourceWarning> {
    for (const { fields, line, ended, last } of splitRecords(toWellFormed(text))) {
      const place = `${path}:${line}`;
      const record = ended ? toRecord(toTags(fields)) : undefined;
      if (record !== undefined) yield { kind: 'record', record, place };
      else if (ended)
        yield { kind: 'warning', code: 'record-without-title', message: 'a record has no title', place };
      else {
        const message = `a record has no ER line: ${last ? 'the file breaks off' : 'another record begins'} in it`;
        yield { kind: 'warning', code: 'record-cut-off', message, place };
      }
    }
  },
};

interface RisRecord {
  readonly fields: Field[];
  /** Of its `TY`. */
  readonly line: number;
  readonly ended: boolean;
  readonly last: boolean;
}

/** A tag with its value, and the lines that go on with it. */
interface Field {
  readonly tag: string;
  readonly lines: string[];
}

function* splitRecords(text: string): Generator<RisRecord> {
  let open: Pick<RisRecord, 'fields' | 'line'> | undefined;
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1;
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    if (tag === 'TY') {
      if (open !== undefined) yield { ...open, ended: false, last: false };
      open = { fields: [], line: number };
    }
    if (open === undefined) continue;
    if (tag === 'ER') {
      yield { ...open, ended: true, last: false };
      open = undefined;
    } else if (tag !== undefined) {
      open.fields.push({ tag, lines: [value.trim()] });
    } else if (line.trim() !== '') {
      open.fields.at(-1)?.lines.push(line.trim());
    }
  }
  if (open !== undefined) yield { ...open, ended: false, last: true };
}

function toTags(fields: readonly Field[]): Tags {
  const tags = new Map<string, string[]>();
  for (const { tag, lines } of fields) {
    const values = tags.get(tag) ?? [];
    values.push(lines.join(' ').trim());
    tags.set(tag, values);
  }
  return tags;
}

const TAGGED = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;

function toRecord(tags: Tags): PaperRecord | undefined {
  const first = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => tags.get(name) ?? []).find((value) => value !== '');
  const plain = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : withoutMarkup(value).trim() || undefined;
  const isBook = /^(BOOK|EDBOOK)$/.test(first('TY') ?? '');
  const title = plain(first('T1', 'TI', ...(isBook ? ['BT'] : []), 'CT', 'ST', 'TT'));
  if (title === undefined) return undefined;
  const authors = ['AU', 'A1'].flatMap((tag) => tags.get(tag) ?? []).filter((name) => name !== '');
  const url = first('UR', 'L2', 'LK');
  return {
    title,
    ...present({
      id: first('ID', 'AN'),
      abstract: plain((tags.get('AB') ?? tags.get('N2'))?.join(' ')),
      ...toDates(['PY', 'Y1', 'DA'].flatMap((tag) => tags.get(tag) ?? [])),
      authors: authors.length === 0 ? undefined : authors.map((name) => ({ name: toDisplayName(name) })),
      authorCount: authors.length === 0 ? undefined : authors.length,
      doi: toDoi(first('DO') ?? '') ?? toDoi(/doi\.org\//.test(url ?? '') ? (url ?? '') : ''),
      arxivId: [first('DO'), url].map((text) => toArxivId(text ?? '')).find((id) => id !== undefined),
      url,
      venue: plain(first('JF', 'JO', 'T2', 'JA', 'J2', ...(isBook ? [] : ['BT']))),
    }),
  };
}

/** The year that comes first, and the most exact date in it: `2019`, `2019/07/`, `1 Jan.-Feb. 2019`. */
function toDates(values: readonly string[]): Pick<PaperRecord, 'year' | 'yearSource' | 'date'> {
  const dates = values.flatMap((value) => {
    const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/.exec(value) ?? [];
    const stated = Number(year ?? /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(value)?.[0] ?? Number.NaN);
    if (toDate(stated) === undefined) return [];
    const parts = [month, day].map((part) => (part === undefined ? undefined : Number(part)));
    const date = toDate(stated, parts[0], parts[1]) ?? toDate(stated, parts[0]) ?? '';
    return [{ year: stated, date }];
  });
  const [first] = dates;
  if (first === undefined) return {};
  const exact = dates.filter(({ year }) => year === first.year).map(({ date }) => date);
  const longest = exact.reduce((best, date) => (date.length > best.length ? date : best), '');
  return { year: first.year, yearSource: 'stated', ...(longest.length > 4 ? { date: longest } : {}) };
}
