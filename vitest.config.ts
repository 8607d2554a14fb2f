import { defineConfig } from 'vitest/config';

/** One suite; a budget a test that leaves room on a shared two-core machine. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
