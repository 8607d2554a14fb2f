/** What a route says of itself: Express is set up from it, and so is the OpenAPI document. */

import type { Request, Response } from 'express';
import type { z } from 'zod';
import { TangentError } from '../domain/errors.ts';
import type { Limits, ReadStore } from '../store/store.ts';

/** What every route may use; no route can reach a writing store. */
export interface RouteContext {
  readonly read: ReadStore;
  /** The store holds the samples that ship with Tangent. */
  readonly samples: boolean;
}

/** As much of a pino logger as the API uses. */
export interface RouteLogger {
  error(details: object, message: string): void;
}

export interface Route {
  readonly method: 'get' | 'post';
  /** As Express has it: `/api/nodes/:id`. */
  readonly path: string;
  readonly summary: string;
  /** What `:name` in the path stands for, by name. */
  readonly pathParameters?: Readonly<Record<string, string>>;
  /** What the address takes behind `?`. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Media types it answers with. */
  readonly mediaTypes: readonly string[];
  /** The shape of its JSON answer, where it is told. */
  readonly answer?: z.ZodType;
  readonly handle: (request: Request, response: Response) => Promise<void> | void;
}

export const JSON_TYPE = ['application/json'];

/** Milliseconds that one statement may take, and rows that one JSON answer may hold. */
const DEADLINE_MS = 10_000;
export const ROW_LIMIT = 10_000;

/** The limits of a request's statements: ended when the client goes away. */
export function limitsOf(response: Response): Limits {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return { signal: gone.signal, deadlineMs: DEADLINE_MS };
}

/** What the address or the body holds, by its schema; throws `ParameterInvalid` naming what is wrong and what there is. */
export function checked<Schema extends z.ZodObject>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(problemOf);
  throw new TangentError('ParameterInvalid', `The request is not valid: ${problems.join('; ')}.`, {
    hint: `It takes: ${Object.keys(schema.shape).join(', ') || 'nothing'}.`,
  });
}

/** In words of ours: what is wrong with which parameter. */
function problemOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.') || 'the body';
  if (issue.code === 'unrecognized_keys') return `there is no ${issue.keys.join(', no ')}`;
  if (issue.code === 'too_small') return `${name} must ${bound(issue.origin, 'at least', issue.minimum)}`;
  if (issue.code === 'too_big') return `${name} must ${bound(issue.origin, 'at most', issue.maximum)}`;
  if (issue.code !== 'invalid_type') return `${name} is not valid`;
  if (issue.input === undefined && issue.expected !== 'number') return `${name} is missing`;
  const wanted =
    issue.expected === 'int' || issue.expected === 'number' ? 'a whole number' : `of type ${issue.expected}`;
  return `${name} must be ${wanted}`;
}

function bound(origin: string, side: string, limit: number | bigint): string {
  return origin === 'string' ? `have ${side} ${limit} characters` : `be ${side} ${limit}`;
}

/** The part of the path behind `:name`. */
export function pathPart(request: Request, name: string): string {
  const part = request.params[name];
  return typeof part === 'string' ? part : '';
}
