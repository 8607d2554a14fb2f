/** Cuts a text into the tokens of the table as its encoder does: lower case, no accents, the longest pieces first. */

/** Words longer than this are no words; the encoder drops them too. */
const LONGEST_WORD = 100;
const SPACE_OR_CONTROL = /[\s\p{Cc}\p{Cf}]+/u;
/** A sign stands alone: ASCII's, symbols among them, and the punctuation of Unicode. */
const SIGN = /([!-/:-@[-`{-~]|\p{P})/u;

/** Tokens of a word's inside begin with `##` (WordPiece; Wu and others, 2016). */
export function wordPieces(text: string, known: ReadonlyMap<string, number>): readonly number[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain
    .split(SPACE_OR_CONTROL)
    .flatMap((word) => word.split(SIGN))
    .flatMap((word) => (word === '' ? [] : piecesOf(word, known)));
}

/** None where a rest of the word is no token. */
function piecesOf(word: string, known: ReadonlyMap<string, number>): readonly number[] {
  if (word.length > LONGEST_WORD) return [];
  const pieces: number[] = [];
  for (let at = 0; at < word.length;) {
    let end = word.length;
    let piece: number | undefined;
    for (; end > at && piece === undefined; end -= 1)
      piece = known.get((at > 0 ? '##' : '') + word.slice(at, end));
    if (piece === undefined) return [];
    pieces.push(piece);
    at = end + 1;
  }
  return pieces;
}
