/** Strings by code point: what Cypher counts, cuts and reverses. */

const SURROGATE = /[\ud800-\udfff]/;

/** How many code points a string has. */
export function codePointCount(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The code points from `start` to `end` (excluded). */
export function sliceCodePoints(text: string, start: number, end = Infinity): string {
  if (!SURROGATE.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join('');
}
