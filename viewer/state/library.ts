/** The library as a whole: its numbers, its vocabulary, the first picture, the list of papers. */

import { signal, type Signal } from '@preact/signals';
import type { SchemaAnswer, Stats } from '../../src/domain/answers.ts';
import type { GraphSource, PaperBrief } from '../graph-source.ts';
import { loadOverview, type RelationWords, type ScreenGraph } from '../graph/screen-graph.ts';
import { toFailure, type Load } from './load.ts';

export interface Library {
  readonly stats: Stats;
  readonly schema: SchemaAnswer;
  readonly samples: boolean;
  readonly words: RelationWords;
}

export interface LibraryState {
  readonly library: Signal<Load<Library>>;
  readonly papers: Signal<Load<readonly PaperBrief[]>>;
  /** Fetches all of it again, into an empty picture. */
  readonly load: () => Promise<void>;
}

function toWords({ relationTypes }: SchemaAnswer): RelationWords {
  return new Map(relationTypes.map(({ name, phrase, symmetric }) => [name, { phrase, symmetric }] as const));
}

export function createLibrary(source: GraphSource, graph: ScreenGraph): LibraryState {
  const library = signal<Load<Library>>({ state: 'loading' });
  const papers = signal<Load<readonly PaperBrief[]>>({ state: 'idle' });

  async function loadPapers(): Promise<void> {
    papers.value = { state: 'loading' };
    try {
      papers.value = { state: 'ready', value: await source.papers() };
    } catch (error) {
      papers.value = { state: 'failed', failure: toFailure(error) };
    }
  }

  async function load(): Promise<void> {
    library.value = { state: 'loading' };
    try {
      const [stats, schema, samples, overview] = await Promise.all([
        source.stats(),
        source.schema(),
        source.samples(),
        source.overview(),
      ]);
      const words = toWords(schema);
      graph.clear();
      loadOverview(graph, overview, words);
      library.value = { state: 'ready', value: { stats, schema, samples, words } };
    } catch (error) {
      library.value = { state: 'failed', failure: toFailure(error) };
      return;
    }
    void loadPapers();
  }

  return { library, papers, load };
}
