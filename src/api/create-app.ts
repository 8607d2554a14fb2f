/** Puts the HTTP API together from its route groups; never listens. */

import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { TangentError } from '../domain/errors.ts';
import { refuseLongIntegers } from '../domain/exact-numbers.ts';
import type { ReadStore } from '../store/store.ts';
import { askRoutes } from './ask.ts';
import { cypherRoutes } from './cypher.ts';
import { answerErrors, answerUnknownRoute } from './error-answer.ts';
import { entityRoutes } from './entities.ts';
import { exportRoutes } from './export.ts';
import { guardRequests } from './guard-requests.ts';
import { healthRoutes } from './health.ts';
import { nodeRoutes } from './nodes.ts';
import { openapiRoutes } from './openapi.ts';
import { overviewRoutes } from './overview.ts';
import { paperRoutes } from './papers.ts';
import { pathRoutes } from './paths.ts';
import { queryRoutes } from './queries.ts';
import { requireJson } from './require-json.ts';
import type { Route, RouteLogger } from './route.ts';
import { schemaRoutes } from './schema.ts';
import { searchRoutes } from './search.ts';
import { similarRoutes } from './similar.ts';
import { serveViewer } from './serve-viewer.ts';

export interface AppOptions {
  readonly read: ReadStore;
  /** The built viewer; without it only the API is served. */
  readonly viewerFolder?: string;
  readonly logger?: RouteLogger;
  /** Names, without port, under which the server may be asked beside localhost. */
  readonly allowedHosts?: readonly string[];
  /** The store holds the samples; `/api/health` says so. */
  readonly samples?: boolean;
  readonly version?: string;
}

const BODY_LIMIT = '256kb';
/** Statements and exports a minute from one address: far above a reader's pace. */
const HEAVY_REQUESTS = 600;
const SILENT: RouteLogger = { error: () => {} };

export function createApp({
  read,
  viewerFolder,
  logger = SILENT,
  allowedHosts = [],
  samples = false,
  version = '0',
}: AppOptions): Express {
  const context = { read, samples };
  const groups: readonly (readonly Route[])[] = [
    healthRoutes(context),
    searchRoutes(context),
    similarRoutes(context),
    overviewRoutes(context),
    nodeRoutes(context),
    entityRoutes(context),
    paperRoutes(context),
    pathRoutes(context),
    askRoutes(context),
    queryRoutes(context),
    schemaRoutes(),
    cypherRoutes(context),
    exportRoutes(context),
  ];
  const routes = groups.flat();
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders(), compression());
  app.use('/api', guardRequests(allowedHosts));
  app.use(['/api/cypher', '/api/export'], limitPace());
  for (const route of [...routes, ...openapiRoutes(routes, version)]) {
    const before = route.body ? [requireJson, express.json({ limit: BODY_LIMIT, verify: checkNumbers })] : [];
    app[route.method](route.path, ...before, route.handle);
  }
  app.use('/api', answerUnknownRoute);
  if (viewerFolder !== undefined) app.use(...serveViewer(viewerFolder));
  app.use(answerErrors(logger));
  return app;
}

function checkNumbers(_request: unknown, _response: unknown, body: Buffer): void {
  refuseLongIntegers(body.toString('utf8'));
}

/** Scripts and workers of our own alone; sigma draws by WebGL and makes images and workers from blobs. */
function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });
}

function limitPace(): ReturnType<typeof rateLimit> {
  return rateLimit({
    windowMs: 60_000,
    limit: HEAVY_REQUESTS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new TangentError('TooManyRequests', 'Too many requests in a minute.', { hint: 'Wait a minute.' });
    },
  });
}
