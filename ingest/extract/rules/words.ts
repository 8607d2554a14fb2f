/** A paper's words tagged with their parts of speech; the one place that calls compromise. */

import nlp from 'compromise/two';
import type { ExtractorInput } from '../extractor.ts';
import { readPlainText } from './plain-words.ts';
import type { PlainSentence, PlainText, PlainWord } from './plain-words.ts';

export interface Word extends PlainWord {
  readonly tags: ReadonlySet<string>;
}

export type Sentence = PlainSentence<Word>;
export type ReadText = PlainText<Word>;

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

export function readText(paper: ExtractorInput): ReadText {
  const plain = readPlainText(paper);
  return { ...plain, sentences: plain.sentences.map(withTags) };
}

interface Tagged {
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

/** Compromise tags what the sentence holds, also where it would cut it in two. */
function tagsWithin({ text, start }: PlainSentence): readonly Tagged[] {
  let place = start;
  return (nlp(text).document as unknown as Term[][]).flat().map((term) => {
    const termEnd = place + term.pre.length + term.text.length;
    place = termEnd + term.post.length;
    return { end: termEnd, tags: term.tags };
  });
}

function withTags(sentence: PlainSentence): Sentence {
  const tagged = tagsWithin(sentence);
  let term = 0;
  const words = sentence.words.map((word): Word => {
    while (term < tagged.length - 1 && (tagged[term]?.end ?? 0) <= word.start) term += 1;
    return { ...word, tags: tagged[term]?.tags ?? new Set() };
  });
  return { ...sentence, words };
}
