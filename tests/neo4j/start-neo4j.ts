/** Starts a Neo4j of our own: a container where Docker answers, else a server on Java. */

import { startDockerServer } from './docker-server.ts';
import { startJavaServer } from './java-server.ts';
import type { RunningNeo4j } from './running-neo4j.ts';

/** The first that works; the reasons of all when none does. */
export async function startNeo4j(): Promise<RunningNeo4j | { readonly missing: string }> {
  const reasons: string[] = [];
  for (const start of [startDockerServer, () => startJavaServer()]) {
    try {
      return await start();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { missing: reasons.join('; ') };
}
