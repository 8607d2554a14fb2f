/** What is read of the one entity or paper whose details are open; each is fetched once a visit. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { EntityDetails, PaperDetails } from '../../src/domain/answers.ts';
import type { GraphSource } from '../graph-source.ts';
import { toFailure, type Load } from './load.ts';

export type Details = EntityDetails | PaperDetails;

export interface DetailsState {
  readonly details: ReadonlySignal<Load<Details>>;
  /** By id or by the slug of any name; `undefined` closes. Resolves with the id that it stands for, if it is there. */
  readonly show: (id: string | undefined) => Promise<string | undefined>;
  readonly clear: () => void;
}

export function createDetails(source: GraphSource): DetailsState {
  const details = signal<Load<Details>>({ state: 'idle' });
  const known = new Map<string, Details>();
  let wanted: string | undefined;

  async function show(id: string | undefined): Promise<string | undefined> {
    wanted = id;
    if (id === undefined) {
      details.value = { state: 'idle' };
      return undefined;
    }
    const before = known.get(id);
    if (before !== undefined) {
      details.value = { state: 'ready', value: before };
      return before.id;
    }
    details.value = { state: 'loading' };
    try {
      const found = await source.node(id);
      known.set(id, found);
      known.set(found.id, found);
      if (wanted === id) details.value = { state: 'ready', value: found };
      return found.id;
    } catch (error) {
      if (wanted === id) details.value = { state: 'failed', failure: toFailure(error) };
      return undefined;
    }
  }

  return { details, show, clear: () => known.clear() };
}
