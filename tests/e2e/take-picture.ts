/** Takes the picture of the project's README: the viewer on the samples with a quote open. Run it by `npx tsx`. */

import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { serveSamples } from './serve-samples.ts';

const root = join(import.meta.dirname, '..', '..');
const viewer = join(root, '.cache', 'e2e-viewer');
/** Glyphs, labels and the camera have come to rest by then. */
const AT_REST_MS = 3000;

async function takePicture(): Promise<void> {
  const found = await findChromium();
  if ('reason' in found) throw new Error(found.reason);
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: viewer, emptyOutDir: true },
  });
  const server = await serveSamples(viewer);
  const browser = await chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(`${server.url}#node=mup`);
  await page.locator('#details-title').waitFor();
  await page.waitForTimeout(AT_REST_MS);
  await page.screenshot({ path: join(root, 'viewer', 'pictures', 'viewer.png') });
  await browser.close();
  await server.close();
}

await takePicture();
