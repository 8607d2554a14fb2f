/** The library as a whole: its numbers, its vocabulary, its topics, the first picture, the list of papers. */

import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { SchemaAnswer, Stats } from '../../src/domain/answers.ts';
import type { OverviewCard } from '../../src/domain/questions.ts';
import type { GraphSource, PaperBrief } from '../graph-source.ts';
import type { RelationWords } from '../graph/edge-style.ts';
import type { TopicName, TopicPart } from '../graph/topics.ts';
import type { Known } from './known.ts';
import { toFailure, type Load } from './load.ts';

export interface Library {
  readonly stats: Stats;
  readonly schema: SchemaAnswer;
  readonly samples: boolean;
  readonly words: RelationWords;
  readonly topics: readonly TopicName[];
}

export interface LibraryState {
  readonly library: ReadonlySignal<Load<Library>>;
  readonly papers: ReadonlySignal<Load<readonly PaperBrief[]>>;
  readonly cards: ReadonlySignal<Load<readonly OverviewCard[]>>;
  /** Asked for once the first picture can be drawn. */
  readonly topicParts: ReadonlySignal<Load<readonly TopicPart[]>>;
  /** Fetches all of it again. */
  readonly load: () => Promise<void>;
}

function toWords({ relationTypes }: SchemaAnswer): RelationWords {
  return new Map(relationTypes.map(({ name, phrase, symmetric }) => [name, { phrase, symmetric }] as const));
}

async function fetchInto<Value>(target: Signal<Load<Value>>, ask: () => Promise<Value>): Promise<void> {
  target.value = { state: 'loading' };
  try {
    target.value = { state: 'ready', value: await ask() };
  } catch (error) {
    target.value = { state: 'failed', failure: toFailure(error) };
  }
}

export function createLibrary(source: GraphSource, known: Known): LibraryState {
  const library = signal<Load<Library>>({ state: 'loading' });
  const papers = signal<Load<readonly PaperBrief[]>>({ state: 'idle' });
  const cards = signal<Load<readonly OverviewCard[]>>({ state: 'loading' });
  const topicParts = signal<Load<readonly TopicPart[]>>({ state: 'idle' });

  async function load(): Promise<void> {
    library.value = { state: 'loading' };
    try {
      const [stats, schema, samples, overview, topics] = await Promise.all([
        source.stats(),
        source.schema(),
        source.samples(),
        source.overview(),
        source.topics(),
      ]);
      known.clear();
      known.setOverview(overview);
      library.value = { state: 'ready', value: { stats, schema, samples, topics, words: toWords(schema) } };
    } catch (error) {
      library.value = { state: 'failed', failure: toFailure(error) };
      return;
    }
    void fetchInto(cards, () => source.cards());
    void fetchInto(papers, () => source.papers());
    void fetchInto(topicParts, () => source.topicParts());
  }

  return { library, papers, cards, topicParts, load };
}
