/** Visits of the viewer on the fixture library: opens pages, and holds that none logs an error or asks another host. */

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Store } from '../../src/store/store.ts';
import { startFixtureServer, type FixtureServer } from '../fixtures/viewer/fixture-server.ts';

/** Small: software draws every pixel. */
const VIEWPORT = { width: 1100, height: 700 };

export interface Visits {
  readonly server: FixtureServer;
  /** The page that was opened last. */
  readonly page: () => Page;
  /** Opens an address of the viewer, and waits until the library is there. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same without a canvas: software draws every pixel, and what is read in the panels needs none. */
  readonly read: Visits['open'];
  /** Closes the page; what went wrong on it, in words. */
  readonly leave: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** `library` is the fixture library in a store of its own, else it is in memory. */
export async function startVisits(endpoint: string, viewer: string, library?: Store): Promise<Visits> {
  const server = await startFixtureServer(viewer, library);
  const browser: Browser = await chromium.connect(endpoint);
  const problems: string[] = [];
  let page: Page | undefined;
  /** The browser then says that it has no WebGL 2. */
  const HIDE_WEBGL = `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (get, canvas, [kind, ...more]) => (kind === 'webgl2' ? null : Reflect.apply(get, canvas, [kind, ...more])),
  });`;
  const current = (): Page => {
    if (page === undefined) throw new Error('No page is open');
    return page;
  };
  async function open(withCanvas: boolean, hash: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: VIEWPORT, ...options });
    if (!withCanvas) await context.addInitScript(HIDE_WEBGL);
    const opened = await context.newPage();
    page = opened;
    opened.on('pageerror', (error) => problems.push(error.message));
    opened.on('console', (message) => {
      // A statement that is refused is an answer: the browser logs it all the same.
      const isRefusal = message.text().includes('status of 400');
      if (message.type() === 'error' && !isRefusal) problems.push(message.text());
    });
    opened.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !url.startsWith('blob:')) problems.push(`asked for ${url}`);
    });
    await opened.goto(`${server.url}${hash}`);
    await opened.getByRole('contentinfo').waitFor();
    return opened;
  }
  return {
    server,
    page: current,
    open: (hash = '', options = {}) => open(true, hash, options),
    read: (hash = '', options = {}) => open(false, hash, options),
    leave: async () => {
      await page?.context().close();
      page = undefined;
      return problems.splice(0);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
