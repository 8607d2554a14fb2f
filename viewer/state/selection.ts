/** The one entity or paper whose details are open. */

import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { EntityDetails, PaperDetails } from '../../src/domain/answers.ts';
import type { GraphSource } from '../graph-source.ts';
import { toFailure, type Load } from './load.ts';

export type Details = EntityDetails | PaperDetails;

export interface SelectionState {
  readonly selected: ReadonlySignal<string | undefined>;
  readonly details: ReadonlySignal<Load<Details>>;
  /** By id or by the slug of any name; `undefined` closes the details. */
  readonly select: (id: string | undefined) => Promise<void>;
}

/** `draw` puts an entity on the canvas that is not there yet. */
export function createSelection(source: GraphSource, draw: (id: string) => Promise<void>): SelectionState {
  const selected = signal<string>();
  const details = signal<Load<Details>>({ state: 'idle' });

  function show(id: string | undefined, load: Load<Details>): void {
    batch(() => {
      selected.value = id;
      details.value = load;
    });
  }

  async function select(id: string | undefined): Promise<void> {
    if (id === undefined) return show(undefined, { state: 'idle' });
    if (id === selected.value && details.value.state === 'ready') return;
    show(id, { state: 'loading' });
    try {
      const found = await source.node(id);
      if (selected.value === id && found.kind === 'entity') await draw(found.id);
      if (selected.value === id) show(found.id, { state: 'ready', value: found });
    } catch (error) {
      if (selected.value === id) show(id, { state: 'failed', failure: toFailure(error) });
    }
  }

  return { selected, details, select };
}
