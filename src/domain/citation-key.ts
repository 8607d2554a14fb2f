/** The key under which a reviewer cites a paper: `jacot2018neural`, or `mixln-unleashing` where the authors are unknown. */

import { normalizedPerson, slugOf } from './normal-forms.ts';
import type { PaperRecord } from './record.ts';

const UNSAID = new Set(
  'a an the on of in for with and or to from by at is are be as can do does how why what when which towards toward via'.split(
    ' ',
  ),
);

/** ASCII letters, digits and hyphens; `taken` says which keys other papers have. */
export function citationKeyOf(record: PaperRecord, taken: (key: string) => boolean): string {
  const words = titleWords(record.title);
  const first = record.authors?.[0];
  const family = first ? letters(normalizedPerson(first.name).split(' ').at(-1) ?? '') : '';
  const year = record.year ?? record.date?.slice(0, 4) ?? '';
  const key = family === '' ? words.slice(0, 2).join('-') : `${family}${year}${words[0] ?? ''}`;
  return firstFree(key === '' ? 'paper' : key, taken);
}

/** `base`, else `base-2`, `base-3` ... */
export function firstFree(base: string, taken: (key: string) => boolean): string {
  let key = base;
  for (let count = 2; taken(key); count += 1) key = `${base}-${count}`;
  return key;
}

function titleWords(title: string): readonly string[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}+*-]+/u).map(letters);
  const said = words.filter((word) => word !== '' && !UNSAID.has(word));
  return said.length > 0 ? said : words.filter((word) => word !== '');
}

function letters(text: string): string {
  return slugOf(text).replaceAll('-', '');
}
