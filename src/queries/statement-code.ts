/** A statement with everything that is not code blanked out, so that words can be looked for without a parser. */

import { scanParts } from '../store/scan-tokens.ts';
import type { Part } from '../store/scan-tokens.ts';

/**
 * The statement with the insides of strings and whole comments replaced by spaces: every other character keeps its
 * place, and names in backticks stay as they are. Total: what is never closed reaches to the end.
 */
export function statementCode(statement: string): string {
  let code = '';
  for (const part of scanParts(statement)) {
    code += statement.slice(code.length, part.index) + blanked(part);
  }
  return code + statement.slice(code.length);
}

function blanked({ kind, raw, closed }: Part): string {
  if (kind === 'comment') return ' '.repeat(raw.length);
  if (kind !== 'text') return raw;
  const quote = raw.charAt(0);
  const end = closed ? quote : '';
  return quote + ' '.repeat(raw.length - 1 - end.length) + end;
}

/** Names of the parameters that a statement uses, each once, in order of their first use. */
export function usedParameters(statement: string): readonly string[] {
  const found = statementCode(statement).matchAll(/\$(\w+)/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}
