/** A body must say that it is JSON: a form of another page cannot. */

import type { RequestHandler } from 'express';
import { HttpError } from './error-answer.ts';

export const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) {
    throw new HttpError(
      415,
      'RequestRefused',
      'The body is not JSON.',
      'Send it with the header Content-Type: application/json.',
    );
  }
  next();
};
