import { defineConfig } from 'vitest/config';

/** Tests in a real browser stand apart: one Chromium serves them all; budgets leave room on two shared cores. */
const E2E_TESTS = 'tests/e2e/**/*.test.ts';
const BUDGET = { testTimeout: 20_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...BUDGET, name: 'unit', include: ['tests/**/*.test.ts'], exclude: [E2E_TESTS] } },
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
    ],
  },
});
