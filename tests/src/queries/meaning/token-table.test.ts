/** The static table: how texts are cut, what a mean of tokens is, and that the shipped one knows what is alike. */

import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexMeanings } from '../../../../src/queries/meaning/index-meanings.ts';
import { MeaningIndex } from '../../../../src/queries/meaning/meaning-index.ts';
import { nearestSentence } from '../../../../src/queries/meaning/nearest-sentence.ts';
import { shippedTable } from '../../../../src/queries/meaning/shipped-table.ts';
import { TokenTable } from '../../../../src/queries/meaning/token-table.ts';
import { wordPieces } from '../../../../src/queries/meaning/word-pieces.ts';
import { packageFile } from '../../../../src/store/package-file.ts';

const KNOWN = ['over', '##fit', '##ting', 'cafe', ',', '-', 'μ'];
const rows = new Map(KNOWN.map((token, row) => [token, row]));
const pieces = (text: string): readonly string[] => wordPieces(text, rows).map((row) => KNOWN[row] ?? '');

/** Two tokens, two axes: the first is (0.5, 0), the second (0, 2). */
function smallTable(): TokenTable {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, 0.5, true);
  view.setFloat32(4, 1, true);
  bytes.set([1, 0, 0, 2], 8);
  return new TokenTable('one\ntwo\n', bytes);
}

describe('the token table', () => {
  it('cuts words into the longest pieces it knows, signs apart, accents and case off', () => {
    expect(pieces('Overfitting, CAFÉ')).toEqual(['over', '##fit', '##ting', ',', 'cafe']);
    expect(pieces('over-fit μ')).toEqual(['over', '-', 'μ']);
    expect(pieces('overfits')).toEqual([]);
    expect(pieces(`${'a'.repeat(101)} over`)).toEqual(['over']);
  });

  it('takes the mean of the tokens at length 1, each by its own scale', () => {
    const table = smallTable();
    expect(table.dimensions).toBe(2);
    expect(table.vectorOf('one')).toEqual(Float32Array.from([1, 0]));
    const [x = 0, y = 0] = table.vectorOf('one two') ?? [];
    expect(y / x).toBeCloseTo(4);
    expect(Math.hypot(x, y)).toBeCloseTo(1);
    expect(table.vectorOf('three')).toBeUndefined();
    expect(table.vectorOf('')).toBeUndefined();
  });

  it('refuses vectors that do not fit its tokens', () => {
    expect(() => new TokenTable('one\ntwo\n', new Uint8Array(11))).toThrow(/2 tokens do not fit 11 bytes/);
  });

  it('ships in 9 MB and puts what means the same nearer than what shares a word', () => {
    const sizes = ['tokens.txt', 'vectors.bin'].map(
      (file) => statSync(packageFile(`src/queries/meaning/table/${file}`)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(9_000_000);
    const table = shippedTable();
    const index = new MeaningIndex(3, table.dimensions);
    for (const [place, text] of [
      'speech recognition',
      'gradient descent converges',
      'image of a cat',
    ].entries())
      index.set(place, table.vectorOf(text) ?? new Float32Array(table.dimensions));
    const nearest = (text: string): number | undefined =>
      index.nearest(table.vectorOf(text) ?? new Float32Array(table.dimensions), { limit: 1 })[0]?.text;
    expect(nearest('transcribing spoken audio')).toBe(0);
    expect(nearest('an optimizer with guaranteed convergence')).toBe(1);
    expect(nearest('photographs of pets')).toBe(2);
  });
});

describe('the index of meanings', () => {
  it('finds the nearest first, equal ones in their order, and never a text without meaning', async () => {
    const texts = ['flat minima generalize', '', 'machine translation', 'flat minima generalize'];
    const index = await indexMeanings(texts);
    const vector = shippedTable().vectorOf('flat minima generalize') ?? new Float32Array();
    const found = index.nearest(vector, { limit: 10 }).map(({ text }) => text);
    expect(found.slice(0, 2)).toEqual([0, 3]);
    expect(found).not.toContain(1);
    expect(index.similarity(vector, 0)).toBeGreaterThan(0.98);
    expect(index.similarity(vector, 1)).toBe(0);
    expect(index.nearest(vector, { limit: 1 })).toHaveLength(1);
  });

  it('shows the sentence that is nearest, with its place, and none where the title is nearer', () => {
    const paper = {
      title: 'On optimizers',
      abstract: 'We train many networks. Speech is transcribed well by them. The code is open.',
    };
    const found = nearestSentence('recognizing spoken words', paper);
    expect(found?.quote).toBe('Speech is transcribed well by them.');
    expect(`${paper.title}\n${paper.abstract}`.slice(found?.start, found?.end)).toBe(found?.quote);
    expect(nearestSentence('optimizers', paper)).toBeUndefined();
  });
});
