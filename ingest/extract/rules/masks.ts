/** Stretches of text that hold no names: addresses, formulas, citations. */

const MASKS =
  /https?:\/\/\S+|www\.\S+|\b(?:github|gitlab|huggingface|arxiv)\.(?:com|io|org|co)\S*|\$[^$\n]{1,120}\$|\\[a-zA-Z]+(?:\{[^{}]*\})*|\[\d+(?:, ?\d+)*\]|\([^()]*\bet al\b[^()]*\)|\p{Lu}[\p{L}-]+ et al\.?(?: ?\(?\d{4}\)?)?|\(\p{Lu}[\p{L}-]+(?: (?:and|&) \p{Lu}[\p{L}-]+)?,? (?:19|20)\d\d[a-z]?\)/gu;

export interface Mask {
  readonly start: number;
  readonly end: number;
}

export function findMasks(text: string): Mask[] {
  return [...text.matchAll(MASKS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
