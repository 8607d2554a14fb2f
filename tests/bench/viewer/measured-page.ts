/** A page of Chromium with the means to say how much of its main thread something took. */

import type { Browser, CDPSession, Page } from 'playwright-core';

/** Processor time of the main thread in milliseconds: other programs on the machine do not count. */
interface Spent {
  readonly script: number;
  /** With styles, layout and painting. */
  readonly all: number;
}

export interface MeasuredPage {
  readonly page: Page;
  /** What `work` took from its start to its end. */
  readonly spent: (work: () => Promise<unknown>) => Promise<Spent>;
}

/** On a busy machine a picture takes minutes; what is measured is not the clock. */
const PATIENCE_MS = 300_000;

/** Without a graphics card drawing would be the time of a software renderer, which no reader has. */
const WITHOUT_DRAWING = `for (const call of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
  WebGL2RenderingContext.prototype[call] = () => {};`;

async function readSpent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { script: of('ScriptDuration'), all: of('TaskDuration') };
}

export async function openMeasured(browser: Browser, drawing: boolean): Promise<MeasuredPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (!drawing) await page.addInitScript(WITHOUT_DRAWING);
  page.setDefaultTimeout(PATIENCE_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    spent: async (work) => {
      const before = await readSpent(session);
      await work();
      const after = await readSpent(session);
      return { script: after.script - before.script, all: after.all - before.all };
    },
  };
}
