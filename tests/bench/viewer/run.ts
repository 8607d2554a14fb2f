/**
 * How much script the viewer costs in a real Chromium: panning, hovering and opening large graphs, the first useful
 * paint, and what is sent before the console is opened. `npm run bench:viewer`.
 */

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../../e2e/chromium.ts';
import { startFixtureServer } from '../../fixtures/viewer/fixture-server.ts';
import { openMeasured } from './measured-page.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const cache = join(root, '.cache', 'bench-viewer');
const PAN_FRAMES = 60;
const HOVERS = 20;
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Size {
  readonly nodes: number;
  readonly edges: number;
  /** Milliseconds of script a frame, the project's own goal. */
  readonly panGoal: number;
}

const SIZES: readonly Size[] = [
  { nodes: 10_000, edges: 50_000, panGoal: 8 },
  { nodes: 50_000, edges: 100_000, panGoal: 16 },
];

function say(what: string, measured: string, goal: string): void {
  process.stdout.write(`${what.padEnd(52)} ${measured.padStart(12)}   goal ${goal}\n`);
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

async function serveFolder(folder: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    response.setHeader('content-type', KINDS[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function measureCanvas(browser: Browser, url: string, { nodes, edges, panGoal }: Size): Promise<void> {
  const { page, spent } = await openMeasured(browser, false);
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(([n, e]) => window.bench.prepare(n, e), [nodes, edges] as const);
  const title = `${nodes / 1000}k names, ${edges / 1000}k relationships`;
  const opening = await spent(() => page.evaluate(() => window.bench.open()));
  say(`${title}: script to open`, ms(opening.script), nodes === 10_000 ? '<= 1500 ms' : 'opens');
  const before = await page.evaluate(() => window.bench.middle());
  await page.mouse.move(500, 350);
  await page.mouse.down();
  const panning = await spent(async () => {
    for (let frame = 0; frame < PAN_FRAMES; frame += 1) {
      await page.mouse.move(500 + 4 * (frame % 30), 350 + 2 * (frame % 20));
      await page.evaluate(() => window.bench.frames(1));
    }
  });
  const after = await page.evaluate(() => window.bench.middle());
  if (Math.abs(after.x - before.x) < 50) throw new Error('The canvas did not move with the mouse');
  await page.mouse.up();
  await page.evaluate(() => window.bench.frames(20));
  say(`${title}: script a frame of panning`, ms(panning.script / PAN_FRAMES), `<= ${panGoal} ms`);
  const hovering = await spent(() => page.evaluate((times) => window.bench.hover(times), HOVERS));
  say(
    `${title}: script to light or unlight a name`,
    ms(hovering.script / (2 * HOVERS)),
    nodes === 10_000 ? '<= 16 ms' : 'none',
  );
  await page.close();
}

/** The whole page on the fixture library, from the address to topics and a drawn canvas. */
async function measureStart(browser: Browser): Promise<void> {
  const viewer = join(cache, 'viewer');
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: viewer, emptyOutDir: true },
  });
  const server = await startFixtureServer(viewer);
  const { page, spent } = await openMeasured(browser, true);
  let scripts = 0;
  let styles = 0;
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname)) return;
    const size = gzipSync(await response.body()).length;
    if (pathname.endsWith('.js')) scripts += size;
    else styles += size;
  });
  const cost = await spent(async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Topics here' }).waitFor();
    await page.locator('[data-testid=canvas] canvas').first().waitFor();
  });
  const paints = await page.evaluate(() =>
    performance.getEntriesByType('paint').map(({ startTime }) => startTime),
  );
  await page.waitForLoadState('networkidle');
  say('first useful paint: main thread until topics stand', ms(cost.all), '<= 1500 ms');
  say('first contentful paint by the clock', ms(Math.max(...paints)), 'none');
  say('script sent before the console opens, gzipped', `${(scripts / 1024).toFixed(1)} KiB`, '<= 250 KB');
  say('styles sent, gzipped', `${(styles / 1024).toFixed(1)} KiB`, 'none');
  await page.close();
  await server.close();
}

async function run(): Promise<void> {
  const found = await findChromium();
  if ('reason' in found) throw new Error(found.reason);
  const folder = join(cache, 'canvas');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  });
  const browser = await chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
  await measureStart(browser);
  const served = await serveFolder(folder);
  for (const size of SIZES) await measureCanvas(browser, served.url, size);
  served.close();
  await browser.close();
}

await run();
