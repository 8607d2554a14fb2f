/** WordPiece: the longest known pieces of a word from its start, over an uncased vocabulary. */

import { readFileSync } from 'node:fs';

export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly unknown: number;
  /** Ids of the marks around a text. */
  readonly start: number;
  readonly end: number;
}

/** One piece a line, its id the line's number from 0. */
export function readVocabulary(path: string): Vocabulary {
  const ids = new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .map((piece, id) => [piece, id]),
  );
  const idOf = (piece: string): number => ids.get(piece) ?? 0;
  return { ids, unknown: idOf('[UNK]'), start: idOf('[CLS]'), end: idOf('[SEP]') };
}

/** Ids of a word's pieces, at least one; a word that is not made of known pieces is the unknown one. */
export function wordPieces(word: string, { ids, unknown }: Vocabulary): readonly number[] {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
  const pieces: number[] = [];
  for (let start = 0; start < plain.length;) {
    const piece = longestPiece(plain, start, ids);
    if (piece === null) return [unknown];
    pieces.push(piece.id);
    start = piece.end;
  }
  return pieces.length === 0 ? [unknown] : pieces;
}

function longestPiece(
  word: string,
  start: number,
  ids: ReadonlyMap<string, number>,
): { readonly id: number; readonly end: number } | null {
  for (let end = word.length; end > start; end -= 1) {
    const id = ids.get((start > 0 ? '##' : '') + word.slice(start, end));
    if (id !== undefined) return { id, end };
  }
  return null;
}
