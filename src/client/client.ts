/** The HTTP API as typed calls: what the viewer uses, and anybody else's page may. */

import type {
  EntityDetails,
  Json,
  Neighbors,
  PaperDetails,
  QueryDescription,
  SchemaAnswer,
  SearchHit,
  Stats,
  TableAnswer,
} from '../domain/answers.ts';

/** Every call rejects with a `TangentError` that carries the API's code and hint. */
export interface TangentClient {
  /** Best first; an empty array where nothing matches. */
  search(
    text: string,
    options?: { readonly limit?: number; readonly signal?: AbortSignal },
  ): Promise<readonly SearchHit[]>;
  /** By id or by the slug of any of its names. */
  node(id: string): Promise<EntityDetails | PaperDetails>;
  paper(id: string): Promise<PaperDetails>;
  neighbors(
    id: string,
    options?: { readonly limit?: number; readonly offset?: number; readonly generics?: boolean },
  ): Promise<Neighbors>;
  stats(): Promise<Stats>;
  schema(): Promise<SchemaAnswer>;
  queries(): Promise<readonly QueryDescription[]>;
  query(name: string, parameters?: Readonly<Record<string, Json>>): Promise<TableAnswer>;
  cypher(statement: string, parameters?: Readonly<Record<string, Json>>): Promise<TableAnswer>;
}
