/** Reads a pattern character by character. */

import { InvalidRegex } from './syntax.ts';

export class PatternReader {
  readonly #points: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#points = Array.from(source);
  }

  get done(): boolean {
    return this.#at >= this.#points.length;
  }

  /** The character here or further on; empty at the end. */
  peek(ahead = 0): string {
    return this.#points[this.#at + ahead] ?? '';
  }

  /** @throws InvalidRegex at the end. */
  next(): string {
    const point = this.peek();
    if (point === '') throw new InvalidRegex('it ends too early');
    this.#at += 1;
    return point;
  }

  /** Whether the text stood here; it is passed over then. */
  take(text: string): boolean {
    const points = Array.from(text);
    if (!points.every((point, ahead) => this.peek(ahead) === point)) return false;
    this.#at += points.length;
    return true;
  }

  /** The characters here that fit, at most so many. */
  takeWhile(fits: RegExp, most = Infinity): string {
    let text = '';
    while (text.length < most && this.peek() !== '' && fits.test(this.peek())) text += this.next();
    return text;
  }
}
