/** Finds the names of entities in a question: the longest first, in any case, spelling of Greek, and number. */

import { slugOf } from '../../domain/normal-forms.ts';
import type { NamedEntity, NameIndex } from '../name-index.ts';

/** A piece of a question: words, or a name that is known. */
export interface LinkedPiece {
  readonly text: string;
  readonly entity?: NamedEntity;
}

const LONGEST_NAME = 7;
/** A single common word is a name only in a question that capitalizes it. */
const COMMON = new Set(
  `a about affect affected affects against agree all an and answer any apart appear approach approaches are as ask assume
  assumptions at author authors based be beat beats become becoming been before benchmark benchmarks best better between
  bounds bridge bridges build by can cause causes change changed claim claims combined compare compared comparison
  concept concepts connect connected connection contested contradict dataset datasets decrease decreases define defined
  definition disagree discuss discussed do does each effect effects enable enables equal equivalent evaluate evaluated
  evidence explain first for from gap gaps get goes good graph growing has have help helps hold hot how i if important improve
  improves in increase increases independent influence influences interest introduce introduced introduces introduction is it
  join joins kind known large lead learn less library like link list literature main make makes many me mean measure measured
  mention mentions method methods metric metrics more most much name names never new not number of often on one or origin
  other others out outperform outperformed outperforms over overview paper papers part people popular prevent prevented
  question questions read reading recent reduce reduces relate related relation relationship result results review
  rising say says show similar since size solve solved some stand start state stated statement statements studies study
  tell test tested than that the their them there these they this to together topic topics trend trends under use used
  uses using variant variants versus vs was ways we well were what when where which who why will with work works would
  wrong year years yet you your improvement worse faster compare performance task tasks model models`.split(
    /\s+/,
  ),
);

/** The question in pieces, in its order. */
export function linkNames(question: string, index: NameIndex): readonly LinkedPiece[] {
  const words = question.match(/[^\s,;:?!"“”()]+/g) ?? [];
  const pieces: LinkedPiece[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestName(words, at, index);
    if (found) {
      pieces.push({ text: found.text, entity: found.entity });
      at += found.words;
    } else {
      pieces.push({ text: words[at] ?? '' });
      at += 1;
    }
  }
  return pieces;
}

/** The same with words that are nearly a name taken for it; for questions in which no name was found. */
export function linkNearNames(question: string, index: NameIndex): readonly LinkedPiece[] {
  return linkNames(question, index).map((piece) => {
    if (piece.entity || piece.text.length < 4 || COMMON.has(piece.text.toLowerCase())) return piece;
    const [entity] = index.near(piece.text, 1);
    return entity ? { text: piece.text, entity } : piece;
  });
}

function longestName(
  words: readonly string[],
  at: number,
  index: NameIndex,
): { readonly text: string; readonly entity: NamedEntity; readonly words: number } | undefined {
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count -= 1) {
    const text = trimmed(words.slice(at, at + count).join(' '));
    if (count === 1 && isCommon(text, at)) continue;
    const entity = index.find(text) ?? index.find(singular(text));
    if (entity) return { text, entity, words: count };
  }
  return undefined;
}

/** `SAM` is a name where `sam` is none, but the first word of a question has its capital from the sentence. */
function isCommon(word: string, at: number): boolean {
  if (slugOf(word).length < 2) return true;
  const isWritten = /\p{Lu}/u.test(at === 0 ? word.slice(1) : word);
  return COMMON.has(word.toLowerCase()) && !isWritten;
}

function trimmed(text: string): string {
  return text.replace(/[.'’]s?$/, '').trim();
}

function singular(text: string): string {
  if (text.endsWith('ies')) return `${text.slice(0, -3)}y`;
  return /[^s]s$/.test(text) ? text.slice(0, -1) : text;
}
