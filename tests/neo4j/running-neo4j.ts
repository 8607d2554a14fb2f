/** The Neo4j that tests run on: where it is, or why there is none. */

/** What a test file is given. */
export interface Neo4jAddress {
  /** `given` is the user's own, by `TANGENT_TEST_NEO4J`. */
  readonly kind: 'given' | 'docker' | 'java';
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database?: string;
}

export interface RunningNeo4j extends Neo4jAddress {
  stop(): Promise<void>;
}

/** `missing` is the reason, for the names of skipped tests. */
type ProvidedNeo4j = Neo4jAddress | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: ProvidedNeo4j;
  }
}
