/** Before all browser tests: builds the viewer and starts the one Chromium that they share. */

import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

/** What the tests are handed: a running Chromium, or why there is none. */
export interface Browsers {
  /** Empty where there is none. */
  readonly endpoint: string;
  readonly program: string;
  /** Empty where there is one. */
  readonly reason: string;
  /** The built viewer. */
  readonly viewer: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    browsers: Browsers;
  }
}

const root = join(import.meta.dirname, '..', '..');
const viewer = join(root, '.cache', 'e2e-viewer');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findChromium();
  if ('reason' in found) {
    if (process.env['CI'] === 'true') throw new Error(`The browser tests cannot run: ${found.reason}`);
    project.provide('browsers', { endpoint: '', program: '', reason: found.reason, viewer });
    return () => Promise.resolve();
  }
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: viewer, emptyOutDir: true },
  });
  const server = await chromium.launchServer({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
  project.provide('browsers', {
    endpoint: server.wsEndpoint(),
    program: found.path,
    reason: '',
    viewer,
  });
  return () => server.close();
}
