/** `\u` and four hexadecimal digits, anywhere in a statement: replaced before anything else is read, as in Neo4j. */

import { compileError } from '../errors.ts';

/** @throws CypherError InvalidUnicodeLiteral where other characters follow `\u`. */
export function replaceUnicodeEscapes(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replaceAll(/\\\\|\\u([0-9a-fA-F]{4})?/g, (found, digits: string | undefined, at: number) => {
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
    if (found === '\\\\') return found;
    const span = { from: at, to: at + 6 };
    throw compileError('InvalidUnicodeLiteral', `'${text.slice(at, at + 6)}' is no Unicode escape.`, span);
  });
}
