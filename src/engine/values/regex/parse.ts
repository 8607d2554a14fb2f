/** Java's regular expressions, as far as their matching is linear: text in, tree out. */

import { readClass, sameCharacter } from './classes.ts';
import { isLineEnd, readEscape } from './escapes.ts';
import { PatternReader } from './reader.ts';
import {
  InvalidRegex,
  NO_FLAGS,
  UnsupportedRegex,
  type Assertion,
  type Flags,
  type RegexNode,
} from './syntax.ts';

const DEPTH_LIMIT = 100;
const EMPTY: RegexNode = { kind: 'sequence', parts: [] };

/** @throws InvalidRegex where Java refuses the pattern, UnsupportedRegex for back references, look-around and the like. */
export function parseRegex(source: string): RegexNode {
  const parser = new RegexParser(source);
  return parser.parse();
}

class RegexParser {
  readonly #reader: PatternReader;
  #flags: Flags = NO_FLAGS;
  #depth = 0;

  constructor(source: string) {
    this.#reader = new PatternReader(source);
  }

  parse(): RegexNode {
    const node = this.#choice();
    if (!this.#reader.done) throw new InvalidRegex("a ')' closes nothing");
    return node;
  }

  /** Flags set inside hold to the end of the group. */
  #choice(): RegexNode {
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) throw new UnsupportedRegex('groups nested that deep');
    const outer = this.#flags;
    const options = [this.#sequence()];
    while (this.#reader.take('|')) options.push(this.#sequence());
    this.#flags = outer;
    this.#depth -= 1;
    const [only = EMPTY] = options;
    return options.length === 1 ? only : { kind: 'choice', options };
  }

  #sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (!this.#reader.done && this.#reader.peek() !== '|' && this.#reader.peek() !== ')') {
      for (const atom of this.#atoms()) parts.push(atom);
      const last = parts.pop();
      if (last !== undefined) parts.push(this.#repeated(last));
    }
    return { kind: 'sequence', parts };
  }

  #atoms(): RegexNode[] {
    const reader = this.#reader;
    const character = reader.next();
    switch (character) {
      case '(':
        return [this.#group()];
      case '[':
        return [{ kind: 'char', test: readClass(reader, this.#flags) }];
      case '.':
        return [{ kind: 'char', test: this.#flags.dotAll ? () => true : (point) => !isLineEnd(point) }];
      case '^':
        return [assertion(this.#flags.multiline ? 'line start' : 'text start')];
      case '$':
        return [assertion(this.#flags.multiline ? 'line end' : 'last line end')];
      case '\\':
        return this.#escaped();
      case '*':
      case '+':
      case '?':
        throw new InvalidRegex(`'${character}' repeats nothing`);
      case '{':
        throw new InvalidRegex("'{' repeats nothing");
      default:
        return [this.#character(character)];
    }
  }

  #character(character: string): RegexNode {
    return { kind: 'char', test: sameCharacter(character.codePointAt(0) ?? 0, this.#flags) };
  }

  #escaped(): RegexNode[] {
    const reader = this.#reader;
    const place = PLACES.get(reader.peek());
    if (place !== undefined) {
      reader.next();
      return [assertion(place)];
    }
    if (reader.take('Q')) return this.#quoted();
    const escape = readEscape(reader);
    if ('test' in escape) return [{ kind: 'char', test: escape.test }];
    return [this.#character(String.fromCodePoint(escape.point))];
  }

  #quoted(): RegexNode[] {
    const parts: RegexNode[] = [];
    while (!this.#reader.done && !this.#reader.take('\\E')) parts.push(this.#character(this.#reader.next()));
    return parts.length === 0 ? [EMPTY] : parts;
  }

  #group(): RegexNode {
    const reader = this.#reader;
    const outer = this.#flags;
    if (reader.take('?')) {
      if (reader.take('<') && !/[=!]/.test(reader.peek())) this.#name();
      else if (!reader.take(':') && this.#flagsOnly()) return EMPTY;
    }
    const node = this.#choice();
    if (!reader.take(')')) throw new InvalidRegex('a group is not closed');
    this.#flags = outer;
    return node;
  }

  #name(): void {
    const name = this.#reader.takeWhile(/[A-Za-z0-9]/);
    if (!/^[A-Za-z]/.test(name) || !this.#reader.take('>'))
      throw new InvalidRegex('a group has no proper name');
  }

  /** `i-s)` sets flags from here on and is true; `i-s:` opens a group with them. */
  #flagsOnly(): boolean {
    const reader = this.#reader;
    const on = reader.takeWhile(/[a-zA-Z]/);
    const off = reader.take('-') ? reader.takeWhile(/[a-zA-Z]/) : '';
    if (!/^[imsu]*$/.test(on + off) || !/[:)]/.test(reader.peek())) {
      throw new UnsupportedRegex(`(?${on}${reader.peek()}`);
    }
    this.#flags = switchFlags(switchFlags(this.#flags, on, true), off, false);
    return reader.next() === ')';
  }

  #repeated(atom: RegexNode): RegexNode {
    let node = atom;
    for (;;) {
      const bounds = this.#bounds();
      if (bounds === undefined) return node;
      if (this.#reader.take('+')) throw new UnsupportedRegex('possessive repetition');
      this.#reader.take('?');
      node = { kind: 'repeat', body: node, min: bounds[0], max: bounds[1] };
    }
  }

  #bounds(): [number, number] | undefined {
    const reader = this.#reader;
    if (reader.take('*')) return [0, Infinity];
    if (reader.take('+')) return [1, Infinity];
    if (reader.take('?')) return [0, 1];
    if (!reader.take('{')) return undefined;
    const min = reader.takeWhile(/\d/);
    const open = reader.take(',');
    const max = open ? reader.takeWhile(/\d/) : min;
    const bounds: [number, number] = [Number(min), max === '' ? Infinity : Number(max)];
    if (min === '' || !reader.take('}') || bounds[1] < bounds[0])
      throw new InvalidRegex('a repetition has no proper bounds');
    return bounds;
  }
}

const PLACES: ReadonlyMap<string, Assertion> = new Map([
  ['b', 'word boundary'],
  ['B', 'no word boundary'],
  ['A', 'text start'],
  ['Z', 'last line end'],
  ['z', 'text end'],
]);

function assertion(what: Assertion): RegexNode {
  return { kind: 'assertion', assertion: what };
}

function switchFlags(flags: Flags, letters: string, on: boolean): Flags {
  return {
    ignoreCase: letters.includes('i') ? on : flags.ignoreCase,
    unicodeCase: letters.includes('u') ? on : flags.unicodeCase,
    dotAll: letters.includes('s') ? on : flags.dotAll,
    multiline: letters.includes('m') ? on : flags.multiline,
  };
}
