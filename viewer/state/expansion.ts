/** Expanding a node to its best neighbors, and taking that back. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { GraphSource } from '../graph-source.ts';
import { mergeAround, type RelationWords } from '../graph/screen-graph.ts';
import type { Picture } from './picture.ts';

/** Neighbors of one step. */
export const STEP = 25;

interface Expansion {
  /** Ids that this expansion drew. */
  readonly added: readonly string[];
  readonly shown: number;
  /** With the generic ones. */
  readonly total: number;
  /** Generic neighbors that are left out. */
  readonly hidden: number;
}

export interface ExpansionState {
  readonly expansions: ReadonlySignal<ReadonlyMap<string, Expansion>>;
  /** The next step of neighbors; rejects as the source does. */
  readonly expand: (id: string) => Promise<void>;
  readonly collapse: (id: string) => void;
  /** After the switch for generic names: expanded nodes get those that were left out. */
  readonly refresh: () => Promise<void>;
  readonly clear: () => void;
}

export function createExpansion(
  source: GraphSource,
  picture: Picture,
  words: () => RelationWords,
): ExpansionState {
  const expansions = signal<ReadonlyMap<string, Expansion>>(new Map());
  const { graph } = picture;

  async function fetchStep(id: string, offset: number, limit: number): Promise<void> {
    const generics = picture.generics.value;
    const neighbors = await source.neighbors(id, { limit, offset, generics });
    if (!graph.hasNode(id)) return;
    const added = mergeAround(graph, id, neighbors.graph, words());
    const before = expansions.value.get(id);
    expansions.value = new Map(expansions.value).set(id, {
      added: [...(before?.added ?? []), ...added],
      shown: offset + neighbors.shown,
      total: neighbors.total,
      hidden: neighbors.hidden,
    });
    picture.redraw();
  }

  function collapse(id: string): void {
    const expansion = expansions.value.get(id);
    if (expansion === undefined) return;
    const rest = new Map(expansions.value);
    rest.delete(id);
    for (const node of expansion.added) {
      if (rest.has(node) || !graph.hasNode(node)) continue;
      graph.dropNode(node);
    }
    expansions.value = rest;
    picture.redraw();
  }

  return {
    expansions,
    expand: (id) => fetchStep(id, expansions.value.get(id)?.shown ?? 0, STEP),
    collapse,
    refresh: async () => {
      for (const [id, { shown }] of expansions.value) await fetchStep(id, 0, Math.max(STEP, shown));
    },
    clear: () => {
      expansions.value = new Map();
    },
  };
}
