/** `=~`: the whole text matches. */

import { runtimeError } from '../../errors.ts';
import { RegularExpression } from '../../values/regex/regular-expression.ts';
import { typeOf, type Value } from '../../values/value.ts';
import type { RunContext } from '../context.ts';

/** The test; a pattern is read again only where it is another than before. */
export function compileRegularExpression(): (text: Value, pattern: Value, ctx: RunContext) => boolean | null {
  let known: { readonly source: string; readonly expression: RegularExpression } | undefined;
  return (text, source, ctx) => {
    if (source !== null && typeof source !== 'string') {
      throw runtimeError('InvalidOperand', `A regular expression is a String but was ${typeOf(source)}.`);
    }
    if (typeof text !== 'string' || source === null) return null;
    if (known?.source !== source) known = { source, expression: new RegularExpression(source) };
    return known.expression.matches(text, () => ctx.tick());
  };
}
