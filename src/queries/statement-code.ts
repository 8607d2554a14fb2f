/** A statement with everything that is not code blanked out, so that words can be looked for without a parser. */

const NOT_CODE =
  /`(?:[^`]|``)*`|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/g;

/**
 * The statement with the insides of strings and whole comments replaced by spaces: every other character keeps its
 * place, and names in backticks stay as they are. Total: what is never closed is code.
 */
export function statementCode(statement: string): string {
  return statement.replaceAll(NOT_CODE, (found) => {
    if (found.startsWith('`')) return found;
    const quote = found.startsWith('/') ? ' ' : found.charAt(0);
    return `${quote}${' '.repeat(found.length - 2)}${quote}`;
  });
}

/** Names of the parameters that a statement uses, each once, in order of their first use. */
export function usedParameters(statement: string): readonly string[] {
  const found = statementCode(statement).matchAll(/\$(\w+)/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}
