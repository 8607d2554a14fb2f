/** Full text in memory: papers ranked by BM25 over folded words, with beginnings, parts and slips of the pen of words. */

import { slugOf } from '../../domain/normal-forms.ts';
import { listOf } from '../../domain/order.ts';
import { LineScan } from './line-scan.ts';
import { NearWords } from './near-words.ts';

export interface IndexedText {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

export interface TextMatch {
  readonly id: string;
  readonly score: number;
  /** The folded words that were looked for, those that only nearly are what was typed among them. */
  readonly words: ReadonlySet<string>;
}

/** The usual constants of BM25 (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;
/** A word of the title counts as so many of the abstract. */
const TITLE_WEIGHT = 3;
/** What a word counts that only begins with, holds or nearly is the one that was typed. */
const BEGINNING = 0.8;
const PART = 0.5;
const SLIP = 0.5;
const SHORTEST_PART = 3;
const SLIPS = 3;
/** Of what was typed, by rarity, this share at least must be in a text. */
const LEAST_SHARE = 0.6;

/** Lower case, no accents, Greek spelled, plurals cut: `μP` is `mup`, `Kernels` is `kernel`. */
export function foldedWords(text: string): readonly string[] {
  return slugOf(text)
    .split('-')
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word));
}

/** Of each word the texts that have it, each with how often: text, count, text, count ... */
type Postings = Map<string, Int32Array>;

export class TextIndex {
  readonly #ids: readonly string[];
  readonly #lengths: Int32Array;
  readonly #postings: Postings;
  readonly #words: readonly string[];
  readonly #scan: LineScan;
  readonly #near: NearWords;
  readonly #meanLength: number;

  /** Keeps words and counts, not the texts. */
  constructor(texts: Iterable<IndexedText>) {
    const ids: string[] = [];
    const lengths: number[] = [];
    const postings = new Map<string, number[]>();
    for (const { id, title, abstract } of texts) {
      const counts = wordCounts(title, abstract);
      for (const [word, count] of counts) listOf(postings, word).push(ids.length, count);
      lengths.push([...counts.values()].reduce((sum, count) => sum + count, 0));
      ids.push(id);
    }
    this.#ids = ids;
    this.#lengths = Int32Array.from(lengths);
    this.#postings = new Map([...postings].map(([word, pairs]) => [word, Int32Array.from(pairs)]));
    this.#words = [...postings.keys()];
    this.#scan = new LineScan(this.#words);
    this.#near = new NearWords(this.#words);
    this.#meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, ids.length);
  }

  /** Best first, at most `most`; equal ones in the order of the texts. */
  search(typed: string, most = Infinity): readonly TextMatch[] {
    const scores = new Float64Array(this.#ids.length);
    const matched = new Float64Array(this.#ids.length);
    const words = new Set<string>();
    let wanted = 0;
    for (const word of new Set(foldedWords(typed))) {
      const alike = this.#alike(word);
      const best = new Map<number, number>();
      for (const [known, weight] of alike) this.#scoreTexts(known, weight, best);
      const rarity = this.#rarity(best.size);
      wanted += rarity;
      for (const [text, score] of best) {
        scores[text] = (scores[text] ?? 0) + score * rarity;
        matched[text] = (matched[text] ?? 0) + rarity;
      }
      for (const known of alike.keys()) words.add(known);
    }
    const found: number[] = [];
    for (const [text, share] of matched.entries())
      if (share > 0 && share >= LEAST_SHARE * wanted) found.push(text);
    return found
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, most)
      .map((text) => ({ id: this.#ids[text] ?? '', score: scores[text] ?? 0, words }));
  }

  /** Words of the texts that may be meant, each with what it counts. */
  #alike(word: string): ReadonlyMap<string, number> {
    const alike = new Map<string, number>();
    const found = word.length >= SHORTEST_PART ? this.#scan.holding(word) : this.#scan.beginningWith(word);
    for (const index of found) {
      const known = this.#words[index] ?? '';
      alike.set(known, known === word ? 1 : known.startsWith(word) ? BEGINNING : PART);
    }
    if (alike.size === 0) for (const near of this.#near.near(word, SLIPS)) alike.set(near, SLIP);
    return alike;
  }

  /** By the texts that hold any of the words; a word that none holds is as rare as one of a single text. */
  #rarity(texts: number): number {
    const count = Math.max(1, texts);
    return Math.log(1 + (this.#ids.length - count + 0.5) / (count + 0.5));
  }

  /** Puts into `best` what the word is worth in each text that has it, where that is more. */
  #scoreTexts(word: string, weight: number, best: Map<number, number>): void {
    const pairs = this.#postings.get(word) ?? new Int32Array();
    for (let at = 0; at < pairs.length; at += 2) {
      const [text, count] = [pairs[at] ?? 0, pairs[at + 1] ?? 0];
      const length = K1 * (1 - B + (B * (this.#lengths[text] ?? 0)) / this.#meanLength);
      const score = (weight * count * (K1 + 1)) / (count + length);
      if (score > (best.get(text) ?? 0)) best.set(text, score);
    }
  }
}

function wordCounts(title: string, abstract: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(title)) counts.set(word, (counts.get(word) ?? 0) + TITLE_WEIGHT);
  for (const word of foldedWords(abstract)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
