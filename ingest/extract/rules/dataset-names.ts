/** Which of the names known by spelling are data sets: by what is said around them. */

import { DATASET_NOUNS, EVALUATION_WORDS } from '../data/name-words.ts';
import type { Candidate } from './candidate.ts';
import type { Sentence } from './words.ts';

/** The candidates of a sentence in order, spelled names retyped where lists, nouns or "on" make them data sets. */
export function retypeDatasets(sentence: Sentence, names: readonly Candidate[]): Candidate[] {
  const own = names
    .filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const isData = own.map(
    (name) => name.type === 'Dataset' || (name.rule === 'spelledName' && isCalledDataset(sentence, name)),
  );
  spread(sentence, own, isData);
  return own.map((name, at) =>
    name.rule === 'spelledName' && isData[at] === true ? { ...name, type: 'Dataset' } : name,
  );
}

/** A list with one data set in it is a list of data sets. */
function spread(sentence: Sentence, own: readonly Candidate[], isData: boolean[]): void {
  const isList = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    /^(?:, | and |, and | or |\/| & )$/.test(
      sentence.text.slice(a.end - sentence.start, b.start - sentence.start),
    );
  for (let at = 1; at < own.length; at += 1)
    if (isData[at - 1] === true && isList(own[at - 1], own[at])) isData[at] = true;
  for (let at = own.length - 2; at >= 0; at -= 1)
    if (isData[at + 1] === true && isList(own[at], own[at + 1])) isData[at] = true;
}

function isCalledDataset(sentence: Sentence, name: Candidate): boolean {
  const before = sentence.text.slice(0, name.start - sentence.start);
  const after = sentence.text.slice(name.end - sentence.start);
  const next = /^ (?:\p{Ll}+ )?(\p{Ll}+)/u.exec(after)?.[1] ?? '';
  const first = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  if (DATASET_NOUNS.has(next) || DATASET_NOUNS.has(first)) return true;
  if (
    /\b(?:datasets?|benchmarks?|corpora)\b(?:,? (?:such as|including|like|namely|e\.g\.,?|i\.e\.)| ?[:(,])[^.;)]*$/i.test(
      before,
    )
  )
    return true;
  return /\b(?:on|over) (?:the )?(?:\p{Ll}+ )?$/u.test(before) && EVALUATION_WORDS.test(sentence.text);
}
