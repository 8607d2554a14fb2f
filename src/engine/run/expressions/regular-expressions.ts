/** `=~`: the whole text matches. */

import { runtimeError } from '../../errors.ts';
import type { Binary } from '../../syntax/ast.ts';
import { RegularExpression } from '../../values/regex/regular-expression.ts';
import { typeOf, type Value } from '../../values/value.ts';
import type { Compiler } from '../compiler.ts';
import { PAUSE, type RunContext } from '../context.ts';
import type { Slowly } from './slowly.ts';

/** A pattern is read again only where it is another than before. */
function patterns(): (source: Value) => RegularExpression | null {
  let known: { readonly source: string; readonly expression: RegularExpression } | undefined;
  return (source) => {
    if (source === null) return null;
    if (typeof source !== 'string') {
      throw runtimeError('InvalidOperand', `A regular expression is a String but was ${typeOf(source)}.`);
    }
    if (known?.source !== source) known = { source, expression: new RegularExpression(source) };
    return known.expression;
  };
}

export function compileRegularExpression(): (text: Value, pattern: Value, ctx: RunContext) => boolean | null {
  const read = patterns();
  return (text, source, ctx) => {
    if (source !== null && typeof source !== 'string') read(source);
    return typeof text !== 'string' || source === null
      ? null
      : (read(source)?.matches(text, () => ctx.tick()) ?? null);
  };
}

/** The same with pauses. */
export function compileRegularExpressionSlowly(c: Compiler, { left, right }: Binary): Slowly {
  const [text, pattern] = [c.expression(left), c.expression(right)];
  const read = patterns();
  return function* match(row, ctx) {
    const [subject, source] = [text(row, ctx), pattern(row, ctx)];
    if (source !== null && typeof source !== 'string') read(source);
    if (typeof subject !== 'string' || source === null) return null;
    const matching = read(source)?.matching(subject);
    if (matching === undefined) return null;
    for (;;) {
      const { done, value } = matching.next();
      if (done === true) return value;
      if (ctx.tick()) yield PAUSE;
    }
  };
}
