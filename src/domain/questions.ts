/** What is answered to a question: paths with their evidence, the start page, and what `ask` understood. */

import type { EntityBrief, Json, Notice, TableAnswer } from './answers.ts';
import type { EntityType, RelationType } from './schema.ts';

export interface PathNode {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/**
 * One step of a path. `from` and `to` are ids of entities: of a statement its head and tail, so that a reader may say
 * it as it stands even where the path goes the other way; else in the path's order. `start` and `end` are indices into
 * `title + "\n" + abstract` of `paper`.
 */
export interface PathHop {
  /** `SAME_PAPER`: one paper names both ends; `APPEARS_WITH`: several papers name both. */
  readonly type: RelationType | 'APPEARS_WITH' | 'SAME_PAPER';
  readonly from: string;
  readonly to: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly paper: string;
  /** Null where it is unknown. */
  readonly year: number | null;
  readonly confidence: number;
  /** Of the sentence that names `to`, where no sentence names both; all five or none. */
  readonly toQuote?: string;
  readonly toStart?: number;
  readonly toEnd?: number;
  readonly toPaper?: string;
  readonly toYear?: number | null;
}

export interface FoundPath {
  /** The lower, the more convincing; 0 where one paper names both ends. */
  readonly cost: number;
  readonly nodes: readonly PathNode[];
  readonly hops: readonly PathHop[];
}

/** A path as a reader wants it: `text` says it in words, with `[@citationKey]` behind each quote. */
export interface ToldPath extends FoundPath {
  readonly text: string;
}

export interface PathPaper {
  readonly id: string;
  readonly title: string;
  readonly citationKey: string;
  readonly year: number | null;
}

export interface PathsAnswer {
  readonly from: EntityBrief;
  readonly to: EntityBrief;
  /** Best first; empty where no path convinces, and a notice says so. */
  readonly paths: readonly ToldPath[];
  /** Every paper that a hop quotes, by id. */
  readonly papers: readonly PathPaper[];
  readonly notices: readonly Notice[];
}

/** A line of a card. */
export interface OverviewEntry {
  readonly text: string;
  /** Smaller beside it: counts, a definition, a reason. */
  readonly detail?: string;
  /** The entities it speaks of, by id: what a click shows. */
  readonly entities: readonly string[];
  /** The words of a paper behind it; `start` and `end` are indices into its `title + "\n" + abstract`. */
  readonly evidence?: {
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly paper: string;
    readonly title: string;
    readonly year: number | null;
  };
  /** On the card of questions: what to put to `ask`. */
  readonly question?: string;
}

export const CARD_NAMES = ['topics', 'stated-often', 'who-beats', 'introduced', 'ask', 'library'] as const;
export type CardName = (typeof CARD_NAMES)[number];

export interface OverviewCard {
  readonly name: CardName;
  readonly title: string;
  readonly entries: readonly OverviewEntry[];
  /** Why there is no entry; on an empty card only. */
  readonly empty?: string;
  /** What goes on from here: the query of the catalogue that the card is made of, with its parameters. */
  readonly query: string;
  readonly parameters: Readonly<Record<string, Json>>;
}

export interface Overview {
  /** Always the six of `CARD_NAMES`, in that order. */
  readonly cards: readonly OverviewCard[];
}

/** A name that was found in a question. */
export interface LinkedName {
  /** As it stands in the question. */
  readonly text: string;
  readonly entity: EntityBrief;
}

/** A query that a question may mean, and how to put it so that it certainly does. */
export interface AskChoice {
  readonly query: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, Json>>;
  /** The query's own phrase with the question's names in it. */
  readonly question: string;
  /** The same at the command line, to be refined there. */
  readonly command: string;
}

export interface AskAnswer {
  readonly question: string;
  readonly linked: readonly LinkedName[];
  /** Absent where nothing fits well enough: then `others` holds the nearest three. */
  readonly chosen?: AskChoice;
  readonly answer?: TableAnswer;
  /** Beside the answer where the question asks how two names are connected. */
  readonly paths?: PathsAnswer;
  readonly others: readonly AskChoice[];
  readonly notices: readonly Notice[];
}
