/** Journeys of an analyst, each with its outcome, on the fixture library in a real Chromium. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { namesDrawn, placeOf } from './canvas.ts';
import { startVisits, type Visits } from './visits.ts';

const { endpoint, reason, viewer } = inject('browsers');
const skipped = reason === '' ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== '')(`an analyst${skipped}`, () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(endpoint, viewer);
  });
  afterEach(async () => expect(await visits.leave()).toEqual([]));
  afterAll(async () => await visits.close());

  /** Opens the console and runs a statement with the keyboard alone. */
  async function run(statement: string, withCanvas = false): Promise<Page> {
    const page = await (withCanvas ? visits.open() : visits.read());
    await page.keyboard.press('c');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(statement);
    await page.keyboard.press('Control+Enter');
    return page;
  }

  it('runs a statement from the keyboard and opens a name of its rows', async () => {
    const page = await run("MATCH (e:Entity) WHERE e.name = 'muP' RETURN e, e.paperCount AS papers");
    await page.getByText(/^1 row in/).waitFor();
    await page.locator('.answer-table').getByRole('button', { name: 'muP' }).click();
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
  });

  it('sees an error underlined at its place, and what to do', async () => {
    const page = await run('MATCH (n:Method)\nRETRN n');
    await page.getByRole('alert').getByText('Look at the marked place').waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('RETRN');
  });

  it('takes a suggestion with one click', async () => {
    const page = await run("MATCH (m:Method {name: 'mup'}) RETURN m");
    await page.getByText('its name is written "muP"').waitFor();
    await page.getByRole('button', { name: 'Run as suggested' }).click();
    await page.getByText(/^1 row in/).waitFor();
  });

  it('shows the rows of a statement on the graph, and takes them back', async () => {
    const page = await run("MATCH (a:Entity {name: 'edge of stability'}) RETURN a", true);
    await page.getByRole('button', { name: 'Show on the graph' }).click();
    await placeOf(page, 'edge of stability');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo: show on the graph' }).click();
    await page.getByRole('button', { name: 'Redo: show on the graph' }).waitFor();
    expect(await namesDrawn(page)).not.toContain('edge of stability');
  });

  it('reads the rows as JSON', async () => {
    const page = await run('UNWIND [1, 2] AS n RETURN n');
    await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
    expect(JSON.parse((await page.locator('.answer-json').textContent()) ?? '')).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  it('fills in the parameters that a statement asks for, and is told which one is missing', async () => {
    const page = await run('MATCH (e:Entity {name: $name}) RETURN e.paperCount AS papers');
    await page.getByRole('alert').getByText('Nothing is filled in for $name.').waitFor();
    await page.getByRole('textbox', { name: '$name' }).fill('muP');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 row in/).waitFor();
  });

  it('keeps a statement under a name and finds it at the next visit', async () => {
    const page = await run('UNWIND [1, 2] AS kept RETURN kept');
    await page.getByRole('button', { name: 'Saved statements' }).click();
    await page.getByRole('textbox', { name: 'Name of this statement' }).fill('two rows');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'two rows', exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    expect(decodeURIComponent((await download).url())).toContain('AS kept');
    await page.reload();
    await page.keyboard.press('c');
    await page.locator('.cm-content').waitFor();
    await page.locator('.cm-content').fill('RETURN 0');
    await page.getByRole('button', { name: 'Saved statements' }).click();
    await page.getByRole('button', { name: 'two rows', exact: true }).click();
    await page.locator('.cm-content').filter({ hasText: 'AS kept' }).waitFor();
  });

  it('finds a statement that was run before', async () => {
    const page = await run('RETURN 1 AS first');
    await page.getByText(/^1 row in/).waitFor();
    await page.locator('.cm-content').fill('RETURN 2 AS second');
    await page.getByRole('button', { name: 'Statements that were run before' }).click();
    await page.getByRole('button', { name: 'RETURN 1 AS first' }).click();
    await page
      .locator('.cm-content')
      .filter({ hasText: /^RETURN 1 AS first$/ })
      .waitFor();
  });

  it('reads how a statement is run, and what each step cost', async () => {
    const page = await run("MATCH (e:Method) WHERE e.name = 'muP' RETURN e.name");
    await page.getByText(/^1 row in/).waitFor();
    await page.getByRole('button', { name: 'Explain' }).click();
    const plan = page.getByRole('list', { name: 'Plan of the statement' });
    await plan
      .getByText(/rows expected/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Profile' }).click();
    await page.getByRole('radio', { name: 'Plan' }).check({ force: true });
    await plan
      .getByText(/^1 row, /)
      .first()
      .waitFor();
    await plan
      .getByText(/reads?/)
      .first()
      .waitFor();
  });

  it('sees an answer as a graph, and opens one of its names', async () => {
    const page = await run('MATCH (a:Entity)-[r:EVALUATED_ON]->(b:Entity) RETURN a, r, b');
    await page.getByText(/^\d+ rows in/).waitFor();
    await page.getByRole('radio', { name: 'Graph' }).check({ force: true });
    await page.getByRole('group', { name: 'The answer as a graph' }).waitFor();
    await page.getByRole('button', { name: 'muP, Method' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'muP', level: 2 }).waitFor();
  });

  it('asks a question of the catalogue from the console', async () => {
    const page = await run(':query trends {"entity": "NTK"}');
    await page.getByText(/^\d+ rows? in/).waitFor();
    await page.getByRole('columnheader', { name: 'papersOfYear' }).waitFor();
  });

  it('completes a name of the library, and a question of the catalogue', async () => {
    const page = await run("MATCH (n {name: 'edge of");
    await page.keyboard.press('Control+Space');
    const offers = page.locator('.cm-tooltip-autocomplete');
    await offers.getByText('edge of stability').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(':query comparison');
    await page.keyboard.press('Control+Space');
    await offers.getByText(':query comparison-matrix').waitFor();
  });

  it('completes a label', async () => {
    const page = await run('MATCH (n:Dat');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete').getByText('Dataset').waitFor();
  });

  it('fills the form of a question and shows its answer on the graph', async () => {
    const page = await visits.open();
    await page.keyboard.press('q');
    await page.getByRole('button', { name: 'neighborhood', exact: true }).click();
    await page.getByRole('textbox', { name: 'entity' }).fill('NTK');
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+ rows in/).waitFor();
    await page.getByRole('button', { name: 'Show on the graph' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#rows=%3Aquery'));
  });

  it('finds how two names are connected, with the sentence, and nothing moves', async () => {
    const page = await visits.open('#node=mup');
    await page.locator('#details-title').waitFor();
    const before = await placeOf(page, 'Adam');
    await page.getByRole('button', { name: 'Path from here' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('NTK');
    await page.getByRole('option', { name: /neural tangent kernel/ }).waitFor();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Path between two names' });
    await bar.getByText('the most convincing first').waitFor();
    expect((await bar.locator('blockquote').first().textContent())?.length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    expect(await placeOf(page, 'Adam')).toEqual(before);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violation in the workbench in the ${colorScheme} theme`, async () => {
      const page = await visits.read('', { colorScheme });
      await page.keyboard.press('q');
      for (const tab of ['Questions', 'Cypher', 'Review']) {
        await page.getByRole('tab', { name: tab }).click();
        if (tab === 'Cypher') await page.locator('.cm-content').waitFor();
        expect(await violationsOf(page)).toEqual([]);
      }
    }, 120_000);
  }
});
