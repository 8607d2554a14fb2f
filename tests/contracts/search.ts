/** Search gives on every store what a reader of the small library expects. */

import { describe, expect, it } from 'vitest';
import { search } from '../../src/queries/search.ts';
import type { ReadStore } from '../../src/store/store.ts';

/** `library` gives the store of `library-graph.ts`, once it is open. */
export function describeSearch(name: string, library: () => ReadStore): void {
  describe(`search on ${name}`, () => {
    const found = async (text: string, limit?: number): Promise<readonly string[]> =>
      (await search(library(), text, limit === undefined ? {} : { limit })).map((hit) => hit.id);

    it('puts a whole name first, then beginnings, then words, then parts', async () => {
      expect(await found('kernel')).toEqual([
        'kernel-regression',
        'p-100000000003',
        'neural-tangent-kernel',
        'p-100000000001',
      ]);
      expect(await found('egress')).toEqual(['kernel-regression', 'p-100000000003']);
      expect((await found('mix-ln'))[0]).toBe('mix-ln');
    });

    it('minds neither case nor hyphens, and knows the micro sign', async () => {
      for (const text of ['MIXLN', 'mix ln', 'Mix-Ln', ' mix-ln '])
        expect((await found(text))[0]).toBe('mix-ln');
      for (const text of ['μP', '\u00b5p', 'MUP']) expect((await found(text))[0]).toBe('mup');
    });

    it('names the alias that matched, and only then', async () => {
      expect(await search(library(), 'ntk', { limit: 1 })).toEqual([
        {
          id: 'neural-tangent-kernel',
          kind: 'entity',
          type: 'Concept',
          name: 'neural tangent kernel',
          alias: 'NTK',
          papers: 2,
          generic: false,
        },
      ]);
      expect((await search(library(), 'neural tangent', { limit: 1 }))[0]).not.toHaveProperty('alias');
    });

    it('finds a paper by words of its title in any order, with its year', async () => {
      expect(await search(library(), 'mup tensor')).toMatchObject([
        { id: 'p-100000000002', kind: 'paper', type: 'Paper', year: 2021 },
      ]);
    });

    it('forgives slips of the pen in names and in texts, and finds words in any order', async () => {
      expect((await found('neural tangant kernel'))[0]).toBe('neural-tangent-kernel');
      expect((await found('kernal regresion'))[0]).toBe('kernel-regression');
      expect(await found('kernel neural')).toContain('neural-tangent-kernel');
      expect((await found('conjecure'))[0]).toBe('p-100000000005');
    });

    it('finds a paper by words of its abstract, with the sentence and its place', async () => {
      expect(await search(library(), 'wide follow')).toMatchObject([
        {
          id: 'p-100000000001',
          evidence: { quote: 'Wide networks follow the neural tangent kernel (NTK).', start: 39, end: 92 },
        },
      ]);
      expect((await search(library(), 'mup tensor'))[0]).not.toHaveProperty('evidence');
      expect(await found('outperforms parametrization')).toEqual(['p-100000000002']);
    });

    it('spells Greek, and reads no short text inside of words', async () => {
      expect((await found('mu-P'))[0]).toBe('mup');
      expect(await found('ept')).not.toContain('neural-tangent-kernel');
    });

    it('keeps to its limit, and finds nothing for nothing', async () => {
      expect(await found('n', 2)).toHaveLength(2);
      expect(await found('  ')).toEqual([]);
      expect(await found('no such thing')).toEqual([]);
    });
  });
}
