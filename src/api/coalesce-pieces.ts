/** Many small pieces as few large ones: each write to a socket or a compressor has its price. */

const SIZE = 65_536;

/** The same text in pieces of about 64 Ki code units. */
export function* coalescePieces(pieces: Iterable<string>): Iterable<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < SIZE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
