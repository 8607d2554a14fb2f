/** A text as the network reads it: words with their places, the sentence of each, and how each is written. */

export interface NetworkWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the sentence; the title is the first. */
  readonly sentence: number;
}

/** Runs of ASCII letters and digits, and every other visible character alone; the vocabulary's units stand within them. */
const WORD = /[A-Za-z0-9]+|[^\sA-Za-z0-9]/gu;
/** A point after one of these ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'e g i al vs cf fig figs eq eqs sec resp approx dr st'.split(' '),
);

/** The words of `title + "\n" + abstract`, as `training/text.py` finds them. */
export function networkWords(text: string, titleLength: number): readonly NetworkWord[] {
  const words: NetworkWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = { start: match.index, end: match.index + match[0].length, text: match[0], sentence: 0 };
    const last = words.at(-1);
    if (last !== undefined) {
      const opens = isBreak(last, words.at(-2), word, titleLength);
      word.sentence = last.sentence + (opens ? 1 : 0);
    }
    words.push(word);
  }
  return words;
}

function isBreak(
  last: NetworkWord,
  before: NetworkWord | undefined,
  next: Pick<NetworkWord, 'start' | 'text'>,
  titleLength: number,
): boolean {
  if (last.end <= titleLength && titleLength < next.start) return true;
  if (!'.!?'.includes(last.text) || next.start === last.end || /^[a-z]/.test(next.text)) return false;
  return last.text !== '.' || !ABBREVIATIONS.has(before?.text.toLowerCase() ?? '');
}

/** How a word is written, which an uncased vocabulary cannot show: the row of the network's case embedding. */
export function caseOf(word: string): number {
  if (!/^[A-Za-z0-9]+$/.test(word)) return 2;
  if (/^\d+$/.test(word)) return 1;
  if (/\d/.test(word)) return 4;
  if (/^[a-z]+$/.test(word)) return 0;
  if (word.length === 1) return 6;
  if (/^[A-Z]+$/.test(word)) return 3;
  return /^[A-Z][a-z]+$/.test(word) ? 5 : 4;
}
