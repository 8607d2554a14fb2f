/** The one interface through which the screen sees a graph: over HTTP today, in the page itself one day. */

import type {
  EntityDetails,
  Json,
  Neighbors,
  Notice,
  PaperDetails,
  QueryDescription,
  SchemaAnswer,
  SearchHit,
  Stats,
  TableAnswer,
} from '../src/domain/answers.ts';
import type { OverviewCard } from '../src/domain/questions.ts';
import type { Subgraph } from '../src/domain/subgraph.ts';
import type { PathsFound } from './graph/ranked-path.ts';
import type { TopicName, TopicPart } from './graph/topics.ts';

export interface PaperBrief {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
}

export type Parameters = Readonly<Record<string, Json>>;

/** What comes of a statement while it runs. */
export interface RowHandlers {
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onRows: (rows: readonly (readonly Json[])[]) => void;
  readonly onEnd: (notices: readonly Notice[], summary: TableAnswer['summary']) => void;
}

/** Every call rejects with an `Error` whose `code` and `hint`, where it has them, are shown as they are. */
export interface GraphSource {
  /** Whether the papers are the samples that come with Tangent, not the reader's own. */
  samples(): Promise<boolean>;
  stats(): Promise<Stats>;
  schema(): Promise<SchemaAnswer>;
  /** The names that appear together more often than chance: what is drawn first. */
  overview(): Promise<Subgraph>;
  /** The library's communities, largest first. */
  topics(): Promise<readonly TopicName[]>;
  /** The parts that communities fall into, largest first. */
  topicParts(): Promise<readonly TopicPart[]>;
  /** The cards of the start page. */
  cards(): Promise<readonly OverviewCard[]>;
  papers(): Promise<readonly PaperBrief[]>;
  search(text: string, signal: AbortSignal): Promise<readonly SearchHit[]>;
  node(id: string): Promise<EntityDetails | PaperDetails>;
  /** `offset` skips neighbors that are on the screen already. */
  neighbors(
    id: string,
    options: { readonly limit: number; readonly offset: number; readonly generics: boolean },
  ): Promise<Neighbors>;
  /** Chains of statements from one name to another, the most convincing first. */
  paths(from: string, to: string): Promise<PathsFound>;
  /** Nodes and relationships in the rows of a statement, or of `:query name {parameters}`. */
  subgraph(statement: string): Promise<Subgraph>;
  queries(): Promise<readonly QueryDescription[]>;
  query(name: string, parameters: Parameters): Promise<TableAnswer>;
  /** Runs a statement and hands out rows as they come; resolves at its end or when `signal` cancels it. */
  run(statement: string, parameters: Parameters, signal: AbortSignal, handlers: RowHandlers): Promise<void>;
}
