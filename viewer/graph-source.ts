/** The one interface through which the screen sees a graph: over HTTP today, in the page itself one day. */

import type {
  EntityDetails,
  Neighbors,
  PaperDetails,
  SchemaAnswer,
  SearchHit,
  Stats,
} from '../src/domain/answers.ts';
import type { Subgraph } from '../src/domain/subgraph.ts';

export interface PaperBrief {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
}

/** Every call rejects with an `Error` whose `code` and `hint`, where it has them, are shown as they are. */
export interface GraphSource {
  /** Whether the papers are the samples that come with Tangent, not the reader's own. */
  samples(): Promise<boolean>;
  stats(): Promise<Stats>;
  schema(): Promise<SchemaAnswer>;
  /** The names that appear together more often than chance: what is drawn first. */
  overview(): Promise<Subgraph>;
  papers(): Promise<readonly PaperBrief[]>;
  search(text: string, signal: AbortSignal): Promise<readonly SearchHit[]>;
  node(id: string): Promise<EntityDetails | PaperDetails>;
  /** `offset` skips neighbors that are on the screen already. */
  neighbors(
    id: string,
    options: { readonly limit: number; readonly offset: number; readonly generics: boolean },
  ): Promise<Neighbors>;
}
