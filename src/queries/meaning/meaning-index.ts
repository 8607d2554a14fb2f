/** Vectors of texts in memory, and those nearest to one: a scan over bytes. */

import { rounded } from '../../domain/order.ts';

export interface Nearest {
  /** Its place among the texts that the index was made of. */
  readonly text: number;
  /** Cosine, rounded to 4 places. */
  readonly similarity: number;
}

const LARGEST = 127;

export class MeaningIndex {
  readonly #dimensions: number;
  readonly #components: Int8Array;
  readonly #scales: Float32Array;

  /** Of `texts` texts; one whose vector is never set has no meaning and is never found. */
  constructor(texts: number, dimensions: number) {
    this.#dimensions = dimensions;
    this.#components = new Int8Array(texts * dimensions);
    this.#scales = new Float32Array(texts);
  }

  /** `vector` is of length 1. */
  set(text: number, vector: Float32Array): void {
    const scale = vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0) / LARGEST;
    this.#scales[text] = scale;
    for (const [axis, component] of vector.entries())
      this.#components[text * this.#dimensions + axis] = Math.round(component / scale);
  }

  /** At most `limit`, nearest first, equal ones in the order of the texts; nothing below `least`. */
  nearest(vector: Float32Array, { limit, least = 0 }: { limit: number; least?: number }): readonly Nearest[] {
    const found: Nearest[] = [];
    for (let text = 0; text < this.#scales.length; text += 1) {
      const similarity = this.similarity(vector, text);
      if (similarity > least) found.push({ text, similarity });
    }
    return found.sort((a, b) => b.similarity - a.similarity || a.text - b.text).slice(0, limit);
  }

  /** Rounded to 4 places; 0 for a text without meaning. */
  similarity(vector: Float32Array, text: number): number {
    return rounded(this.#cosine(vector, text));
  }

  #cosine(vector: Float32Array, text: number): number {
    const from = text * this.#dimensions;
    let sum = 0;
    for (let axis = 0; axis < this.#dimensions; axis += 1)
      sum += (vector[axis] ?? 0) * (this.#components[from + axis] ?? 0);
    return sum * (this.#scales[text] ?? 0);
  }
}
