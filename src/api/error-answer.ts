/** Errors as the API answers them: a status, a stable code, what happened and the next step. */

import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { ErrorAnswer } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { RouteLogger } from './route.ts';

/** Codes that are the client's or the store's doing; every other one is ours, 500. */
const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  StatementInvalid: 400,
  ParameterInvalid: 400,
  UsageInvalid: 400,
  StatementForbidden: 403,
  RequestRefused: 403,
  QueryUnknown: 404,
  NodeUnknown: 404,
  ExportUnknown: 404,
  RouteUnknown: 404,
  TooManyRequests: 429,
  StatementFailed: 422,
  LimitExceeded: 422,
  StoreUnreachable: 503,
  StoreBusy: 503,
  StoreMissing: 503,
};

/** An error that another status than its code's fits better. */
export class HttpError extends TangentError {
  readonly status: number;

  constructor(status: number, code: ErrorCode, message: string, hint: string) {
    super(code, message, { hint });
    this.status = status;
  }
}

/** What went wrong as the client may see it: nothing of a defect but that it is one. */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof TangentError && error.code !== 'Unexpected') {
    const place = error.place === undefined ? '' : ` (${error.place})`;
    return { error: { code: error.code, message: `${error.message}${place}`, hint: error.hint } };
  }
  return {
    error: {
      code: 'Unexpected',
      message: 'Something failed in Tangent itself.',
      hint: "See the server's log.",
    },
  };
}

export function answerErrors(logger: RouteLogger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = fromExpress(thrown);
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error, path: request.path }, 'a request failed');
    response.status(status).json(toErrorAnswer(error));
  };
}

/** A route that is not there, in JSON like everything under /api. */
export const answerUnknownRoute: RequestHandler = (request) => {
  throw new TangentError('RouteUnknown', `There is no ${request.method} ${request.baseUrl}${request.path}.`, {
    hint: 'See /api/openapi.json for every route.',
  });
};

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status;
  return (error instanceof TangentError ? STATUS[error.code] : undefined) ?? 500;
}

/** Express and its body parser throw errors of their own, with a status. */
function fromExpress(error: unknown): unknown {
  if (error instanceof TangentError || !(error instanceof Error)) return error;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  if (status === 413) {
    return new HttpError(413, 'LimitExceeded', 'The request is too large.', 'Send a shorter statement.');
  }
  if (status >= 500) return error;
  return new HttpError(
    status,
    'ParameterInvalid',
    'The request cannot be read.',
    'Send valid JSON in UTF-8.',
  );
}
