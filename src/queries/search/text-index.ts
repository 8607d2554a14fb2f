/** Full text in memory: papers ranked by BM25 over folded words, with beginnings, parts and slips of the pen of words. */

import { nearestTexts } from '../../domain/near-names.ts';
import { slugOf } from '../../domain/normal-forms.ts';
import { listOf } from '../../domain/order.ts';

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

interface Posting {
  readonly text: number;
  readonly count: number;
}

/** Lower case, no accents, Greek spelled, plurals cut: `μP` is `mup`, `Kernels` is `kernel`. */
export function foldedWords(text: string): readonly string[] {
  return slugOf(text)
    .split('-')
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word));
}

export class TextIndex {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Posting[]>();
  readonly #meanLength: number;

  constructor(texts: Iterable<IndexedText>) {
    for (const { id, title, abstract } of texts) this.#add(id, title, abstract);
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#ids.length);
  }

  #add(id: string, title: string, abstract: string): void {
    const counts = new Map<string, number>();
    for (const word of foldedWords(title)) counts.set(word, (counts.get(word) ?? 0) + TITLE_WEIGHT);
    for (const word of foldedWords(abstract)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const text = this.#ids.length;
    this.#ids.push(id);
    this.#lengths.push([...counts.values()].reduce((sum, count) => sum + count, 0));
    for (const [word, count] of counts) listOf(this.#postings, word).push({ text, count });
  }

  /** Best first, equal ones in the order of the texts. */
  search(typed: string): readonly TextMatch[] {
    const words = [...new Set(foldedWords(typed))];
    const found = new Map<number, { score: number; matched: number; readonly words: Set<string> }>();
    let wanted = 0;
    for (const word of words) {
      const alike = this.#alike(word);
      const rarity = this.#rarity(alike);
      wanted += rarity;
      for (const [text, { score, words: own }] of this.#scoresOf(alike)) {
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
    for (const known of this.#postings.keys()) {
      if (known === word) alike.set(known, 1);
      else if (known.startsWith(word)) alike.set(known, BEGINNING);
      else if (word.length >= SHORTEST_PART && known.includes(word)) alike.set(known, PART);
    }
    if (alike.size === 0)
      for (const near of nearestTexts(word, this.#postings.keys(), SLIPS)) alike.set(near, SLIP);
    return alike;
  }

  /** By the texts that hold any of the words; a word that none holds is as rare as one of a single text. */
  #rarity(words: ReadonlyMap<string, number>): number {
    const texts = new Set(
      [...words.keys()].flatMap((word) => (this.#postings.get(word) ?? []).map(({ text }) => text)),
    );
    const count = Math.max(1, texts.size);
    return Math.log(1 + (this.#ids.length - count + 0.5) / (count + 0.5));
  }

  #scoresOf(alike: ReadonlyMap<string, number>): ReadonlyMap<number, { score: number; words: string[] }> {
    const scores = new Map<number, { score: number; words: string[] }>();
    for (const [word, weight] of alike) {
      for (const { text, count } of this.#postings.get(word) ?? []) {
        const length = K1 * (1 - B + (B * (this.#lengths[text] ?? 0)) / this.#meanLength);
        const score = (weight * count * (K1 + 1)) / (count + length);
        const own = scores.get(text) ?? { score: 0, words: [] };
        scores.set(text, own);
        own.score = Math.max(own.score, score);
        own.words.push(word);
      }
    }
    return scores;
  }
}
