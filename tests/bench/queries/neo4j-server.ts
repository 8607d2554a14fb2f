/** A Neo4j that holds a generated graph: by its offline import where Java runs here, else by statements. */

import { openStore } from '../../../src/tangent.ts';
import type { Store } from '../../../src/store/store.ts';
import { startJavaServer } from '../../neo4j/java-server.ts';
import type { RunningNeo4j } from '../../neo4j/running-neo4j.ts';
import { startNeo4j } from '../../neo4j/start-neo4j.ts';
import { createSchema, loadGraph, type BenchGraph } from './bench-graph.ts';

export interface FilledNeo4j {
  readonly store: Store;
  stop(): Promise<void>;
}

/** `labels`: those whose nodes have an id; `generate` is called only where there is no import. */
export async function startFilledNeo4j(
  importArguments: readonly string[],
  generate: () => BenchGraph,
  schema: { readonly labels: readonly string[]; readonly indexes: readonly string[] },
): Promise<FilledNeo4j | { readonly missing: string }> {
  const imported = await startImported(importArguments);
  const server = imported ?? (await startNeo4j());
  if ('missing' in server) return server;
  const store = await openStore(server.url, server);
  const stop = async (): Promise<void> => {
    await store.close();
    await server.stop();
  };
  try {
    await createSchema(store, schema.labels, schema.indexes);
    if (imported === undefined) await loadGraph(store, generate());
    for await (const _ of (await store.read('CALL db.awaitIndexes(300)')).rows());
    return { store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startImported(importArguments: readonly string[]): Promise<RunningNeo4j | undefined> {
  try {
    return await startJavaServer(async (run) => {
      await run('database', 'import', 'full', 'neo4j', ...importArguments);
    });
  } catch {
    // Without Java of our own there may still be a container.
    return undefined;
  }
}
