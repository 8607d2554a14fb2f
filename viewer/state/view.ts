/** The view: everything of the screen that can be undone, shared by its address and saved; plain values only. */

import type { Point } from '../graph/placement.ts';
import type { Chart } from './chart.ts';

export const COLORINGS = ['topic', 'type', 'year'] as const;
export type ColorBy = (typeof COLORINGS)[number];

export const SIZINGS = ['papers', 'specificity', 'centrality'] as const;
export type SizeBy = (typeof SIZINGS)[number];

/** Something that was drawn on top of the overview, in the order in which it was asked for. */
export type Drawn =
  /** The best `count` neighbors of a node. */
  | { readonly kind: 'around'; readonly id: string; readonly count: number }
  /** The nodes and relationships that a Cypher statement answers. */
  | { readonly kind: 'rows'; readonly statement: string };

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export interface Filter {
  /** Whether names that stand almost everywhere are shown. */
  readonly generics: boolean;
  /** Whether common but telling names are shown. */
  readonly hubs: boolean;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenTopics: readonly string[];
  /** Names whose years touch the range; absent: all. */
  readonly years?: YearRange;
}

interface PathQuestion {
  readonly from: string;
  /** Absent while the reader has not chosen the other end. */
  readonly to?: string;
  /** Which of the ranked paths is lit, from 0. */
  readonly chosen: number;
}

export interface Pin extends Point {
  readonly id: string;
}

export interface View {
  /** Ids; the details of the last one are open. */
  readonly selected: readonly string[];
  /** What was read, in order: the breadcrumb. */
  readonly trail: readonly string[];
  readonly drawn: readonly Drawn[];
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  readonly filter: Filter;
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
  readonly path?: PathQuestion;
  /** Open at the foot of the page. */
  readonly chart?: Chart;
}

/** Neighbors of one step of an expansion. */
export const STEP = 25;

export const EMPTY_VIEW: View = {
  selected: [],
  trail: [],
  drawn: [],
  hidden: [],
  pins: [],
  filter: { generics: false, hubs: true, hiddenTypes: [], hiddenRelations: [], hiddenTopics: [] },
  colorBy: 'topic',
  sizeBy: 'papers',
};

/** Whose details are open. */
export function focusOf(view: View): string | undefined {
  return view.selected.at(-1);
}

/** How many neighbors of a node are asked for; 0 where it is not expanded. */
export function countAround(view: View, id: string): number {
  const drawn = view.drawn.find((each) => each.kind === 'around' && each.id === id);
  return drawn?.kind === 'around' ? drawn.count : 0;
}
