/** Finds entities and papers by what a reader types: names, aliases, titles, abstracts, and what papers mean. */

import type { SearchHit } from '../domain/answers.ts';
import { compareText } from '../domain/order.ts';
import { standingOf } from '../domain/standing.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { shippedTable } from './meaning/shipped-table.ts';
import { nearestSentence } from './meaning/nearest-sentence.ts';
import type { NamedEntity } from './name-index.ts';
import { present } from './read-values.ts';
import { fusePapers } from './search/fuse-papers.ts';
import { paperIndex, paperMeanings, paperTexts } from './search/paper-index.ts';
import type { ListedPaper } from './search/paper-index.ts';
import { SLIP_RANK, TEXT_RANK, rankName, spellingOf } from './search/rank-name.ts';
import type { Spelling } from './search/rank-name.ts';
import { sentenceWith } from './search/sentence-with.ts';
import { spelledNames } from './search/spelled-names.ts';
import type { SpelledNames } from './search/spelled-names.ts';

const DEFAULT_LIMIT = 20;
/** Names offered for a slip of the pen. */
const SLIPS = 5;
/** Papers that only mean what was typed, at most, and how near they are at least; chosen on the shared papers. */
const MEANT = 10;
const LEAST_SIMILARITY = 0.3;
/** Fewer words are a name or its beginning, and have no meaning yet. */
const LEAST_WORDS = 2;

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
 * in an abstract, a slip of the pen; then specific and much used names, and entities before papers. Papers are in one
 * order by their words and by their meaning. The same on every store: what is ranked is kept in memory until the store
 * changes. Empty for an empty text.
 */
export async function search(
  store: ReadStore,
  text: string,
  { limit = DEFAULT_LIMIT, ...limits }: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const typed = spellingOf(text);
  if (typed.joined === '') return [];
  const entities = rankEntities(await spelledNames(store, limits), text, typed);
  const found = await findPapers(store, text, limits);
  const papers = found.map((paper, index) => rankPaper(paper, index, typed));
  const hits = [...entities, ...papers]
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || compareText(a.hit.id, b.hit.id))
    .slice(0, limit)
    .map(({ hit }) => hit);
  return await withSentences(store, text, hits, new Map(found.map((one) => [one.paper.id, one])), limits);
}

/** Those that fit; where none does, those that are nearly written so. */
function rankEntities(names: SpelledNames, text: string, typed: Spelling): readonly Ranked[] {
  const best = new Map<NamedEntity, { readonly form: string; readonly rank: number }>();
  for (const { entity, form, spelling } of names.mayFit(typed)) {
    const rank = rankName(spelling, typed);
    if (rank !== undefined && rank < (best.get(entity)?.rank ?? Infinity)) best.set(entity, { form, rank });
  }
  if (best.size === 0)
    return names.index.near(text, SLIPS).map((entity) => rankedEntity(entity, SLIP_RANK, undefined));
  return [...best].map(([entity, { form, rank }]) =>
    rankedEntity(entity, rank, form === entity.name ? undefined : form),
  );
}

function rankedEntity(entity: NamedEntity, rank: number, alias: string | undefined): Ranked {
  const { id, type, name, papers, generic, specificity } = entity;
  return {
    hit: { id, kind: 'entity', type, name, ...present('alias', alias), papers, generic },
    rank,
    weight: standingOf(papers, specificity) + 1,
  };
}

interface FoundPaper {
  readonly paper: ListedPaper;
  /** The words of it that matched; none where only its meaning does. */
  readonly words: ReadonlySet<string>;
  readonly similarity?: number;
}

/** Best first. */
async function findPapers(store: ReadStore, text: string, limits: Limits): Promise<readonly FoundPaper[]> {
  const { papers, texts } = await paperIndex(store, limits);
  const written = new Map(texts.search(text).map(({ id, words }) => [id, words]));
  const meant = await papersMeant(store, text, limits);
  return fusePapers([...written.keys()], [...meant.keys()]).flatMap((id) => {
    const paper = papers.get(id);
    const words = written.get(id);
    return paper
      ? [{ paper, words: words ?? new Set(), ...(!words && present('similarity', meant.get(id))) }]
      : [];
  });
}

async function papersMeant(
  store: ReadStore,
  text: string,
  limits: Limits,
): Promise<ReadonlyMap<string, number>> {
  if (spellingOf(text).spaced.split(' ').length < LEAST_WORDS) return new Map();
  const vector = shippedTable().vectorOf(text);
  if (!vector) return new Map();
  const { ids, index } = await paperMeanings(store, limits);
  const near = index.nearest(vector, { limit: MEANT, least: LEAST_SIMILARITY });
  return new Map(near.map(({ text: place, similarity }) => [ids[place] ?? '', similarity]));
}

/** A title is as good as a name of the same rank, which goes before it; then the better text. */
function rankPaper({ paper, similarity }: FoundPaper, index: number, typed: Spelling): Ranked {
  const { id, title, spelling, year } = paper;
  return {
    hit: {
      id,
      kind: 'paper',
      type: 'Paper',
      name: title,
      papers: 1,
      generic: false,
      ...present('year', year),
      ...present('similarity', similarity),
    },
    rank: rankName(spelling, typed) ?? TEXT_RANK,
    weight: 1 / (2 + index),
  };
}

/** The hits with the sentence of each paper that has the words, or is nearest to what was typed. */
async function withSentences(
  store: ReadStore,
  typed: string,
  hits: readonly SearchHit[],
  found: ReadonlyMap<string, FoundPaper>,
  limits: Limits,
): Promise<readonly SearchHit[]> {
  const texts = await paperTexts(
    store,
    hits.flatMap(({ kind, id }) => (kind === 'paper' ? [id] : [])),
    limits,
  );
  return hits.map((hit) => {
    const [paper, text] = [found.get(hit.id), texts.get(hit.id)];
    if (!paper || !text) return hit;
    const evidence = paper.words.size > 0 ? sentenceWith(paper.words, text) : nearestSentence(typed, text);
    return { ...hit, ...present('evidence', evidence) };
  });
}
