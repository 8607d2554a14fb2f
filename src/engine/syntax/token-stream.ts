/** A cursor over tokens: look, take, expect, go back; and the rules that call each other across files. */

import { compileError, type CypherError } from '../errors.ts';
import type { Clause, Expression, PathPattern, PatternPart, Query, Span, Variable } from './ast.ts';
import type { Token } from './lexer.ts';

const DEPTH_LIMIT = 200;

/** Rules that are mutually recursive, tied together by parse.ts. */
export interface Rules {
  expression(p: Parser): Expression;
  /** What may stand after a CASE's WHEN: `> 3`, `IS NULL`. */
  partialPredicate(p: Parser, subject: Expression): Expression | undefined;
  query(p: Parser): Query;
  clause(p: Parser): Clause | undefined;
  patternPart(p: Parser): PatternPart;
  pathPattern(p: Parser): PathPattern;
}

export class Parser {
  readonly text: string;
  readonly rules: Rules;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;
  /** Whether a bar closes the expression being read (`[x IN xs WHERE x:A | x.y]`), and so is no label's "or". */
  barEnds = false;
  private labelStyle: 'colons' | 'symbols' | undefined;

  constructor(text: string, tokens: readonly Token[], rules: Rules) {
    this.text = text;
    this.tokens = tokens;
    this.rules = rules;
  }

  peek(ahead = 0): Token {
    const last = this.tokens.length - 1;
    return this.tokens[Math.min(this.at + ahead, last)] as Token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  /** Whether the symbol stands next (or `ahead` tokens from here). */
  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  /** Whether these keywords stand next; keywords are names, so case does not count. */
  isWords(...words: readonly string[]): boolean {
    return words.every((word, index) => this.isWord(word, index));
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && token.text.toUpperCase() === word;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at += 1;
    return true;
  }

  takeWords(...words: readonly string[]): boolean {
    if (!this.isWords(...words)) return false;
    this.at += words.length;
    return true;
  }

  expectSymbol(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(`'${symbol}'`);
    return this.next();
  }

  expectWords(...words: readonly string[]): void {
    if (!this.takeWords(...words)) throw this.unexpected(words.join(' '));
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'quoted name';
  }

  /** A name: of a variable, label, key, function. */
  expectName(what: string): Token {
    if (!this.isName()) throw this.unexpected(what);
    return this.next();
  }

  variable(): Variable {
    const token = this.expectName('a variable name');
    return { kind: 'variable', name: token.text, from: token.from, to: token.to };
  }

  /** Where the last token taken ended. */
  get end(): number {
    return this.at === 0 ? 0 : (this.tokens[this.at - 1] as Token).to;
  }

  get start(): number {
    return this.peek().from;
  }

  /** The span from an offset to the last token taken. */
  since(from: number): Span {
    return { from, to: this.end };
  }

  mark(): number {
    return this.at;
  }

  reset(mark: number): void {
    this.at = mark;
  }

  /** Runs a rule; where it fails goes back and gives undefined. */
  attempt<T>(rule: () => T | undefined): T | undefined {
    const mark = this.at;
    const { depth, barEnds, labelStyle } = this;
    try {
      const result = rule();
      if (result === undefined) this.at = mark;
      return result;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'CypherError') throw error;
      this.at = mark;
      this.depth = depth;
      this.barEnds = barEnds;
      this.labelStyle = labelStyle;
      return undefined;
    }
  }

  /** Runs a rule in which a bar does or does not close the expression. */
  withBar<T>(barEnds: boolean, rule: () => T): T {
    const before = this.barEnds;
    this.barEnds = barEnds;
    const result = rule();
    this.barEnds = before;
    return result;
  }

  /** Runs a rule that reads a clause: inside it, one way of writing several labels. */
  withLabelStyle<T>(rule: () => T): T {
    const before = this.labelStyle;
    this.labelStyle = undefined;
    const result = rule();
    this.labelStyle = before;
    return result;
  }

  /** @throws CypherError where the clause has used the other way of writing several labels. */
  noteLabels(style: 'colons' | 'symbols'): void {
    this.labelStyle ??= style;
    if (this.labelStyle === style) return;
    throw compileError(
      'UnexpectedSyntax',
      'Mixing label expression symbols (`|`, `&`, `!`, `%`, IS) with colons between labels is not allowed in one clause.',
      this.peek(),
    );
  }

  /** Counts nesting, so that no text can exhaust the stack. */
  nested<T>(rule: () => T): T {
    this.depth += 1;
    if (this.depth > DEPTH_LIMIT) {
      throw compileError('TooDeep', `Nested deeper than ${DEPTH_LIMIT} levels.`, this.peek());
    }
    const result = rule();
    this.depth -= 1;
    return result;
  }

  /** Rules separated by commas, at least one. */
  list<T>(rule: () => T): T[] {
    const found = [rule()];
    while (this.takeSymbol(',')) found.push(rule());
    return found;
  }

  unexpected(expected: string): CypherError {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end' : `'${this.text.slice(token.from, token.to)}'`;
    return compileError('UnexpectedSyntax', `Invalid input ${found}: expected ${expected}.`, token);
  }
}
