/** The state of something that is fetched: on its way, here, or failed with a next step. */

export type Load<Value> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function textOf(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** What a rejected call says to a reader. */
export function toFailure(error: unknown): Failure {
  return {
    code: textOf(error, 'code') ?? 'Unexpected',
    message: textOf(error, 'message') ?? 'Something failed that should not',
    hint: textOf(error, 'hint') ?? 'Load the page again; if it stays, this is a defect of Tangent.',
  };
}
