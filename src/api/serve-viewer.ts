/** The viewer's files, and its one page for every address that is no file. */

import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';

/** Built files have their hash in the name and stay; the page itself is asked for again each time. */
export function serveViewer(folder: string): readonly RequestHandler[] {
  const assets = express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true });
  return [
    (request, response, next) => {
      if (!request.path.startsWith('/assets/')) return next();
      request.url = request.url.slice('/assets'.length);
      return assets(request, response, () => response.status(404).end());
    },
    express.static(folder, { index: 'index.html', maxAge: 0 }),
    (request, response, next) => {
      if (request.method !== 'GET' || !request.accepts('html')) return next();
      return response.sendFile(join(folder, 'index.html'));
    },
  ];
}
