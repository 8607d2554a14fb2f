/** The viewer's files are served beside the API, and its page for every address that is no file. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { send, serveApp } from '../../fixtures/serve-app.ts';
import type { Answered, Served } from '../../fixtures/serve-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-viewer-'));
let store: Store;
let served: Served;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tangent</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(folder, '..', 'outside.txt'), 'outside');
  store = await openLibrary();
  served = await serveApp({ read: store, viewerFolder: folder });
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string, headers = {}): Promise<Answered> =>
  await send(served.port, 'GET', path, headers);

describe('the viewer', () => {
  it('has one page, at the root and at every address that is no file', async () => {
    for (const path of ['/', '/node/neural-tangent-kernel', '/?q=x']) {
      const answered = await get(path, { Accept: 'text/html' });
      expect([answered.status, answered.body]).toEqual([200, expect.stringContaining('Tangent')]);
    }
  });

  it('lets built files stay in the browser, and the page not', async () => {
    const built = await get('/assets/main-abc123.js');
    expect(built.headers['cache-control']).toContain('immutable');
    expect(built.headers['content-type']).toContain('javascript');
    expect((await get('/')).headers['cache-control']).toContain('max-age=0');
  });

  it('answers 404 for a built file that is gone, not the page', async () => {
    expect((await get('/assets/main-old.js', { Accept: '*/*' })).status).toBe(404);
  });

  it('gives no file from outside of its folder', async () => {
    for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt']) {
      expect((await get(path)).body).not.toContain('outside\n');
      expect((await get(path)).body).not.toBe('outside');
    }
  });

  it('runs scripts of its own alone, and workers and images from blobs', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy.split(';').find((directive) => directive.startsWith('script-src'))).not.toContain(
      'unsafe-inline',
    );
  });

  it('does not stand in for an unknown route of the API', async () => {
    const answered = await get('/api/nothing', { Accept: 'text/html' });
    expect([answered.status, answered.headers['content-type']]).toEqual([
      404,
      'application/json; charset=utf-8',
    ]);
  });
});
