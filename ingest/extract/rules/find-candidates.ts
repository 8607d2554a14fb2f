/** All candidates of a paper by all rules, in the order in which the rules are trusted. */

import type { EntityType } from '../../../src/domain/schema.ts';
import { COMPOUND_HEADS } from '../data/head-nouns.ts';
import { nameWords } from '../../resolve/spelling-key.ts';
import type { Definition } from './acronyms.ts';
import { overlaps, type Candidate } from './candidate.ts';
import { lexiconMatches, type LexiconIndex } from './lexicon-matches.ts';
import { retypeDatasets } from './dataset-names.ts';
import { findMasks } from './masks.ts';
import { properNames, spelledNames } from './spelled-names.ts';
import { typedPhrases } from './typed-phrases.ts';
import type { ReadText } from './words.ts';

export function findCandidates(
  read: ReadText,
  definitions: readonly Definition[],
  lexicon: LexiconIndex,
): Candidate[] {
  const known = read.sentences.flatMap((sentence) =>
    lexiconMatches(lexicon, sentence).map(({ start, end, entry }): Candidate => ({
      start,
      end,
      type: entry.type,
      rule: 'lexicon',
      known: entry.name,
    })),
  );
  const defined = definitions.flatMap((definition) => definitionCandidates(definition, known));
  const titled = titleName(read, [...known, ...defined]);
  const spelled = read.sentences.flatMap((sentence) => spelledNames(sentence));
  const proper = properNames(read.sentences, read.title.end, read.text);
  const all = [...known, ...defined, ...titled, ...spelled, ...proper];
  const names = read.sentences.flatMap((sentence) => retypeDatasets(sentence, all));
  const places = new Map(names.map((name) => [`${name.start},${name.end}`, name.type]));
  const phrases = read.sentences.flatMap((sentence) =>
    typedPhrases(sentence, (start, end) => places.get(`${start},${end}`)),
  );
  const masks = findMasks(read.text);
  return [...names, ...phrases].filter(
    (candidate) =>
      candidate.rule === 'lexicon' ||
      candidate.rule === 'definition' ||
      !masks.some((mask) => overlaps(mask, candidate)),
  );
}

/** Both forms have the type of the long one: the lexicon's, else by its last word. */
function definitionCandidates({ long, short }: Definition, known: readonly Candidate[]): Candidate[] {
  const exact = known.find(
    (candidate) =>
      (candidate.start === long.start && candidate.end === long.end) ||
      (candidate.start === short.start && candidate.end === short.end),
  );
  const type: EntityType = exact?.type ?? COMPOUND_HEADS.get(nameWords(long.text).at(-1) ?? '') ?? 'Method';
  return [long, short].map(({ start, end }) => ({ start, end, type, rule: 'definition' }));
}

/** `Mix-LN: Unleashing the Power of ...` */
function titleName(read: ReadText, names: readonly Candidate[]): Candidate[] {
  const match = /^([^\s:][^:]{1,40}?)\s?: /.exec(read.text.slice(0, read.title.end));
  const name = match?.[1] ?? '';
  const isName =
    /^[\p{Lu}\p{N}α-ω\p{Ll}][\p{L}\p{N}+*-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}+*-]*)?$/u.test(name) &&
    /\p{Lu}/u.test(name);
  if (!isName || name.split(' ').length > 2) return [];
  const isRepeated = read.text.slice(read.title.end).includes(name);
  const isOneWord = !name.includes(' ');
  if (!isRepeated && !(isOneWord && /.\p{Lu}|\d/u.test(name))) return [];
  const known = names.find((other) => other.start === 0 && other.end === name.length);
  return [{ start: 0, end: name.length, type: known?.type ?? 'Method', rule: 'titleName' }];
}
