/** Splits a Cypher statement into words, names and symbols, without its comments; enough to see its clauses, not to parse it. */

/** `word`: unquoted, upper case; `name`: in backticks, as written; `text`: a string; `symbol`: one ASCII character. */
export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'symbol';
  readonly text: string;
  readonly index: number;
}

/** A token or a comment, with what stands there letter by letter. */
export interface Part {
  readonly kind: Token['kind'] | 'comment';
  readonly raw: string;
  readonly index: number;
  /** False for what is begun by a quote, a backtick or a slash and reaches to the end for want of another. */
  readonly closed: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*)`,
    String.raw`(?<text>'(?:\\[\s\S]|[^'\\])*(?:'|\\?$)|"(?:\\[\s\S]|[^"\\])*(?:"|\\?$))`,
    '`(?<name>(?:[^`]|``)*)(?:`|$)',
    String.raw`(?<word>[\p{ID_Continue}]+)`,
    String.raw`(?<symbol>[!-~])`,
  ].join('|'),
  'gu',
);

/** Anything else counts as space: a space that only the database knows must not part two words from each other. */
export function scanTokens(statement: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const part of scanParts(statement)) {
    const { kind, index } = part;
    if (kind !== 'comment') tokens.push({ kind, text: textOf(part), index });
  }
  return tokens;
}

/** The same with comments; what is never closed is of its kind to the end of the statement. */
export function scanParts(statement: string): readonly Part[] {
  const parts: Part[] = [];
  for (const { 0: raw, index, groups = {} } of statement.matchAll(TOKEN)) {
    const isLast = index + raw.length === statement.length;
    parts.push({ kind: kindOf(groups), raw, index, closed: !isLast || isClosed(raw) });
  }
  return parts;
}

function kindOf({ word, symbol, text, name }: Readonly<Record<string, string | undefined>>): Part['kind'] {
  if (word !== undefined) return 'word';
  if (symbol !== undefined) return 'symbol';
  if (text !== undefined) return 'text';
  return name === undefined ? 'comment' : 'name';
}

const CLOSED: Readonly<Record<string, RegExp>> = {
  "'": /^'(?:\\[\s\S]|[^\\])*'$/,
  '"': /^"(?:\\[\s\S]|[^\\])*"$/,
  '`': /^`(?:[^`]|``)*`$/,
  '/': /^(?:\/|\/\/.*|\/\*[\s\S]*\*\/)$/,
};

function isClosed(raw: string): boolean {
  return CLOSED[raw.charAt(0)]?.test(raw) ?? true;
}

function textOf({ kind, raw, closed }: Part): string {
  if (kind === 'word') return foldCase(raw);
  return kind === 'name' ? raw.slice(1, closed ? -1 : undefined).replaceAll('``', '`') : raw;
}

/** Both ways, since some letters reach ASCII by one of them alone: a long s upwards, a Kelvin sign downwards. */
function foldCase(word: string): string {
  return word.toLowerCase().toUpperCase();
}
