/** A paper's text as the sentences of the domain, each of tagged words with offsets; the one place that calls compromise. */

import nlp from 'compromise/two';
import { paperText } from '../../../src/domain/record.ts';
import { sentencesOf } from '../../../src/domain/sentences.ts';
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

/** Letters and digits of any script, accents of LaTeX within them (`Fr\'echet`), inner points of numbers, and the pluses and stars that end a name. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\\['"`^~=.](?=\p{L}))*(?:\.\d+)*(?:[+*]+(?![\p{L}\p{N}]))?/gu;

export function readText(paper: ExtractorInput): ReadText {
  const text = paperText(paper);
  const sentences = sentencesOf(paper.title, paper.abstract ?? '').map(({ start, end }, index) =>
    toSentence(text, start, end, tagsWithin(text, start, end), index),
  );
  return { text, title: { start: 0, end: paper.title.length }, sentences };
}

interface Tagged {
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

/** Compromise tags what the sentence holds, also where it would cut it in two. */
function tagsWithin(text: string, start: number, end: number): readonly Tagged[] {
  let place = start;
  return (nlp(text.slice(start, end)).document as unknown as Term[][]).flat().map((term) => {
    const termEnd = place + term.pre.length + term.text.length;
    place = termEnd + term.post.length;
    return { end: termEnd, tags: term.tags };
  });
}

function toSentence(
  text: string,
  start: number,
  end: number,
  tagged: readonly Tagged[],
  index: number,
): Sentence {
  const sentence = text.slice(start, end);
  const found = [...sentence.matchAll(WORD)].map((match) => ({ text: match[0], start: start + match.index }));
  let term = 0;
  const words = found.map((word, position): Word => {
    const wordEnd = word.start + word.text.length;
    while (term < tagged.length - 1 && (tagged[term]?.end ?? 0) <= word.start) term += 1;
    return {
      ...word,
      lower: word.text.toLowerCase(),
      end: wordEnd,
      tags: tagged[term]?.tags ?? new Set(),
      gap: text.slice(wordEnd, found[position + 1]?.start ?? end),
    };
  });
  return { index, start, end, text: sentence, words };
}
