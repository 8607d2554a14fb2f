/** Every paper of a store as it is searched: titles, words and meanings in memory, texts fetched for what is shown. */

import { paperText } from '../../domain/record.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { indexMeanings } from '../meaning/index-meanings.ts';
import type { MeaningIndex } from '../meaning/meaning-index.ts';
import { present, toNumber, toText } from '../read-values.ts';
import { untilChanged } from '../until-changed.ts';
import { spellingOf } from './rank-name.ts';
import type { Spelling } from './rank-name.ts';
import { TextIndex } from './text-index.ts';

export interface ListedPaper {
  readonly id: string;
  readonly title: string;
  readonly spelling: Spelling;
  readonly year?: number;
}

export interface PaperIndex {
  readonly papers: ReadonlyMap<string, ListedPaper>;
  readonly texts: TextIndex;
}

export async function paperIndex(store: ReadStore, limits: Limits): Promise<PaperIndex> {
  return await untilChanged(store, 'texts', limits, async () => {
    const rows = await collectRows(store, loadStatement('read/paper-texts'), {}, limits);
    const papers = new Map(
      rows.map(([id, title, , year]) => [
        toText(id),
        {
          id: toText(id),
          title: toText(title),
          spelling: spellingOf(toText(title)),
          ...present('year', toNumber(year)),
        },
      ]),
    );
    const texts = rows.map(([id, title, abstract]) => ({
      id: toText(id),
      title: toText(title),
      abstract: toText(abstract),
    }));
    return { papers, texts: new TextIndex(texts) };
  });
}

export interface PaperMeanings {
  /** The papers of the index, in its order. */
  readonly ids: readonly string[];
  readonly index: MeaningIndex;
}

export async function paperMeanings(store: ReadStore, limits: Limits): Promise<PaperMeanings> {
  return await untilChanged(store, 'paper-meanings', limits, async () => {
    const rows = await collectRows(store, loadStatement('read/paper-texts'), {}, limits);
    return {
      ids: rows.map(([id]) => toText(id)),
      index: await indexMeanings(
        rows.map(([, title, abstract]) => paperText({ title: toText(title), abstract: toText(abstract) })),
      ),
    };
  });
}

export interface PaperText {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly citationKey: string;
  readonly year?: number;
}

/** Of those that are there, by id. */
export async function paperTexts(
  store: ReadStore,
  ids: readonly string[],
  limits: Limits,
): Promise<ReadonlyMap<string, PaperText>> {
  if (ids.length === 0) return new Map();
  const rows = await collectRows(store, loadStatement('read/papers-by-id'), { ids: [...ids] }, limits);
  return new Map(
    rows.map(([id, title, abstract, year, citationKey]) => [
      toText(id),
      {
        id: toText(id),
        title: toText(title),
        abstract: toText(abstract),
        citationKey: toText(citationKey),
        ...present('year', toNumber(year)),
      },
    ]),
  );
}
