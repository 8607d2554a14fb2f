/** The HTTP API as typed calls: what the viewer uses, and anybody else's page may. */

import type {
  EntityDetails,
  ErrorAnswer,
  Health,
  Json,
  KnownEntity,
  Neighbors,
  PaperDetails,
  QueryDescription,
  SchemaAnswer,
  SearchHit,
  Stats,
  TableAnswer,
} from '../domain/answers.ts';
import type { AskAnswer, Overview, PathsAnswer } from '../domain/questions.ts';
import { ERROR_CODES, TangentError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';

/** Every call rejects with a `TangentError` that carries the API's code and hint. */
export interface TangentClient {
  /** Best first; an empty array where nothing matches. */
  search(
    text: string,
    options?: { readonly limit?: number; readonly signal?: AbortSignal },
  ): Promise<readonly SearchHit[]>;
  /** By id or by the slug of any of its names. */
  node(id: string): Promise<EntityDetails | PaperDetails>;
  paper(id: string): Promise<PaperDetails>;
  /** What is known of an entity, by id, slug, name or alias. */
  entity(id: string): Promise<KnownEntity>;
  /** Best first; none, and a notice, where no path convinces. `k` is 3. */
  paths(from: string, to: string, options?: { readonly k?: number }): Promise<PathsAnswer>;
  /** A question in words: the query that was run, with its answer or paths, or the nearest three. */
  ask(question: string): Promise<AskAnswer>;
  /** The six cards of the start page. */
  overview(): Promise<Overview>;
  neighbors(
    id: string,
    options?: { readonly limit?: number; readonly offset?: number; readonly generics?: boolean },
  ): Promise<Neighbors>;
  /** Whether server and store answer, and whether the store holds the samples. */
  health(): Promise<Health>;
  stats(): Promise<Stats>;
  schema(): Promise<SchemaAnswer>;
  queries(): Promise<readonly QueryDescription[]>;
  query(name: string, parameters?: Readonly<Record<string, Json>>): Promise<TableAnswer>;
  cypher(statement: string, parameters?: Readonly<Record<string, Json>>): Promise<TableAnswer>;
}

export interface ClientOptions {
  /** Where the API is: `http://127.0.0.1:4280`; on the API's own page the empty string will do. */
  readonly baseUrl: string;
  /** Another `fetch`, for tests and proxies. */
  readonly fetch?: typeof fetch;
}

type Search = Readonly<Record<string, Json | undefined>>;

/** Runs in a browser and in Node; a call that cannot reach the server rejects with `StoreUnreachable`. */
export function createClient({ baseUrl, fetch: ask = fetch }: ClientOptions): TangentClient {
  const get = async <Answer>(path: string, search: Search = {}, signal?: AbortSignal): Promise<Answer> =>
    await answerOf<Answer>(
      async () => await ask(`${baseUrl}/api/${path}${toSearch(search)}`, request(signal)),
    );
  return {
    search: async (text, { limit, signal } = {}) => await get('search', { q: text, limit }, signal),
    node: async (id) => await get(`nodes/${encodeURIComponent(id)}`),
    paper: async (id) => await get(`papers/${encodeURIComponent(id)}`),
    entity: async (id) => await get(`entities/${encodeURIComponent(id)}`),
    paths: async (from, to, { k } = {}) => await get('paths', { from, to, k }),
    ask: async (question) => await get('ask', { q: question }),
    overview: async () => await get('overview'),
    neighbors: async (id, { limit, offset, generics } = {}) =>
      await get(`nodes/${encodeURIComponent(id)}/neighbors`, { limit, offset, generics }),
    health: async () => await get('health'),
    stats: async () => await get('stats'),
    schema: async () => await get('schema'),
    queries: async () => await get('queries'),
    query: async (name, parameters = {}) => await get(`queries/${encodeURIComponent(name)}`, parameters),
    cypher: async (statement, parameters = {}) =>
      await answerOf<TableAnswer>(
        async () =>
          await ask(`${baseUrl}/api/cypher`, {
            method: 'POST',
            headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
            body: JSON.stringify({ statement, parameters }),
          }),
      ),
  };
}

function request(signal: AbortSignal | undefined): RequestInit {
  return { headers: { Accept: 'application/json' }, ...(signal && { signal }) };
}

/** A list is its elements one after the other; null and undefined leave the default. */
function toSearch(search: Search): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const element of Array.isArray(value) ? value : [value]) {
      if (element !== null && element !== undefined) parameters.append(name, toText(element));
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function toText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function answerOf<Answer>(ask: () => Promise<Response>): Promise<Answer> {
  const response = await reached(ask);
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || answer === undefined) throw toError(response.status, answer);
  return answer as Answer;
}

/** An aborted call stays an AbortError: nobody waits for it. */
async function reached(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    throw new TangentError('StoreUnreachable', 'The server does not answer.', {
      hint: 'Start it with npm start, and load the page again.',
      cause,
    });
  }
}

function toError(status: number, answer: unknown): TangentError {
  if (isErrorAnswer(answer) && isErrorCode(answer.error.code)) {
    return new TangentError(answer.error.code, answer.error.message, { hint: answer.error.hint });
  }
  return new TangentError('Unexpected', `The server answered ${status} and no JSON of its own.`, {
    hint: 'Is something else listening at this address?',
  });
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false;
  const { error } = answer;
  return (
    typeof error === 'object' && error !== null && 'code' in error && 'message' in error && 'hint' in error
  );
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
