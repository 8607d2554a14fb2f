/** Five journeys through the viewer in a real Chromium, over the real API on a real Neo4j; the others are on the embedded store. */

import { join } from 'node:path';
import { chromium, type BrowserServer, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { namesDrawn, placeOf } from '../e2e/canvas.ts';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium.ts';
import { followFirstQuote } from '../e2e/follow-quote.ts';
import { startVisits, type Visits } from '../e2e/visits.ts';
import { writeLibrary } from '../fixtures/viewer/fixture-server.ts';
import { describeOnNeo4j, openTestStore } from './describe-on-neo4j.ts';

const root = join(import.meta.dirname, '..', '..');
const viewer = join(root, '.cache', 'neo4j-viewer');
const found = await findChromium();
const reason = 'reason' in found ? found.reason : undefined;
const failures = reason !== undefined && process.env['CI'] === 'true' ? [reason] : [];

/** What the pages below ask for first. */
const FIRST_ASKED = [
  'api/stats',
  'api/overview',
  'api/queries/communities?limit=1000&names=8',
  'api/queries/communities?level=1&limit=1000&names=100000',
  'api/queries/connected-names',
  'api/queries/papers',
  'api/nodes/neural-tangent-kernel',
  'api/nodes/neural-tangent-kernel/neighbors?limit=25',
  'api/search?q=NTK',
] as const;
const MOST_TRIES = 10;

/** A new server plans each statement at its first call, on a busy machine for longer than the API waits. */
async function warmUp(url: string): Promise<void> {
  for (const path of FIRST_ASKED)
    for (let turn = 0; turn < MOST_TRIES; turn += 1) if ((await fetch(`${url}${path}`)).ok) break;
}

it.each(failures)('there is a Chromium for the journeys on Neo4j', (failure) => {
  throw new Error(failure);
});

describeOnNeo4j('on Neo4j', (address) => {
  describe.skipIf(reason !== undefined)(`a reader${reason === undefined ? '' : ` (${reason})`}`, () => {
    let browsers: BrowserServer;
    let visits: Visits;
    beforeAll(async () => {
      await build({
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: viewer, emptyOutDir: true },
      });
      browsers = await chromium.launchServer({
        executablePath: 'path' in found ? found.path : '',
        args: [...CHROMIUM_FLAGS],
      });
      const library = await writeLibrary(await openTestStore(address));
      visits = await startVisits(browsers.wsEndpoint(), viewer, library);
      await warmUp(visits.server.url);
    });
    afterEach(async () => expect(await visits.leave()).toEqual([]));
    afterAll(async () => {
      await visits.close();
      await browsers.close();
    });

    const open = async (hash = ''): Promise<Page> => await visits.open(hash);

    it('finds NTK by its acronym and reads a sentence with its paper', async () => {
      const page = await open();
      await page.getByRole('heading', { name: 'Topics here' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('NTK');
      await page.getByRole('option', { name: /neural tangent kernel.*also NTK/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'neural tangent kernel', level: 2 }).waitFor();
      expect(await page.getByRole('figure').first().locator('blockquote').textContent()).toBe(
        'The neural tangent kernel of a two-layer network suffices to produce double descent.',
      );
    }, 120_000);

    it('expands a name and takes it back, and nothing that was drawn moves', async () => {
      const page = await open('#node=neural-tangent-kernel');
      const before = await placeOf(page, 'muP');
      await page.getByRole('button', { name: 'Expand', exact: true }).click();
      await page.getByText('18 of 20 neighbors, 2 generic hidden').waitFor();
      expect(await placeOf(page, 'muP')).toEqual(before);
      await page.getByRole('button', { name: 'Undo: expand' }).click();
      await page.getByRole('button', { name: 'Expand', exact: true }).waitFor();
      expect(await placeOf(page, 'muP')).toEqual(before);
    }, 120_000);

    it('follows a quote to its sentence in the abstract', async () => {
      await followFirstQuote(await open('#node=neural-tangent-kernel'));
    }, 120_000);

    it('hides a part of a topic', async () => {
      const page = await open();
      await page.locator('.topic-parts summary').first().click();
      await page.getByRole('checkbox', { name: /machine translation/ }).uncheck();
      expect(await namesDrawn(page)).not.toContain('machine translation');
    }, 120_000);

    it('clicks a question of the start page and reads its answer', async () => {
      const page = await open();
      await page.getByRole('region', { name: 'Ask' }).getByRole('button').first().click();
      await page
        .getByRole('region', { name: 'Workbench' })
        .getByText(/^\d+ rows? in/)
        .waitFor();
    }, 120_000);
  });
});
