/** The entries of a BibTeX file: braces matched, macros put in, LaTeX left as it is; one bad entry costs itself alone. */

export interface BibEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** By name in lower case; where a name stands twice, the first counts, as in BibTeX. */
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

/** An entry that was left out, and why. */
export interface BadEntry {
  readonly code: 'record-cut-off' | 'entry-malformed';
  readonly message: string;
  readonly line: number;
}

/** Entries in the order of the file; text between them is a comment, as BibTeX has it. */
export function* scanEntries(text: string): Generator<BibEntry | BadEntry> {
  const macros = new Map(MONTHS.map((month) => [month, month]));
  const lineAt = lineCounter(text);
  let position = 0;
  for (;;) {
    const start = findEntry(text, position);
    if (start === undefined) break;
    position = start.body;
    const scanner = new Scanner(text, start.body, macros);
    try {
      const entry = scanner.entry(start);
      position = scanner.position;
      if (entry !== undefined) yield { ...entry, line: lineAt(start.at) };
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (start.type === 'comment') continue;
      const code = error.atEnd ? 'record-cut-off' : 'entry-malformed';
      const where = `@${start.type}{${/^[^\s,{}=]*/.exec(text.slice(start.body, start.body + 60).trimStart())?.[0] ?? ''}`;
      yield {
        code,
        message: `${where}: ${error.message} (line ${lineAt(error.position)})`,
        line: lineAt(start.at),
      };
    }
  }
  const [tail] = /@\s*[A-Za-z]*\s*$/.exec(text.slice(position)) ?? [];
  if (tail === undefined || !/(^|\n)\s*$/.test(text.slice(position, -tail.length))) return;
  yield {
    code: 'record-cut-off',
    message: `the file ends in "${tail.trim()}"`,
    line: lineAt(text.length - tail.length),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface EntryStart {
  readonly type: string;
  readonly open: string;
  /** Of the `@`. */
  readonly at: number;
  /** After the opening brace. */
  readonly body: number;
}

/** The next `@type{` that opens a line, or follows the end of an entry. */
function findEntry(text: string, from: number): EntryStart | undefined {
  ENTRY.lastIndex = from;
  for (let match = ENTRY.exec(text); match !== null; match = ENTRY.exec(text)) {
    const before = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index).trim();
    const [whole, type = '', open = ''] = match;
    if (before !== '' && !/[})],?$/.test(before)) continue;
    return { type: type.toLowerCase(), open, at: match.index, body: match.index + whole.length };
  }
  return undefined;
}

const ENTRY = /@\s*([A-Za-z]+)\s*([{(])/g;

/** Positions to line numbers, from 1. */
function lineCounter(text: string): (position: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

class Broken extends Error {
  readonly position: number;
  readonly atEnd: boolean;

  constructor(message: string, position: number, atEnd: boolean) {
    super(message);
    this.position = position;
    this.atEnd = atEnd;
  }
}

/** Characters; without a bound, a file of nothing but open braces would be read again and again to its end. */
const LONGEST_VALUE = 200_000;

class Scanner {
  position: number;
  private readonly text: string;
  private readonly macros: Map<string, string>;

  constructor(text: string, position: number, macros: Map<string, string>) {
    this.text = text;
    this.position = position;
    this.macros = macros;
  }

  /** An entry, or nothing for `@comment`, `@preamble` and `@string`, which it remembers. */
  entry({ type, open }: EntryStart): Omit<BibEntry, 'line'> | undefined {
    const close = open === '{' ? '}' : ')';
    if (type === 'comment') {
      this.position -= 1;
      this.delimited(close);
      return undefined;
    }
    if (type === 'preamble') {
      this.value();
      this.closing(close);
      return undefined;
    }
    const key = type === 'string' ? '' : this.key(close);
    const fields = this.fields(close);
    if (type !== 'string') return { type, key, fields };
    for (const [name, value] of fields) this.macros.set(name, value);
    return undefined;
  }

  private key(close: string): string {
    this.skip(/\s*/y);
    const key = this.take(/[^\s,={}"]*/y);
    this.skip(/\s*/y);
    if (this.peek() !== ',' && this.peek() !== close) throw this.broken('no comma after its key');
    return key;
  }

  private fields(close: string): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.skip(/(?:[\s,]|%.*)*/y);
      if (this.peek() === close) break;
      const name = this.take(/[^\s,={}()"#%@]+/y).toLowerCase();
      this.skip(/\s*/y);
      if (name === '' || this.peek() !== '=') throw this.broken('a field has no name or no "="');
      this.position += 1;
      const value = this.value();
      if (!fields.has(name)) fields.set(name, value);
    }
    this.position += 1;
    return fields;
  }

  private closing(close: string): void {
    this.skip(/\s*/y);
    if (this.peek() !== close) throw this.broken(`no "${close}" at its end`);
    this.position += 1;
  }

  /** Parts joined by `#`. */
  private value(): string {
    let value = '';
    do {
      this.skip(/\s*#?\s*/y);
      value += this.part();
      this.skip(/\s*/y);
    } while (this.peek() === '#');
    return value;
  }

  private part(): string {
    const first = this.peek();
    if (first === '{') return this.delimited('}');
    if (first === '"') return this.delimited('"');
    const word = this.take(/[^\s,={}()"#%@]+/y);
    if (word === '') throw this.broken('a field has no value');
    return this.macros.get(word.toLowerCase()) ?? word;
  }

  /** From a brace or quote to the one that closes it; braces nest, and a backslash does not change that. */
  private delimited(close: string): string {
    const start = this.position + 1;
    const end = Math.min(this.text.length, start + LONGEST_VALUE);
    let depth = 0;
    let index = start;
    for (; index < end && depth >= 0; index += 1) {
      const character = this.text[index];
      if (character === close && depth === 0) {
        this.position = index + 1;
        return this.text.slice(start, index);
      }
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
    }
    const atEnd = index >= this.text.length;
    throw new Broken(`no "${close}" ends the value that begins here`, this.position, atEnd);
  }

  private peek(): string | undefined {
    return this.text[this.position];
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  private skip(pattern: RegExp): void {
    this.take(pattern);
  }

  private broken(message: string): Broken {
    return new Broken(message, this.position, this.position >= this.text.length);
  }
}
