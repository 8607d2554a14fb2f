/** Whether the server answers; when it does not, it is asked again, less and less often, until it does. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { GraphSource } from '../graph-source.ts';
import { toFailure } from './load.ts';

export interface Connection {
  /** Passes every call on, and notices when one does not reach the server. */
  readonly source: GraphSource;
  readonly gone: ReadonlySignal<boolean>;
  /** Seconds until the server is asked again; 0 while it is asked. */
  readonly nextTry: ReadonlySignal<number>;
  readonly tryNow: () => void;
}

/** Seconds between one try and the next; the last one stays. */
const PAUSES = [1, 2, 4, 8, 15] as const;

const isGone = (error: unknown): boolean => toFailure(error).code === 'StoreUnreachable';

/** `onBack` is called each time that the server answers again. */
export function createConnection(source: GraphSource, onBack: () => void): Connection {
  const gone = signal(false);
  const nextTry = signal(0);
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function countDown(seconds: number): void {
    clearTimeout(timer);
    nextTry.value = seconds;
    timer = setTimeout(() => (seconds <= 1 ? void ask() : countDown(seconds - 1)), 1000);
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    nextTry.value = 0;
    try {
      await source.samples();
    } catch (error) {
      if (isGone(error)) {
        tries += 1;
        countDown(PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 1);
        return;
      }
    }
    tries = 0;
    gone.value = false;
    onBack();
  }

  function lost(): void {
    if (gone.value) return;
    gone.value = true;
    countDown(PAUSES[0]);
  }

  return {
    source: watch(source, lost),
    gone,
    nextTry,
    tryNow: () => {
      if (gone.value) void ask();
    },
  };
}

function watch(source: GraphSource, lost: () => void): GraphSource {
  const watched =
    <Args extends readonly unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await call(...args);
      } catch (error) {
        if (isGone(error)) lost();
        throw error;
      }
    };
  return {
    samples: watched(() => source.samples()),
    stats: watched(() => source.stats()),
    schema: watched(() => source.schema()),
    overview: watched(() => source.overview()),
    topics: watched(() => source.topics()),
    topicParts: watched(() => source.topicParts()),
    cards: watched(() => source.cards()),
    papers: watched(() => source.papers()),
    search: watched((...args) => source.search(...args)),
    node: watched((...args) => source.node(...args)),
    neighbors: watched((...args) => source.neighbors(...args)),
    paths: watched((...args) => source.paths(...args)),
    subgraph: watched((...args) => source.subgraph(...args)),
    queries: watched(() => source.queries()),
    query: watched((...args) => source.query(...args)),
    run: watched((...args) => source.run(...args)),
  };
}
