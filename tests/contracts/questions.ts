/** Paths, the start page and what is known of an entity are on every store what a reader of the shelf expects. */

import { describe, expect, it } from 'vitest';
import { CARD_NAMES } from '../../src/domain/questions.ts';
import type { PathHop } from '../../src/domain/questions.ts';
import { findPaths } from '../../src/queries/find-paths.ts';
import { knownEntity } from '../../src/queries/known-entity.ts';
import { overview } from '../../src/queries/overview.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { shelfGraph, shelfTexts } from '../fixtures/shelf-graph.ts';

function placesOf({ quote, start, end, paper, toQuote, toStart, toEnd, toPaper }: PathHop) {
  const first = { quote, start, end, paper };
  if (toQuote === undefined) return [first];
  return [first, { quote: toQuote, start: toStart, end: toEnd, paper: toPaper ?? '' }];
}

/** `shelf` gives the store of `shelf-graph.ts`, once it is open. */
export function describeQuestions(name: string, shelf: () => ReadStore): void {
  describe(`paths on ${name}`, () => {
    it('begin with the papers that name both ends, and go on by way of a specific name', async () => {
      const { paths } = await findPaths(shelf(), 'SAM', 'overfitting');
      expect(paths.map(({ cost, nodes }) => [cost, nodes.map(({ id }) => id)])).toEqual([
        [0, ['sam', 'overfitting']],
        [0, ['sam', 'overfitting']],
        [expect.closeTo(6.99, 1), ['sam', 'flat-minima', 'overfitting']],
      ]);
      expect(paths[0]?.hops).toEqual([
        {
          type: 'SAME_PAPER',
          from: 'sam',
          to: 'overfitting',
          quote: 'SAM: training that looks for flat minima',
          start: 0,
          end: 40,
          paper: 'p-200000000001',
          year: 2021,
          confidence: 0.875,
          toQuote: 'Flat minima decrease overfitting.',
          toStart: 198,
          toEnd: 231,
          toPaper: 'p-200000000001',
          toYear: 2021,
        },
      ]);
      expect(paths[2]?.hops.map(({ type, from, to }) => [type, from, to])).toEqual([
        ['APPEARS_WITH', 'sam', 'flat-minima'],
        ['AFFECTS', 'flat-minima', 'overfitting'],
      ]);
    });

    it('read as a paragraph with a citation behind each quote, a statement as it stands', async () => {
      const { paths } = await findPaths(shelf(), 'ASAM', 'weight averaging', { count: 1 });
      expect(paths.map(({ text }) => text)).toEqual([
        'One paper names both ASAM and sharpness; of ASAM: “ASAM, an adaptive variant” [@key200000000004]; ' +
          'of sharpness: “The sharpness is bounded by PAC-Bayes theory” [@key200000000004]. ' +
          'Weight averaging decreases sharpness: “Weight averaging improves the sharpness and finds flat minima” [@key200000000005].',
      ]);
    });

    it('quote what stands at their places, run through no generic name and no hub, and name their papers', async () => {
      const barred = shelfGraph.nodes.filter(({ properties }) => properties['generic'] || properties['hub']);
      const ids = shelfGraph.nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id);
      let hops = 0;
      for (const from of ids) {
        const { paths, papers } = await findPaths(
          shelf(),
          from,
          ids[(ids.indexOf(from) + 5) % ids.length] ?? '',
        );
        for (const path of paths) {
          const inner = path.nodes.slice(1, -1).map(({ id }) => id);
          expect(barred.filter(({ id }) => inner.includes(id))).toEqual([]);
          for (const { quote, start, end, paper } of path.hops.flatMap(placesOf)) {
            expect(shelfTexts.get(paper)?.slice(start, end)).toBe(quote);
            expect(papers.map(({ id }) => id)).toContain(paper);
            hops += 1;
          }
        }
      }
      expect(hops).toBeGreaterThan(10);
    });

    it('are none, with a reason, where nothing convinces or both ends are one name', async () => {
      expect(await findPaths(shelf(), 'SGD', 'batch size')).toMatchObject({
        paths: [],
        notices: [{ code: 'no-path', message: expect.stringContaining('"batch size"') }],
      });
      expect(await findPaths(shelf(), 'SAM', 'sam')).toMatchObject({
        paths: [],
        notices: [{ code: 'same-ends' }],
      });
      await expect(findPaths(shelf(), 'SAM', 'nothing')).rejects.toMatchObject({ code: 'NodeUnknown' });
    });
  });

  describe(`the start page on ${name}`, () => {
    it('has six cards, all with entries, each from one query', async () => {
      const { cards } = await overview(shelf());
      expect(cards.map((card) => card.name)).toEqual([...CARD_NAMES]);
      for (const { entries, empty } of cards) {
        expect(entries.length).toBeGreaterThan(0);
        expect(empty).toBeUndefined();
      }
      expect(cards[2]).toMatchObject({
        title: 'Who claims to beat sharpness-aware minimization',
        entries: [
          { text: 'SGD', detail: '1 paper, independent' },
          { text: 'ASAM', detail: '1 paper, 1 on their own work' },
        ],
      });
      expect(cards[4]?.entries.map(({ question }) => question)).toEqual([
        'what outperforms sharpness-aware minimization?',
        'what affects sharpness?',
        'how are flat minima and sharpness-aware minimization related?',
        'what should I read about flat minima?',
      ]);
      expect(cards[5]?.entries[0]?.detail).toContain('the year of 2 of them is unknown');
    });

    it('quotes what stands at the places', async () => {
      const { cards } = await overview(shelf());
      const quoted = cards.flatMap(({ entries }) => entries.flatMap(({ evidence }) => evidence ?? []));
      expect(quoted).toHaveLength(6);
      for (const { paper, quote, start, end } of quoted)
        expect(shelfTexts.get(paper)?.slice(start, end)).toBe(quote);
    });
  });

  describe(`what is known of an entity on ${name}`, () => {
    it('stands by relation and side, each with its papers, and says what is contested', async () => {
      const { relations, related, ...known } = await knownEntity(shelf(), 'SAM');
      expect(relations.map(({ type, direction, papers }) => [type, direction, papers])).toEqual([
        ['USED_FOR', 'out', 1],
        ['BASED_ON', 'out', 1],
        ['IS_A', 'in', 1],
        ['EVALUATED_ON', 'out', 1],
        ['MEASURED_BY', 'out', 1],
        ['OUTPERFORMS', 'out', 2],
        ['OUTPERFORMS', 'in', 2],
      ]);
      expect(relations[5]).toMatchObject({ independentPapers: 1, statements: [{ contested: true }] });
      expect(relations[6]?.statements.map(({ other, contested }) => [other.id, contested])).toEqual([
        ['asam', undefined],
        ['sgd', true],
      ]);
      expect(related).toMatchObject([{ entity: { id: 'flat-minima' }, papers: 3, npmi: 0.5 }]);
      expect(known).toMatchObject({ aliases: ['SAM'], definition: 'a method that seeks flat minima' });
    });

    it('is contested where the effects that independent papers state are opposite', async () => {
      const { relations } = await knownEntity(shelf(), 'overfitting');
      expect(relations).toMatchObject([
        { type: 'AFFECTS', direction: 'in', statements: [{ contested: true, papers: 2 }] },
      ]);
      expect((await knownEntity(shelf(), 'sharpness')).relations[0]?.statements[0]).not.toHaveProperty(
        'contested',
      );
    });
  });
}
