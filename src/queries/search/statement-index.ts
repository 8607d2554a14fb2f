/** Every sentence that states something, as it is searched: its words and its meaning; several claims may share one. */

import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { indexMeanings } from '../meaning/index-meanings.ts';
import type { MeaningIndex } from '../meaning/meaning-index.ts';
import { toNumber, toText } from '../read-values.ts';
import { untilChanged } from '../until-changed.ts';
import { TextIndex } from './text-index.ts';

interface StatingSentence {
  readonly paper: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Ids of what it states. */
  readonly claims: string[];
}

export interface StatementIndex {
  readonly sentences: readonly StatingSentence[];
  /** The id of a text is the place of its sentence, as in `meanings`. */
  readonly texts: TextIndex;
  readonly meanings: MeaningIndex;
}

export async function statementIndex(store: ReadStore, limits: Limits): Promise<StatementIndex> {
  return await untilChanged(store, 'statements', limits, async () => {
    const rows = await collectRows(store, loadStatement('read/statement-quotes'), {}, limits);
    const byPlace = new Map<string, StatingSentence>();
    for (const [id, paper, quote, start, end] of rows) {
      const place = { paper: toText(paper), start: toNumber(start) ?? 0, end: toNumber(end) ?? 0 };
      const key = `${place.paper} ${place.start} ${place.end}`;
      const known = byPlace.get(key) ?? { ...place, quote: toText(quote), claims: [] };
      known.claims.push(toText(id));
      byPlace.set(key, known);
    }
    const sentences = [...byPlace.values()];
    const texts = sentences.map(({ quote }, place) => ({ id: String(place), title: '', abstract: quote }));
    return {
      sentences,
      texts: new TextIndex(texts),
      meanings: await indexMeanings(sentences.map(({ quote }) => quote)),
    };
  });
}
