/** Matches whole texts in time proportional to text times pattern: all states at once, never back. */

import { runtimeError } from '../../errors.ts';
import { isAsciiWord, isLineEnd } from './escapes.ts';
import { parseRegex } from './parse.ts';
import { compileRegex, type Instruction } from './program.ts';
import { InvalidRegex, UnsupportedRegex, type Assertion } from './syntax.ts';

/** Asked every so many states whether the work may go on; throws where it may not. */
type Tick = () => unknown;

const STATES_BETWEEN_TICKS = 64;

/** A pattern in Java's notation, ready to be matched against whole texts. */
export class RegularExpression {
  readonly #source: string;
  readonly #program: readonly Instruction[];

  /** @throws CypherError InvalidRegularExpression, or Unsupported for forms whose meaning here would differ. */
  constructor(source: string) {
    this.#source = source;
    try {
      this.#program = compileRegex(parseRegex(source));
    } catch (error) {
      if (error instanceof InvalidRegex) {
        throw runtimeError(
          'InvalidRegularExpression',
          `Invalid regular expression '${source}': ${error.message}.`,
          error,
        );
      }
      if (error instanceof UnsupportedRegex) throw this.#unsupported(error.message, error);
      throw error;
    }
  }

  /** Whether the whole text matches. @throws CypherError where `tick` throws or a word boundary stands beside a letter beyond ASCII. */
  matches(text: string, tick: Tick): boolean {
    const matching = this.matching(text);
    for (;;) {
      const { done, value } = matching.next();
      if (done === true) return value;
      tick();
    }
  }

  /** The same in portions, so that others may run in between. */
  *matching(text: string): Generator<undefined, boolean> {
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const seen = new Int32Array(this.#program.length).fill(-1);
    let states = this.#closure([0], points, 0, seen);
    let steps = 0;
    for (let at = 0; at < points.length; at += 1) {
      const next: number[] = [];
      for (const state of states) {
        const instruction = this.#program[state];
        if (instruction?.kind === 'char' && instruction.test(points[at] ?? 0)) next.push(state + 1);
        steps += 1;
        if (steps % STATES_BETWEEN_TICKS === 0) yield;
      }
      if (next.length === 0) return false;
      states = this.#closure(next, points, at + 1, seen);
    }
    return states.includes(this.#program.length - 1);
  }

  /** The states that read a character or accept, reached from these without reading. */
  #closure(from: readonly number[], points: readonly number[], at: number, seen: Int32Array): number[] {
    const reached: number[] = [];
    const open = [...from];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (seen[state] === at) continue;
      seen[state] = at;
      const instruction = this.#program[state];
      if (instruction?.kind === 'split') open.push(...instruction.to);
      else if (instruction?.kind !== 'assertion') reached.push(state);
      else if (this.#holds(instruction.assertion, points, at)) open.push(state + 1);
    }
    return reached;
  }

  #holds(what: Assertion, points: readonly number[], at: number): boolean {
    const [before, after] = [points[at - 1], points[at]];
    switch (what) {
      case 'text start':
        return at === 0;
      case 'text end':
        return at === points.length;
      case 'last line end':
        return (
          at === points.length || (atLineEnd(points, at) && at + lineEndLength(points, at) === points.length)
        );
      case 'line start':
        return after !== undefined && (at === 0 || startsLine(before, after));
      case 'line end':
        return at === points.length || atLineEnd(points, at);
      case 'word boundary':
        return this.#isWord(before) !== this.#isWord(after);
      case 'no word boundary':
        return this.#isWord(before) === this.#isWord(after);
    }
  }

  /** Java's versions differ in which letters beyond ASCII make a word. */
  #isWord(point: number | undefined): boolean {
    if (point !== undefined && point > 127) throw this.#unsupported('\\b beside a character beyond ASCII');
    return point !== undefined && isAsciiWord(point);
  }

  #unsupported(what: string, cause?: unknown): Error {
    return runtimeError(
      'Unsupported',
      `The regular expression '${this.#source}' uses what is not supported: ${what}.`,
      cause,
    );
  }
}

function startsLine(before: number | undefined, after: number): boolean {
  return before !== undefined && isLineEnd(before) && !(before === 13 && after === 10);
}

function atLineEnd(points: readonly number[], at: number): boolean {
  const point = points[at];
  return point !== undefined && isLineEnd(point) && !(point === 10 && points[at - 1] === 13);
}

function lineEndLength(points: readonly number[], at: number): number {
  return points[at] === 13 && points[at + 1] === 10 ? 2 : 1;
}
