/** Expanding a node to its best neighbors, and taking that back. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { GraphSource } from '../graph-source.ts';
import { mergeAround, type RelationWords } from '../graph/screen-graph.ts';
import type { Picture } from './picture.ts';

/** Neighbors of one step. */
export const STEP = 25;
/** The most that the API gives at once. */
const PAGE = 200;

interface Expansion {
  /** Ids that this expansion drew. */
  readonly added: readonly string[];
  /** Whether generic names count among the shown ones. */
  readonly generics: boolean;
  readonly shown: number;
  /** The most that were shown, with generic names or without: as many come back when the switch is turned. */
  readonly reach: number;
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
  /** After the switch for generic names: expanded nodes are counted anew, and get those that were left out. */
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

  /** A page of the neighbors from one rank to another; says whether there is one more. */
  async function fetchPage(id: string, from: number, to: number, generics: boolean): Promise<boolean> {
    const limit = Math.min(PAGE, to - from);
    const neighbors = await source.neighbors(id, { limit, offset: from, generics });
    // With the switch turned meanwhile, these are the ranks of another list.
    if (!graph.hasNode(id) || picture.generics.value !== generics) return false;
    const added = mergeAround(graph, id, neighbors.graph, words());
    const before = expansions.value.get(id);
    const shown = from + neighbors.shown;
    expansions.value = new Map(expansions.value).set(id, {
      added: [...(before?.added ?? []), ...added],
      generics,
      shown,
      reach: Math.max(shown, before?.reach ?? 0),
      total: neighbors.total,
      hidden: neighbors.hidden,
    });
    picture.redraw();
    return neighbors.shown > 0 && shown < Math.min(to, neighbors.total - neighbors.hidden);
  }

  async function fetchRanks(id: string, from: number, to: number): Promise<void> {
    const generics = picture.generics.value;
    let at = from;
    while (await fetchPage(id, at, to, generics)) at += PAGE;
  }

  async function expand(id: string): Promise<void> {
    const before = expansions.value.get(id);
    const generics = picture.generics.value;
    const known = before?.generics === generics ? before.shown : 0;
    await fetchRanks(id, known, known + STEP);
    if (picture.generics.value !== generics) await expand(id);
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
    expand,
    collapse,
    refresh: async () => {
      for (const [id, { reach }] of expansions.value) {
        if (expansions.value.has(id)) await fetchRanks(id, 0, Math.max(STEP, reach));
      }
    },
    clear: () => {
      expansions.value = new Map();
    },
  };
}
