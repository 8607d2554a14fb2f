/** Finds entities and papers by what a reader types: names, aliases, titles, abstracts and what papers state in them. */

import type { SearchHit } from '../domain/answers.ts';
import { nearestTexts } from '../domain/near-names.ts';
import { compareText } from '../domain/order.ts';
import { paperText } from '../domain/record.ts';
import { sentencesOf } from '../domain/sentences.ts';
import { standingOf } from '../domain/standing.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { joinedKey, nameIndex } from './name-index.ts';
import type { NameIndex, NamedEntity } from './name-index.ts';
import { present, toNumber, toText } from './read-values.ts';
import { SLIP_RANK, TEXT_RANK, rankName, spellingOf } from './search/rank-name.ts';
import type { Spelling } from './search/rank-name.ts';
import { TextIndex, foldedWords } from './search/text-index.ts';
import type { TextMatch } from './search/text-index.ts';
import { untilChanged } from './until-changed.ts';

const DEFAULT_LIMIT = 20;
/** Names offered for a slip of the pen. */
const SLIPS = 5;

interface Ranked {
  readonly hit: SearchHit;
  /** 0 is the whole name; see `rankName`. */
  readonly rank: number;
  readonly weight: number;
}

export interface SearchOptions extends Limits {
  /** Hits at most; 20. */
  readonly limit?: number;
}

/**
 * Best first: the whole name, its beginning, the beginning of a word of it, anywhere in it, its words in any order or
 * in an abstract, a slip of the pen; then specific and much used names, and entities before papers. The same on every
 * store: what is ranked is kept in memory until the store changes. Empty for an empty text.
 */
export async function search(
  store: ReadStore,
  text: string,
  { limit = DEFAULT_LIMIT, ...limits }: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const typed = spellingOf(text);
  if (typed.joined === '') return [];
  const names = await spelledNames(store, limits);
  const { papers, texts } = await paperIndex(store, limits);
  const found = texts.search(text).flatMap((match) => {
    const paper = papers.get(match.id);
    return paper ? [rankPaper(paper, match, typed)] : [];
  });
  return [...rankEntities(names, text, typed), ...found]
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || compareText(a.hit.id, b.hit.id))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Those that fit; where none does, those that are nearly written so. */
function rankEntities({ index, spelled }: SpelledNames, text: string, typed: Spelling): readonly Ranked[] {
  const fitting = spelled.flatMap((name) => rankEntity(name, typed) ?? []);
  if (fitting.length > 0) return fitting;
  const near = nearestTexts(joinedKey(text), index.keys(), SLIPS).flatMap((key) => index.find(key) ?? []);
  return [...new Set(near)].map((entity) => rankedEntity(entity, SLIP_RANK, undefined));
}

function rankEntity({ entity, forms }: SpelledName, typed: Spelling): Ranked | undefined {
  let best: { readonly form: string; readonly rank: number } | undefined;
  for (const { form, spelling } of forms) {
    const rank = rankName(spelling, typed);
    if (rank !== undefined && (!best || rank < best.rank)) best = { form, rank };
  }
  return best && rankedEntity(entity, best.rank, best.form === entity.name ? undefined : best.form);
}

function rankedEntity(entity: NamedEntity, rank: number, alias: string | undefined): Ranked {
  const { id, type, name, papers, generic, specificity } = entity;
  return {
    hit: { id, kind: 'entity', type, name, ...present('alias', alias), papers, generic },
    rank,
    weight: standingOf(papers, specificity) + 1,
  };
}

interface SpelledName {
  readonly entity: NamedEntity;
  readonly forms: readonly { readonly form: string; readonly spelling: Spelling }[];
}

interface SpelledNames {
  readonly index: NameIndex;
  readonly spelled: readonly SpelledName[];
}

async function spelledNames(store: ReadStore, limits: Limits): Promise<SpelledNames> {
  return await untilChanged(store, 'spelled', limits, async () => {
    const index = await nameIndex(store, limits);
    const spelled = index.entities.map((entity) => ({
      entity,
      forms: [entity.name, ...entity.aliases].map((form) => ({ form, spelling: spellingOf(form) })),
    }));
    return { index, spelled };
  });
}

interface IndexedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year: number | undefined;
}

interface PaperIndex {
  readonly papers: ReadonlyMap<string, IndexedPaper>;
  readonly texts: TextIndex;
}

async function paperIndex(store: ReadStore, limits: Limits): Promise<PaperIndex> {
  return await untilChanged(store, 'texts', limits, async () => {
    const rows = await collectRows(store, loadStatement('read/paper-texts'), {}, limits);
    const papers = rows.map(([id, title, abstract, year]) => ({
      id: toText(id),
      title: toText(title),
      abstract: toText(abstract),
      year: toNumber(year),
    }));
    return { papers: new Map(papers.map((paper) => [paper.id, paper])), texts: new TextIndex(papers) };
  });
}

/** A title is as good as a name of the same rank, which goes before it; then the better text. */
function rankPaper({ id, title, abstract, year }: IndexedPaper, match: TextMatch, typed: Spelling): Ranked {
  const evidence = sentenceWith(match.words, title, abstract);
  return {
    hit: {
      id,
      kind: 'paper',
      type: 'Paper',
      name: title,
      papers: 1,
      generic: false,
      ...present('year', year),
      ...present('evidence', evidence),
    },
    rank: rankName(spellingOf(title), typed) ?? TEXT_RANK,
    weight: match.score / (1 + match.score),
  };
}

/** The sentence of the abstract with most of the words; none where the title has as many. */
function sentenceWith(
  words: ReadonlySet<string>,
  title: string,
  abstract: string,
): SearchHit['evidence'] | undefined {
  const countIn = (text: string): number => new Set(foldedWords(text).filter((word) => words.has(word))).size;
  let [best, most] = [undefined as SearchHit['evidence'] | undefined, countIn(title)];
  const text = paperText({ title, abstract });
  for (const { start, end } of sentencesOf(title, abstract)) {
    const quote = text.slice(start, end);
    const count = start > 0 ? countIn(quote) : 0;
    if (count > most) [best, most] = [{ quote, start, end }, count];
  }
  return best;
}
