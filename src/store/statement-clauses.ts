/** Reads from a statement's text which clauses it holds, so that a writing one is refused before it runs. */

import { scanParts, scanTokens } from './scan-tokens.ts';
import type { Token } from './scan-tokens.ts';

/** The words of each clause that writes or reaches outside of the graph. */
const WRITING: readonly (readonly string[])[] = [
  ...'CREATE INSERT MERGE SET DELETE REMOVE DROP ALTER FOREACH SESSION COMMIT ROLLBACK'
    .split(' ')
    .map((word) => [word]),
  ['LOAD', 'CSV'],
  ['IN', 'TRANSACTIONS'],
  ['CONCURRENT', 'TRANSACTIONS'],
  ['START', 'TRANSACTION'],
];

/** After these a word is a property key, a label or a parameter. */
const NAMING: ReadonlySet<string | undefined> = new Set(['.', ':', '$']);

/**
 * The first words in the statement that write or reach outside of the graph (`CREATE`, `LOAD CSV`, ...), upper case;
 * undefined when there are none. A variable of such a name counts as well: better refused than run.
 */
export function writingClause(statement: string): string | undefined {
  const tokens = scanTokens(statement).map(withoutDigits);
  for (const [position, { glued, ...token }] of tokens.entries()) {
    const isNamed = !glued && NAMING.has(symbolAt(tokens, position - 1));
    if (token.kind !== 'word' || isNamed) continue;
    const clause = WRITING.find((words) =>
      words.every((word, offset) => isWord(tokens[position + offset], word)),
    );
    if (clause && symbolAt(tokens, position + clause.length) !== ':') return clause.join(' ');
  }
  return insideUnclosed(statement);
}

/** A number may stand before a word without a space: `1.0CREATE` reads as `1.0 CREATE`. */
function withoutDigits(token: Token): Token & { readonly glued: boolean } {
  const text = token.kind === 'word' ? token.text.replace(/^\d+/, '') : token.text;
  return { ...token, text, glued: text !== token.text };
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text === word;
}

function symbolAt(tokens: readonly Token[], position: number): string | undefined {
  const token = tokens[position];
  return token?.kind === 'symbol' ? token.text : undefined;
}

/**
 * What is never closed here, the database may close earlier by rules of its own: its words count as clauses, wherever
 * they stand.
 */
function insideUnclosed(statement: string): string | undefined {
  const last = scanParts(statement).at(-1);
  return last === undefined || last.closed ? undefined : writingClause(last.raw.replaceAll(/['"`/*]/g, ' '));
}
