/** Which of many short texts hold a piece: one long string, searched from end to end, faster than each by itself. */

const BREAK = '\n';

export class LineScan {
  readonly #all: string;
  readonly #starts: Int32Array;

  /** Texts without line breaks. */
  constructor(texts: readonly string[]) {
    this.#starts = new Int32Array(texts.length);
    let at = 1;
    for (const [index, text] of texts.entries()) {
      this.#starts[index] = at;
      at += text.length + 1;
    }
    this.#all = `${BREAK}${texts.join(BREAK)}${BREAK}`;
  }

  /** Places of the texts that hold the piece, in their order, each once. */
  *holding(piece: string): Generator<number> {
    if (piece === '') return;
    for (let at = this.#all.indexOf(piece); at >= 0;) {
      const text = this.#textAt(at);
      yield text;
      at = this.#all.indexOf(piece, this.#all.indexOf(BREAK, at));
    }
  }

  /** Places of the texts that begin with it. */
  *beginningWith(piece: string): Generator<number> {
    if (this.#starts.length === 0) return;
    const searched = BREAK + piece;
    for (let at = this.#all.indexOf(searched); at >= 0; at = this.#all.indexOf(searched, at + 1)) {
      if (at + 1 < this.#all.length) yield this.#textAt(at + 1);
    }
  }

  /** The last text that starts at or before a place of the long string. */
  #textAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
