/** APPEARS_WITH is symmetric, bounded, ordered, and thins out what everything has. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearsWith, npmi } from '../../../src/analysis/cooccurrence.ts';
import type { Mention } from '../../../src/analysis/mention.ts';

/** `'a b c'` is a paper of three names. */
function mentionsOf(papers: readonly string[]): Mention[] {
  return papers.flatMap((names, index) =>
    names.split(' ').map((entity): Mention => ({ paper: `p-${index}`, entity, role: 'uses' })),
  );
}

const counts = fc
  .tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.nat(100))
  .map(([one, other, both, rest]) => [one + both, other + both, both, one + other + both + rest] as const);

describe('npmi', () => {
  it('is symmetric and between -1 and 1', () => {
    fc.assert(
      fc.property(counts, ([one, other, both, total]) => {
        const value = npmi(one, other, both, total);
        expect(value).toBe(npmi(other, one, both, total));
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [1, 'for names that are never apart', [5, 5, 5, 100]],
    [1, 'where every paper holds both', [3, 3, 3, 3]],
    [-1, 'for names that are never together', [5, 5, 0, 100]],
    [0, 'for names that meet as often as chance has it', [10, 10, 1, 100]],
  ] as const)('is %s %s', (value, _, [one, other, both, total]) => {
    expect(npmi(one, other, both, total)).toBeCloseTo(value, 12);
  });
});

describe('pairs that appear together', () => {
  const papers = ['a b', 'a b c', 'c d', 'd e', 'e f', 'f g', 'a b h', 'g h'];

  it('carry papers, npmi and score, from the smaller id', () => {
    const [pair] = appearsWith(mentionsOf(papers), papers.length, new Set());
    expect(pair).toEqual({ start: 'a', end: 'b', papers: 3, npmi: 1, score: 1.3863 });
  });

  it('leave out names of one paper, generic names, and pairs below the least npmi', () => {
    const common = [...papers.map((names) => `${names} the`), 'once'];
    const pairs = appearsWith(mentionsOf(common), common.length, new Set(['b']));
    const names = new Set(pairs.flatMap(({ start, end }) => [start, end]));
    expect(names.has('once')).toBe(false);
    expect(names.has('b')).toBe(false);
    expect(names.has('the')).toBe(false);
    expect(Math.min(...pairs.map((pair) => pair.npmi))).toBeGreaterThanOrEqual(0.15);
  });

  it('keep a pair that is among the 40 best of either end', () => {
    const partners = Array.from({ length: 60 }, (_, index) => `n${index + 10}`);
    const star = partners.flatMap((name, index) =>
      Array.from({ length: 2 + (index % 3) }, () => `hub ${name}`),
    );
    const rest = Array.from({ length: 400 }, (_, index) => `x${index}`);
    const all = [...star, ...rest];
    expect(appearsWith(mentionsOf(all), all.length, new Set())).toHaveLength(60);
    const clique = Array.from({ length: 2 }, () => partners.join(' '));
    expect(appearsWith(mentionsOf([...clique, ...rest]), 402, new Set()).length).toBeLessThan((60 * 59) / 2);
  });

  it('are the same in any order of mentions, and each once', () => {
    const paper = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')), { minLength: 1, maxLength: 5 });
    const shuffled = fc.array(paper, { minLength: 1, maxLength: 12 }).chain((all) => {
      const mentions = mentionsOf(all.map((names) => names.join(' ')));
      return fc.tuple(
        fc.constant(mentions),
        fc.shuffledSubarray(mentions, { minLength: mentions.length }),
        fc.constant(all.length),
      );
    });
    fc.assert(
      fc.property(shuffled, ([mentions, other, total]) => {
        const pairs = appearsWith(mentions, total, new Set());
        expect(appearsWith(other, total, new Set())).toEqual(pairs);
        expect(new Set(pairs.map(({ start, end }) => `${start} ${end}`)).size).toBe(pairs.length);
        for (const { start, end } of pairs) expect(start < end).toBe(true);
      }),
    );
  });
});
