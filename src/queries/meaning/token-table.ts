/** The static token table: a vector for each token, and the meaning of a text as the mean of its tokens. Needs no file. */

import { TangentError } from '../../domain/errors.ts';
import { wordPieces } from './word-pieces.ts';

const BYTES_OF_SCALE = 4;

export class TokenTable {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #scales: Float32Array;
  readonly #components: Int8Array;
  /** Components of a vector. */
  readonly dimensions: number;

  /**
   * `tokens` has one token a line; `bytes` a little-endian float32 scale for each token, then for each its int8
   * components, which times the scale are its vector. Throws `Unexpected` where their sizes disagree.
   */
  constructor(tokens: string, bytes: Uint8Array) {
    const lines = tokens.split('\n').filter((token) => token !== '');
    this.#rows = new Map(lines.map((token, row) => [token, row]));
    const scaleBytes = lines.length * BYTES_OF_SCALE;
    this.dimensions = bytes.length / Math.max(1, lines.length) - BYTES_OF_SCALE;
    if (!Number.isInteger(this.dimensions) || this.dimensions < 1) {
      throw new TangentError(
        'Unexpected',
        `${lines.length} tokens do not fit ${bytes.length} bytes of vectors`,
        {
          hint: 'install the package again',
        },
      );
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, scaleBytes);
    this.#scales = Float32Array.from(lines, (_, row) => view.getFloat32(row * BYTES_OF_SCALE, true));
    this.#components = new Int8Array(bytes.buffer, bytes.byteOffset + scaleBytes, bytes.length - scaleBytes);
  }

  /** Of length 1; undefined where no token of the text is known. */
  vectorOf(text: string): Float32Array | undefined {
    const sum = new Float32Array(this.dimensions);
    for (const row of wordPieces(text, this.#rows)) this.#add(sum, row);
    let square = 0;
    for (const component of sum) square += component * component;
    return square === 0 ? undefined : sum.map((component) => component / Math.sqrt(square));
  }

  #add(sum: Float32Array, row: number): void {
    const scale = this.#scales[row] ?? 0;
    const from = row * this.dimensions;
    for (let axis = 0; axis < sum.length; axis += 1)
      sum[axis] = (sum[axis] ?? 0) + (this.#components[from + axis] ?? 0) * scale;
  }
}
