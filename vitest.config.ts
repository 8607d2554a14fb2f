import { defineConfig } from 'vitest/config';

/** Tests on a real Neo4j stand apart, so that the others do not wait for a server; budgets leave room on two shared cores. */
const NEO4J_TESTS = 'tests/**/*.neo4j.test.ts';
const BUDGET = { testTimeout: 20_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...BUDGET, name: 'unit', include: ['tests/**/*.test.ts'], exclude: [NEO4J_TESTS] } },
      {
        test: {
          ...BUDGET,
          name: 'neo4j',
          include: [NEO4J_TESTS],
          globalSetup: ['tests/neo4j/global-setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
