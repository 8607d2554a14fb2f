/** Papers and statements that mean what a text or a paper means, by words and by meaning in one order. */

import type { SimilarAnswer, SimilarPaper, SimilarStatement } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { paperText } from '../domain/record.ts';
import type { RelationType } from '../domain/schema.ts';
import { RELATION_TYPES } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { nearestSentence } from './meaning/nearest-sentence.ts';
import { shippedTable } from './meaning/shipped-table.ts';
import { present, toText } from './read-values.ts';
import { resolvePaper } from './resolve-name.ts';
import { fusePapers } from './search/fuse-papers.ts';
import { paperIndex, paperMeanings, paperTexts } from './search/paper-index.ts';
import type { PaperText } from './search/paper-index.ts';
import { statementIndex } from './search/statement-index.ts';

const DEFAULT_LIMIT = 10;
/** Ranked by meaning, before both orders are put together. */
const MEANT = 100;

/** One of the two. */
export type Alike = { readonly text: string } | { readonly paper: string };

export interface SimilarOptions extends Limits {
  /** Papers at most, and statements; 10. */
  readonly limit?: number;
}

/**
 * Best first; a paper is not similar to itself, and neither are its statements. Rejects with `NodeUnknown` for a paper
 * that is not there, and with `ParameterInvalid` for a text without a known word.
 */
export async function similar(
  store: ReadStore,
  alike: Alike,
  { limit = DEFAULT_LIMIT, ...limits }: SimilarOptions = {},
): Promise<SimilarAnswer> {
  const wanted = await wantedText(store, alike, limits);
  const vector = shippedTable().vectorOf(wanted.meant);
  if (!vector) {
    throw new TangentError(
      'ParameterInvalid',
      `"${wanted.meant}" has no word that the table of meanings knows.`,
      {
        hint: 'Give a sentence in English, or a paper.',
      },
    );
  }
  const papers = await similarPapers(store, wanted, vector, limit, limits);
  const statements = await similarStatements(store, wanted, vector, limit, limits);
  return { ...(wanted.paper === undefined ? {} : { paper: wanted.paper }), papers, statements };
}

interface Wanted {
  /** What its meaning is taken from. */
  readonly meant: string;
  /** What its words are taken from: of a paper its title, as nothing else has all words of an abstract. */
  readonly written: string;
  readonly paper?: string;
}

async function wantedText(store: ReadStore, alike: Alike, limits: Limits): Promise<Wanted> {
  if ('text' in alike) return { meant: alike.text, written: alike.text };
  const id = await resolvePaper(store, alike.paper, limits);
  const text = (await paperTexts(store, [id], limits)).get(id);
  return { meant: text ? paperText(text) : '', written: text?.title ?? '', paper: id };
}

async function similarPapers(
  store: ReadStore,
  { meant, written, paper }: Wanted,
  vector: Float32Array,
  limit: number,
  limits: Limits,
): Promise<readonly SimilarPaper[]> {
  const { texts } = await paperIndex(store, limits);
  const { ids, index } = await paperMeanings(store, limits);
  const near = index.nearest(vector, { limit: MEANT }).map(({ text }) => ids[text] ?? '');
  const found = fusePapers(
    texts.search(written).map(({ id }) => id),
    near,
  );
  const chosen = found.filter((id) => id !== paper).slice(0, limit);
  const shown = await paperTexts(store, chosen, limits);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return chosen.flatMap((id) => {
    const text = shown.get(id);
    if (!text) return [];
    return [
      {
        ...named(text),
        similarity: index.similarity(vector, placeOf.get(id) ?? -1),
        ...present('evidence', nearestSentence(meant, text)),
      },
    ];
  });
}

function named({
  id,
  title,
  citationKey,
  year,
}: PaperText): Pick<SimilarPaper, 'id' | 'title' | 'citationKey' | 'year'> {
  return { id, title, citationKey, ...present('year', year) };
}

async function similarStatements(
  store: ReadStore,
  { written, paper }: Wanted,
  vector: Float32Array,
  limit: number,
  limits: Limits,
): Promise<readonly SimilarStatement[]> {
  const { sentences, texts, meanings } = await statementIndex(store, limits);
  const near = meanings.nearest(vector, { limit: MEANT }).map(({ text }) => String(text));
  const chosen = fusePapers(
    texts.search(written).map(({ id }) => id),
    near,
  )
    .map(Number)
    .filter((place) => sentences[place]?.paper !== paper)
    .slice(0, limit);
  const shown = chosen.flatMap((place) => sentences[place] ?? []);
  const stated = await statementsOf(
    store,
    shown.flatMap(({ claims }) => claims),
    limits,
  );
  const papers = await paperTexts(store, [...new Set(shown.map((one) => one.paper))], limits);
  return chosen.flatMap((place) => {
    const sentence = sentences[place];
    const from = sentence && papers.get(sentence.paper);
    if (!from) return [];
    const { claims, quote, start, end } = sentence;
    return [
      {
        paper: named(from),
        quote,
        start,
        end,
        states: claims.flatMap((id) => stated.get(id) ?? []),
        similarity: meanings.similarity(vector, place),
      },
    ];
  });
}

async function statementsOf(
  store: ReadStore,
  ids: readonly string[],
  limits: Limits,
): Promise<ReadonlyMap<string, SimilarStatement['states'][number]>> {
  if (ids.length === 0) return new Map();
  const rows = await collectRows(store, loadStatement('read/claims-by-id'), { ids: [...ids] }, limits);
  return new Map(
    rows.flatMap(([id, , , head, type, tail]) => {
      const known: RelationType | undefined = RELATION_TYPES.find(({ name }) => name === type)?.name;
      if (!known) return [];
      return [
        [toText(id), { claimId: toText(id), head: toText(head), type: known, tail: toText(tail) }] as const,
      ];
    }),
  );
}
