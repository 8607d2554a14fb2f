/** A paper's text as sentences of tagged words with offsets; the one place that calls compromise. */

import nlp from 'compromise/two';
import { paperText } from '../../../src/domain/record.ts';
import type { ExtractorInput } from '../extractor.ts';

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
  /** What stands between this word and the next, or the end of the sentence. */
  readonly gap: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly Word[];
}

export interface ReadText {
  readonly text: string;
  readonly title: { readonly start: 0; readonly end: number };
  readonly sentences: readonly Sentence[];
}

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

/** Letters and digits of any script, inner points of numbers, and the pluses and stars that end a name. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.\d+)*(?:[+*]+(?![\p{L}\p{N}]))?/gu;

export function readText(paper: ExtractorInput): ReadText {
  const text = paperText(paper);
  const sentences: Sentence[] = [];
  readPart(text, 0, paper.title.length, sentences);
  readPart(text, paper.title.length + 1, text.length, sentences);
  return { text, title: { start: 0, end: paper.title.length }, sentences };
}

function readPart(text: string, start: number, end: number, sentences: Sentence[]): void {
  let place = start;
  for (const terms of nlp(text.slice(start, end)).document as unknown as Term[][]) {
    const from = place;
    const tagged: { readonly end: number; readonly tags: ReadonlySet<string> }[] = [];
    for (const term of terms) {
      place += term.pre.length + term.text.length;
      tagged.push({ end: place, tags: term.tags });
      place += term.post.length;
    }
    const to = Math.min(place, end);
    if (to > from) sentences.push(toSentence(text, from, to, tagged, sentences.length));
  }
}

function toSentence(
  text: string,
  from: number,
  to: number,
  tagged: readonly { readonly end: number; readonly tags: ReadonlySet<string> }[],
  index: number,
): Sentence {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  const found = [...raw.matchAll(WORD)].map((match) => ({ text: match[0], start: from + match.index }));
  let term = 0;
  const words = found.map((word, position): Word => {
    const wordEnd = word.start + word.text.length;
    while (term < tagged.length - 1 && (tagged[term]?.end ?? 0) <= word.start) term += 1;
    return {
      ...word,
      lower: word.text.toLowerCase(),
      end: wordEnd,
      tags: tagged[term]?.tags ?? new Set(),
      gap: text.slice(wordEnd, found[position + 1]?.start ?? to),
    };
  });
  return { index, start: Math.min(start, end), end, text: text.slice(Math.min(start, end), end), words };
}
