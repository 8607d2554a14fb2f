/** Starts one Neo4j for all test files of the project `neo4j`, and ends it after the last. */

import type { TestProject } from 'vitest/node';
import { givenServer } from './given-server.ts';
import { startNeo4j } from './start-neo4j.ts';

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
