/** How well a name fits what was typed. */

import { slugOf } from '../../domain/normal-forms.ts';

/** Of a name that is only near: a slip of the pen. */
export const SLIP_RANK = 4;
/** Of a text that has the words in its abstract alone, and of a name that has them in another order. */
export const TEXT_RANK = 5;
/** Fewer letters stand inside of many names once the spaces are gone: `mup` in "warmup". */
export const SHORTEST_JOINED = 5;
/** A word that may only begin one of the name has so many letters. */
export const SHORTEST_WORD = 3;

/** What was typed, or a name, in the forms that are compared. */
export interface Spelling {
  readonly spaced: string;
  readonly joined: string;
}

/** Case, accents, hyphens and Greek letters do not matter: `μP`, `mu-P` and `MUP` are one. */
export function spellingOf(text: string): Spelling {
  const spaced = slugOf(text).replaceAll('-', ' ') || text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return { spaced, joined: spaced.replaceAll(' ', '') };
}

/** 0 the whole, 1 its beginning, 2 the beginning of a word, 3 anywhere, 5 all its words in any order; undefined: not at all. */
export function rankName(name: Spelling, typed: Spelling): number | undefined {
  if (name.joined === typed.joined) return 0;
  if (name.spaced.startsWith(typed.spaced)) return 1;
  if (` ${name.spaced}`.includes(` ${typed.spaced}`)) return 2;
  if (name.spaced.includes(typed.spaced)) return 3;
  if (typed.joined.length >= SHORTEST_JOINED && name.joined.includes(typed.joined)) return 3;
  const begins = (word: string): boolean =>
    word.length >= SHORTEST_WORD && ` ${name.spaced}`.includes(` ${word}`);
  return typed.spaced.split(' ').every(begins) ? TEXT_RANK : undefined;
}
