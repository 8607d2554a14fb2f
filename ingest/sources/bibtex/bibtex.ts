/** BibTeX and biblatex files. */

import type { AuthorName, PaperRecord } from '../../../src/domain/record.ts';
import { splitByCommas, toDisplayName } from '../author-names.ts';
import { toDate, yearOf } from '../calendar.ts';
import { toArxivId, toDoi } from '../../../src/domain/identifiers.ts';
import { present, toWellFormed } from '../record-fields.ts';
import type { Source, SourceFile, SourceRecord, SourceWarning } from '../source.ts';
import { toPlainText } from './latex.ts';
import { scanEntries, type BibEntry } from './scan.ts';

/**
 * Every entry with a title, whatever its type and however often its key is used; LaTeX becomes plain text. An entry with
 * `crossref` takes year and venue from the entry it names. Entries without a title are warnings.
 *
 * Where a file breaks off: an entry is whole when its last brace is there; one that is cut, or breaks the syntax, is
 * left out with a warning, and reading goes on at the next line that opens an entry.
 */
export const bibtex: Source = {
  name: 'bibtex',
  description: 'BibTeX or biblatex (.bib)',

  recognize({ path, text }: SourceFile): number {
    if (/^[ \t]*@[A-Za-z]+\s*[{(]\s*[^\s,={}]+\s*,/m.test(text)) return 0.9;
    return /\.bib(tex)?$/i.test(path) && /@[A-Za-z]+\s*[{(]/.test(text) ? 0.7 : 0;
  },

  *read({ path, text }: SourceFile): Generator<SourceRecord | SourceWarning> {
    const found = [...scanEntries(toWellFormed(text))];
    const byKey = new Map(found.flatMap((entry) => ('type' in entry ? [[entry.key, entry] as const] : [])));
    for (const entry of found) {
      const place = `${path}:${entry.line}`;
      if ('code' in entry) {
        yield { kind: 'warning', code: entry.code, message: entry.message, place };
        continue;
      }
      const crossref = entry.fields.get('crossref')?.trim();
      const parent = byKey.get(crossref ?? '');
      if (crossref !== undefined && parent === undefined) {
        const message = `@${entry.type}{${entry.key} refers to "${crossref}", which is not in the file`;
        yield { kind: 'warning', code: 'crossref-missing', message, place };
      }
      const record = toRecord(entry, parent);
      if (record !== undefined) yield { kind: 'record', record, place };
      else {
        const message = `@${entry.type}{${entry.key} has no title`;
        yield { kind: 'warning', code: 'record-without-title', message, place };
      }
    }
  },
};

function toRecord(entry: BibEntry, parent: BibEntry | undefined): PaperRecord | undefined {
  const raw = (...names: readonly string[]): string | undefined =>
    names.map((name) => entry.fields.get(name)?.trim()).find((value) => value !== undefined && value !== '');
  const plain = (...names: readonly string[]): string | undefined => {
    const value = raw(...names);
    return value === undefined ? undefined : toPlainText(value) || undefined;
  };
  const title = [plain('title'), plain('subtitle')].filter((part) => part !== undefined).join(': ');
  if (title === '' || plain('title') === undefined) return undefined;
  const authorList = (raw('author') ?? '').replaceAll(/\s+/g, ' ');
  const authors = toAuthors(authorList);
  const url = toAddress(raw('url') ?? '') || undefined;
  return {
    title,
    ...present({
      id: entry.key === '' ? undefined : entry.key,
      abstract: plain('abstract'),
      ...toDates(entry, parent),
      authors: authors.length === 0 ? undefined : authors,
      authorCount: authors.length === 0 || OTHERS.test(authorList) ? undefined : authors.length,
      doi: toDoi(toAddress(raw('doi') ?? '')) ?? toDoi(/doi\.org\//.test(url ?? '') ? (url ?? '') : ''),
      arxivId: findArxivId(entry, url),
      url,
      venue: plain('journaltitle', 'journal', 'booktitle') ?? venueOf(parent),
    }),
  };
}

/** Addresses and identifiers are no text: only what LaTeX makes one write before `_` and its like goes. */
function toAddress(value: string): string {
  return value.replaceAll(/\{?\\([&%#_~])\}?/g, '$1').replaceAll(/^\\url\{(.*)\}$/g, '$1');
}

function venueOf(parent: BibEntry | undefined): string | undefined {
  const value = parent?.fields.get('title') ?? parent?.fields.get('booktitle');
  return value === undefined ? undefined : toPlainText(value);
}

const OTHERS = / and others ?$/i;

function toAuthors(list: string): readonly AuthorName[] {
  const names = splitNames(list.replace(OTHERS, ''));
  const parts = names.length === 1 && !isGroup(list.trim()) ? splitByCommas(list) : names;
  return parts
    .map((part) => ({ name: toPlainText(isGroup(part) ? part : toDisplayName(part)) }))
    .filter(({ name }) => name !== '');
}

/** Split at "and" outside braces. */
function splitNames(list: string): readonly string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const word of list.split(/( )/)) {
    if (depth === 0 && /^and$/i.test(word)) names.push('');
    else names[names.length - 1] += word;
    depth += word.split('{').length - word.split('}').length;
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** `{The ATLAS Collaboration}`: one name, its commas and all. */
function isGroup(name: string): boolean {
  return /^\{[^{}]*\}$/.test(name);
}

function toDates(
  entry: BibEntry,
  parent: BibEntry | undefined,
): Pick<PaperRecord, 'year' | 'yearSource' | 'date'> {
  const field = (name: string): string =>
    toPlainText(entry.fields.get(name) ?? parent?.fields.get(name) ?? '');
  const date =
    field('date')
      .split('/')[0]
      ?.replace(/[~?%]+$/, '') ?? '';
  const year =
    yearOf(date) ?? Number(/(?<!\d)\d{4}(?!\d)/.exec(field('year') || field('date'))?.[0] ?? Number.NaN);
  if (toDate(year) === undefined) return {};
  const whole = yearOf(date) === undefined ? toDate(year, toMonth(field('month'))) : date;
  return { year, yearSource: 'stated', ...present({ date: whole === String(year) ? undefined : whole }) };
}

function toMonth(text: string): number | undefined {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const month = index === -1 ? Number(text) : index + 1;
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** In `eprint`, in an address, or in the journal's place: "arXiv preprint arXiv:1412.6980", DBLP's "abs/1412.6980". */
function findArxivId({ fields }: BibEntry, url = ''): string | undefined {
  const type = `${fields.get('eprinttype') ?? ''}${fields.get('archiveprefix') ?? ''}`;
  const eprint = fields.get('eprint') ?? '';
  const area = fields.get('eprintclass') ?? fields.get('primaryclass') ?? '';
  const journal = fields.get('journal') ?? fields.get('journaltitle') ?? '';
  const volume = fields.get('volume') ?? '';
  const candidates = [
    ...(/arxiv/i.test(type) || (type === '' && /^\d{4}\.\d{4,5}/.test(eprint))
      ? [eprint, `${area}/${eprint}`]
      : []),
    url,
    fields.get('doi') ?? '',
    /arxiv:\s*[\w./-]+/i.exec(journal)?.[0] ?? '',
    ...(/CoRR|arxiv/i.test(journal) ? [volume.replace(/^abs\//, '')] : []),
  ];
  return candidates.map(toArxivId).find((id) => id !== undefined);
}
