/** Starts one Neo4j for all test files of the project `neo4j`, and ends it after the last. */

import type { TestProject } from 'vitest/node';
import { startDockerServer } from './docker-server.ts';
import { givenServer } from './given-server.ts';
import { startJavaServer } from './java-server.ts';
import type { RunningNeo4j } from './running-neo4j.ts';

/** The first that works; the reasons of all when none does. */
async function startNeo4j(): Promise<RunningNeo4j | { readonly missing: string }> {
  const reasons: string[] = [];
  for (const start of [startDockerServer, startJavaServer]) {
    try {
      return await start();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { missing: reasons.join('; ') };
}

/** A database that is given but not fit to be emptied stops the run: it is never passed over in silence. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const neo4j = (await givenServer()) ?? (await startNeo4j());
  if ('missing' in neo4j) {
    process.stderr.write(`The tests on Neo4j are skipped: ${neo4j.missing}\n`);
    project.provide('neo4j', neo4j);
    return async () => await Promise.resolve();
  }
  const { kind, url, username, password, database } = neo4j;
  project.provide('neo4j', {
    kind,
    url,
    username,
    password,
    ...(database === undefined ? {} : { database }),
  });
  return async () => await neo4j.stop();
}
