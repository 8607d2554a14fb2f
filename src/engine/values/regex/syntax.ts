/** A regular expression as a tree; characters are code points. */

export type CharTest = (codePoint: number) => boolean;
export type Assertion =
  | 'text start'
  | 'text end'
  | 'last line end'
  | 'line start'
  | 'line end'
  | 'word boundary'
  | 'no word boundary';

export type RegexNode =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly body: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion };

export interface Flags {
  /** `(?i)`: letters of either case. */
  readonly ignoreCase: boolean;
  /** `(?u)`: with `i`, letters beyond ASCII too. */
  readonly unicodeCase: boolean;
  /** `(?s)`: the dot is any character. */
  readonly dotAll: boolean;
  /** `(?m)`: `^` and `$` at every line. */
  readonly multiline: boolean;
}

export const NO_FLAGS: Flags = { ignoreCase: false, unicodeCase: false, dotAll: false, multiline: false };

/** A form of Java's that this matcher has not. */
export class UnsupportedRegex extends Error {}
/** A text that Java refuses. */
export class InvalidRegex extends Error {}
