/** Reads from a statement's text which clauses it holds, so that a writing one is refused before it runs. */

const QUOTED = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:[^`]|``)*`|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g;
/** Not after a dot or colon, where the word is a property key or a label. */
const WRITING =
  /(?<![:.$]\s*)\b(CREATE|INSERT|MERGE|SET|DELETE|REMOVE|DROP|ALTER|FOREACH|LOAD\s+CSV|IN\s+TRANSACTIONS|SESSION|START\s+TRANSACTION|COMMIT|ROLLBACK)\b(?!\s*:)/i;

/**
 * The first word in the statement that writes or reaches outside of the graph (`CREATE`, `LOAD CSV`, ...), upper case;
 * undefined when there is none. A variable of such a name counts as well: better refused than run.
 */
export function writingClause(statement: string): string | undefined {
  const bare = statement.replace(QUOTED, (quoted) => (quoted.startsWith('/') ? ' ' : 'q'));
  return WRITING.exec(bare)?.[1]?.replace(/\s+/g, ' ').toUpperCase();
}
