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
  /** The words of the text that matched, folded. */
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

  /** Best first, equal ones in the order of the texts. */
  search(typed: string): readonly TextMatch[] {
    const words = [...new Set(foldedWords(typed))];
    const found = new Map<number, { score: number; matched: number; readonly words: Set<string> }>();
    let wanted = 0;
    for (const word of words) {
      const scores = this.#scoresOf(this.#alike(word));
      const rarity = this.#rarity(scores.size);
      wanted += rarity;
      for (const [text, { score, words: own }] of scores) {
        const match = found.get(text) ?? { score: 0, matched: 0, words: new Set() };
        found.set(text, match);
        match.score += score * rarity;
        match.matched += rarity;
        for (const one of own) match.words.add(one);
      }
    }
    return [...found]
      .filter(([, { matched }]) => matched >= LEAST_SHARE * wanted)
      .sort(([a, one], [b, other]) => other.score - one.score || a - b)
      .map(([text, match]) => ({ id: this.#ids[text] ?? '', score: match.score, words: match.words }));
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

  /** Of each text its best score for one of the words, and which of them it has. */
  #scoresOf(alike: ReadonlyMap<string, number>): ReadonlyMap<number, { score: number; words: string[] }> {
    const scores = new Map<number, { score: number; words: string[] }>();
    for (const [word, weight] of alike) {
      const pairs = this.#postings.get(word) ?? new Int32Array();
      for (let at = 0; at < pairs.length; at += 2) {
        const [text = 0, count = 0] = [pairs[at], pairs[at + 1]];
        const length = K1 * (1 - B + (B * (this.#lengths[text] ?? 0)) / this.#meanLength);
        const score = (weight * count * (K1 + 1)) / (count + length);
        const own = scores.get(text);
        if (own) {
          own.score = Math.max(own.score, score);
          own.words.push(word);
        } else scores.set(text, { score, words: [word] });
      }
    }
    return scores;
  }
}

function wordCounts(title: string, abstract: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(title)) counts.set(word, (counts.get(word) ?? 0) + TITLE_WEIGHT);
  for (const word of foldedWords(abstract)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
