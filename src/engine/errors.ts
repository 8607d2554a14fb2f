/** Every error of the engine: Neo4j's code, a template and a hint under a name of our own. */

import type { Span } from './syntax/ast.ts';
import { CATALOGUE } from './error-catalogue.ts';

export type ErrorName = keyof typeof CATALOGUE;
export type Phase = 'compile time' | 'runtime';

/** A statement that cannot be run or went wrong: carries Neo4j's `code` and, when it is known, the place in the text. */
export class CypherError extends Error {
  override readonly name = 'CypherError';
  readonly kind: ErrorName;
  readonly code: string;
  readonly hint: string;
  phase: Phase;
  /** UTF-16 offset, and 1-based line and column, once the text is known. */
  place: { offset: number; line: number; column: number } | undefined;
  readonly span: Span | undefined;

  constructor(
    kind: ErrorName,
    message: string,
    options: { span?: Span; phase?: Phase; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    const entry = CATALOGUE[kind];
    this.kind = kind;
    this.code = entry.code;
    this.hint = entry.hint;
    this.phase = options.phase ?? entry.phase;
    this.span = options.span;
  }

  /** Fills in line and column from the statement's text. */
  locate(text: string): this {
    if (this.span !== undefined && this.place === undefined) {
      const before = text.slice(0, this.span.from).split('\n');
      this.place = {
        offset: this.span.from,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      };
    }
    return this;
  }
}

/** Raised where the text itself is wrong. */
export function compileError(kind: ErrorName, message: string, span: Span): CypherError {
  return new CypherError(kind, message, { span, phase: 'compile time' });
}

/** Raised while rows are computed. */
export function runtimeError(kind: ErrorName, message: string, cause?: unknown): CypherError {
  return new CypherError(kind, message, { phase: 'runtime', cause });
}
