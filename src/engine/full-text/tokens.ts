/** Text to terms, as Lucene's standard analyzer without stop words: words by Unicode, in lower case. */

const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*/gu;

/** The terms in order. */
export function termsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}
