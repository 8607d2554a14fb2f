/** A Neo4j Community server in a container, where a Docker engine answers. */

import { randomUUID } from 'node:crypto';
import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import type { RunningNeo4j } from './running-neo4j.ts';

const IMAGE = 'neo4j:5.26-community';
const BOLT = 7687;

/** @throws Error that says why none could be started */
export async function startDockerServer(): Promise<RunningNeo4j> {
  await getContainerRuntimeClient();
  const password = randomUUID();
  const container = await new GenericContainer(IMAGE)
    .withExposedPorts(BOLT)
    .withEnvironment({
      NEO4J_AUTH: `neo4j/${password}`,
      NEO4J_server_memory_heap_max__size: '512m',
      NEO4J_server_memory_pagecache_size: '64m',
    })
    .withWaitStrategy(Wait.forLogMessage(/ Started\./))
    .withStartupTimeout(120_000)
    .start();
  return {
    kind: 'docker',
    url: `bolt://${container.getHost()}:${container.getMappedPort(BOLT)}`,
    username: 'neo4j',
    password,
    stop: async () => {
      await container.stop();
    },
  };
}
