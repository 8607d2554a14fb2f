/** Finds entities and papers by what a reader types: names, aliases, titles. */

import type { SearchHit } from '../domain/answers.ts';
import { nameKey } from '../domain/normal-forms.ts';
import { standingOf } from '../domain/standing.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { entityTypeOf } from './entity-brief.ts';
import { present, toNumber, toText, toTexts } from './read-values.ts';

/** Candidates that are ranked; a text of one letter matches most of a library. */
const CANDIDATES = 500;
const DEFAULT_LIMIT = 20;

interface Ranked {
  readonly hit: SearchHit;
  /** 0 is the whole name; see `rankOf`. */
  readonly rank: number;
  readonly weight: number;
}

export interface SearchOptions extends Limits {
  /** Hits at most; 20. */
  readonly limit?: number;
}

/**
 * Best first: the whole name, its beginning, the beginning of a word of it, anywhere in it; then specific and much
 * used names, and entities before papers. Case and hyphens do not matter. Empty for an empty text.
 */
export async function search(
  store: ReadStore,
  text: string,
  { limit = DEFAULT_LIMIT, ...limits }: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const key = nameKey(text.trim());
  if (key === '') return [];
  const spaced = spacedOut(key);
  const entities = await collectRows(
    store,
    loadStatement('read/search-entities'),
    { text: key, spaced, joined: joinedUp(key), limit: BigInt(CANDIDATES) },
    limits,
  );
  const papers = await collectRows(
    store,
    loadStatement('read/search-papers'),
    { words: key.split(/\s+/), limit: BigInt(CANDIDATES) },
    limits,
  );
  return [...entities.map((row) => rankEntity(row, key)), ...papers.map((row) => rankPaper(row, key))]
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function rankEntity([id, name, aliases, labels, papers, specificity, generic]: Row, key: string): Ranked {
  const canonical = toText(name);
  const forms = [canonical, ...toTexts(aliases)];
  const [best] = forms
    .map((form) => ({ form, rank: rankOf(nameKey(form), key) }))
    .sort((a, b) => a.rank - b.rank);
  const count = toNumber(papers) ?? 0;
  const alias = best && best.form !== canonical ? best.form : undefined;
  return {
    hit: {
      id: toText(id),
      kind: 'entity',
      type: entityTypeOf(toTexts(labels)),
      name: canonical,
      ...present('alias', alias),
      papers: count,
      generic: generic === true,
    },
    rank: best?.rank ?? RANKS,
    weight: standingOf(count, toNumber(specificity)) + 1,
  };
}

/** A title is as good as a name only from its beginning on, and gives way to names of the same rank. */
function rankPaper([id, title, year]: Row, key: string): Ranked {
  const name = toText(title);
  return {
    hit: {
      id: toText(id),
      kind: 'paper',
      type: 'Paper',
      name,
      papers: 1,
      generic: false,
      ...present('year', toNumber(year)),
    },
    rank: rankOf(nameKey(name), key),
    weight: 0,
  };
}

const RANKS = 4;

/** 0 the whole, 1 its beginning, 2 the beginning of a word, 3 anywhere, 4 only its words or without hyphens. */
function rankOf(form: string, key: string): number {
  const [name, text] = [spacedOut(form), spacedOut(key)];
  if (name === text || joinedUp(form) === joinedUp(key)) return 0;
  if (name.startsWith(text)) return 1;
  if (` ${name}`.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : RANKS;
}

function spacedOut(text: string): string {
  return text.replaceAll('-', ' ');
}

function joinedUp(text: string): string {
  return text.replaceAll(/[- ]/g, '');
}
