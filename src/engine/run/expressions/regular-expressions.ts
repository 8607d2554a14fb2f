/** `=~`: the whole text matches; only patterns that mean the same in Java and JavaScript and run in linear time. */

import { runtimeError } from '../../errors.ts';
import type { Expression } from '../../syntax/ast.ts';
import { typeOf, type Value } from '../../values/value.ts';

/** Java's forms that JavaScript has not, or has with another meaning. */
const ELSEWHERE = /\\[pPXRhHvVzZAGQEbBkxuc0-9]|\(\?[^:i]|[*+?}]\+|&&|\[[^\]]*\[/;
/** A repetition of something that itself repeats or offers alternatives: time may grow without bound. */
const NESTED = /\([^()]*(?:[*+|]|\{\d)[^()]*\)(?:[*+]|\{\d)/;

/** The test; a constant pattern is read once. */
export function compileRegularExpression(
  pattern: Expression,
): (text: Value, pattern: Value) => boolean | null {
  const constant =
    pattern.kind === 'literal' && typeof pattern.value === 'string' ? pattern.value : undefined;
  let known: RegExp | undefined;
  return (text, source) => {
    if (source !== null && typeof source !== 'string') {
      throw runtimeError('InvalidOperand', `A regular expression is a String but was ${typeOf(source)}.`);
    }
    if (typeof text !== 'string' || source === null) return null;
    if (constant === undefined) return toRegExp(source).test(text);
    known ??= toRegExp(constant);
    return known.test(text);
  };
}

/** @throws CypherError where the pattern is none, or one whose meaning or cost here would differ. */
function toRegExp(source: string): RegExp {
  const flags = /^\(\?([ismu]+)\)/.exec(source);
  const body = source.slice(flags?.[0].length ?? 0);
  if (ELSEWHERE.test(body)) {
    throw runtimeError(
      'Unsupported',
      `The regular expression '${source}' uses a form that is not supported.`,
    );
  }
  if (NESTED.test(body)) {
    throw runtimeError(
      'Unsupported',
      `The regular expression '${source}' may take too long: nested repetition.`,
    );
  }
  try {
    return new RegExp(`^(?:${body})$`, `u${(flags?.[1] ?? '').replace('u', '')}`);
  } catch (cause) {
    throw runtimeError('InvalidRegularExpression', `Invalid regular expression '${source}'.`, cause);
  }
}
