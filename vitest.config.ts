import { defineConfig } from 'vitest/config';

/** Tests on a real Neo4j and in a real browser stand apart, so that the others wait for neither; budgets leave room on two shared cores. */
const NEO4J_TESTS = 'tests/**/*.neo4j.test.ts';
const E2E_TESTS = 'tests/e2e/**/*.test.ts';
const NIGHTLY_TESTS = 'tests/nightly/**/*.test.ts';
const BUDGET = { testTimeout: 20_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...BUDGET,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [NEO4J_TESTS, E2E_TESTS, NIGHTLY_TESTS],
        },
      },
      {
        test: {
          ...BUDGET,
          name: 'neo4j',
          include: [NEO4J_TESTS],
          globalSetup: ['tests/neo4j/global-setup.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...BUDGET,
          name: 'e2e',
          include: [E2E_TESTS],
          globalSetup: ['tests/e2e/global-setup.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      { test: { ...BUDGET, name: 'nightly', include: [NIGHTLY_TESTS], fileParallelism: false } },
    ],
  },
});
