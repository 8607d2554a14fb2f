/** Splits a Cypher statement into words, names and symbols, without its comments; enough to see its clauses, not to parse it. */

/** `word`: unquoted, upper case; `name`: in backticks, as written; `text`: a string; `symbol`: one ASCII character. */
export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'symbol';
  readonly text: string;
  readonly index: number;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*)`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))`,
    '`(?<name>(?:[^`]|``)*)(?:`|$)',
    String.raw`(?<word>[\p{ID_Continue}]+)`,
    String.raw`(?<symbol>[!-~])`,
  ].join('|'),
  'gu',
);

/** Anything else counts as space: a space that only the database knows must not part two words from each other. */
export function scanTokens(statement: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { index, groups = {} } of statement.matchAll(TOKEN)) {
    const { string, name, word, symbol } = groups;
    if (word !== undefined) tokens.push({ kind: 'word', text: foldCase(word), index });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.replaceAll('``', '`'), index });
    else if (string !== undefined) tokens.push({ kind: 'text', text: string, index });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol, index });
  }
  return tokens;
}

/** Both ways, since some letters reach ASCII by one of them alone: a long s upwards, a Kelvin sign downwards. */
function foldCase(word: string): string {
  return word.toLowerCase().toUpperCase();
}
