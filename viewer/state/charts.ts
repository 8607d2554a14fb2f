/** What the open chart is drawn from, fetched once a visit; names whose details are asked for may be aliases. */

import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { EntityDetails, TableAnswer } from '../../src/domain/answers.ts';
import { TangentError } from '../../src/domain/errors.ts';
import type { GraphSource } from '../graph-source.ts';
import type { Chart } from './chart.ts';
import { toFailure, type Load } from './load.ts';

export type ChartFacts =
  | { readonly kind: 'timeline'; readonly entity: EntityDetails }
  | { readonly kind: 'trends'; readonly entities: readonly EntityDetails[]; readonly share: boolean }
  | { readonly kind: 'matrix'; readonly least: number; readonly answer: TableAnswer };

export interface Charts {
  readonly facts: ReadonlySignal<Load<ChartFacts>>;
  readonly entity: (id: string) => Promise<EntityDetails>;
  /** Asks again for what failed. */
  readonly retry: () => void;
  /** Forgets what was fetched: the library is read anew. */
  readonly clear: () => void;
}

/** Cells of the matrix: more cannot be read on a screen. */
const MOST_CELLS = 2000;

export function createCharts(source: GraphSource, chart: ReadonlySignal<Chart | undefined>): Charts {
  const facts = signal<Load<ChartFacts>>({ state: 'idle' });
  const entities = new Map<string, EntityDetails>();
  const again = signal(0);

  async function entity(id: string): Promise<EntityDetails> {
    const known = entities.get(id);
    if (known !== undefined) return known;
    const found = await source.node(id);
    if (found.kind === 'paper') {
      throw new TangentError('NodeUnknown', `${id} is a paper: charts are drawn of names.`, {
        hint: 'Choose one of the names that stand in it.',
      });
    }
    entities.set(id, found);
    return found;
  }

  async function fetch(wanted: Chart): Promise<ChartFacts> {
    switch (wanted.kind) {
      case 'timeline':
        return { kind: 'timeline', entity: await entity(wanted.id) };
      case 'trends':
        return {
          kind: 'trends',
          share: wanted.share,
          entities: await Promise.all(wanted.ids.map((id) => entity(id))),
        };
      case 'matrix': {
        const { least } = wanted;
        return {
          kind: 'matrix',
          least,
          answer: await source.query('comparison-matrix', { least, limit: MOST_CELLS }),
        };
      }
    }
  }

  async function follow(wanted: Chart | undefined): Promise<void> {
    if (wanted === undefined) {
      facts.value = { state: 'idle' };
      return;
    }
    // A trend more keeps the lines that are there until it is known.
    const before = facts.peek();
    if (before.state !== 'ready' || before.value.kind !== wanted.kind) facts.value = { state: 'loading' };
    let next: Load<ChartFacts>;
    try {
      next = { state: 'ready', value: await fetch(wanted) };
    } catch (error) {
      next = { state: 'failed', failure: toFailure(error) };
    }
    if (chart.peek() === wanted) facts.value = next;
  }

  effect(() => {
    void again.value;
    void follow(chart.value);
  });
  return {
    facts,
    entity,
    retry: () => (again.value += 1),
    clear: () => {
      entities.clear();
      again.value += 1;
    },
  };
}
