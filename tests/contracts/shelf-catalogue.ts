/** What each query gives on the shelf of papers on flat minima, on every store. */

import { describe, expect, it } from 'vitest';
import type { Json, TableAnswer } from '../../src/domain/answers.ts';
import { runQuery } from '../../src/queries/run-query.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { columnOf } from './catalogue-cases.ts';
import type { CatalogueCases } from './catalogue-cases.ts';
import { shelfTexts } from '../fixtures/shelf-graph.ts';

const SAM = 'sharpness-aware minimization';

export const shelfCases: CatalogueCases = {
  authors: [
    { given: {}, column: 'author', values: ['Ada Núñez', 'Bo Li'] },
    {
      given: { limit: 1 },
      column: 'titles',
      values: [['Plain SGD revisited', 'SAM: training that looks for flat minima']],
    },
    { given: {}, column: 'papersWithoutAuthors', values: [4, 4] },
  ],
  'beaten-by': [
    { given: { entity: 'SAM' }, column: 'evidence', values: ['independent', 'self-reported'] },
    { given: { entity: 'SGD' }, column: 'quantity', values: [null, '2.5%'] },
    { given: { entity: 'SGD', independent: true }, column: 'paper', values: ['p-200000000003'] },
    {
      given: { entity: 'SAM', limit: 1 },
      column: 'testedOn',
      values: [['CIFAR-10', 'CIFAR-100']],
    },
  ],
  bridges: [
    {
      given: {},
      column: 'otherTopic',
      values: ['SAM · CIFAR-100', 'flat minima · weight averaging', 'flat minima · weight averaging'],
    },
    {
      given: { entity: 'overfitting', other: 'ASAM', limit: 2 },
      column: 'topic',
      values: ['flat minima · weight averaging', 'flat minima · weight averaging'],
    },
    { given: { entity: 'overfitting', other: 'overfitting' }, column: 'score', values: [] },
  ],
  challengers: [
    { given: {}, column: 'beaten', values: [SAM, SAM] },
    { given: {}, column: 'selfReported', values: [0, 1] },
    { given: { limit: 1 }, column: 'winner', values: ['SGD'] },
    { given: { type: 'Dataset' }, column: 'winner', values: [] },
  ],
  'comparison-matrix': [
    { given: { least: 2 }, column: 'cell', values: ['stated', 'stated', 'stated', 'stated'] },
    {
      given: { least: 1 },
      column: 'cell',
      values: ['stated', 'stated', 'stated', 'not stated in these 6 abstracts', 'stated', 'stated'],
    },
    { given: { least: 2, limit: 1 }, column: 'method', values: ['ASAM'] },
    { given: {}, column: 'method', values: [] },
  ],
  contested: [
    { given: {}, column: 'type', values: ['AFFECTS', 'OUTPERFORMS'] },
    {
      given: { entity: 'overfitting' },
      column: 'says',
      values: [['flat minima decreases overfitting', 'flat minima increases overfitting']],
    },
    { given: { entity: 'ASAM' }, column: 'head', values: [] },
    { given: { limit: 1 }, column: 'head', values: ['flat minima'] },
  ],
  definitions: [
    { given: {}, column: 'definition', values: ['a method that seeks flat minima', 'a variant of SAM'] },
    { given: { entity: 'ASAM' }, column: 'name', values: ['ASAM'] },
    { given: { entity: 'SGD' }, column: 'name', values: [] },
    { given: { limit: 1 }, column: 'paper', values: ['p-200000000001'] },
  ],
  'effects-of': [
    { given: { entity: 'SAM' }, column: 'effect', values: ['used for'] },
    { given: { entity: 'weight averaging' }, column: 'effect', values: ['decreases'] },
    { given: { entity: 'flat minima', generics: false }, column: 'effect', values: ['affects'] },
    { given: { entity: 'SAM', limit: 0 }, column: 'effect', values: [] },
  ],
  'first-papers': [
    { given: { entity: 'SAM' }, column: 'year', values: [2021, 2022, 2022, 2023] },
    { given: { entity: 'flat minima', limit: 1 }, column: 'papersWithoutYear', values: [1] },
    { given: { entity: 'batch size' }, column: 'year', values: [] },
  ],
  gaps: [
    { given: {}, column: 'through', values: [['CIFAR-100', 'sharpness']] },
    { given: { type: 'Method', shared: 2 }, column: 'name', values: ['ASAM'] },
    { given: { type: 'Concept' }, column: 'name', values: [] },
    { given: { shared: 1, limit: 2 }, column: 'name', values: ['ASAM', SAM] },
  ],
  influences: [
    { given: { entity: 'sharpness' }, column: 'effect', values: ['bounds', 'decreases'] },
    { given: { entity: 'sharpness', effect: 'bounds' }, column: 'paper', values: ['p-200000000004'] },
    { given: { entity: 'overfitting', generics: true }, column: 'effect', values: ['not stated'] },
    { given: { entity: 'sharpness', limit: 1 }, column: 'effect', values: ['bounds'] },
  ],
  library: [
    { given: {}, column: 'papersWithoutYear', values: [2] },
    { given: {}, column: 'namesToReview', values: [1] },
    { given: {}, column: 'statements', values: [19] },
  ],
  lineage: [
    { given: { entity: 'SAM' }, column: 'direction', values: ['comes from', 'leads to'] },
    { given: { entity: 'ASAM' }, column: 'steps', values: [1, 2] },
    { given: { entity: 'ASAM', steps: 1 }, column: 'name', values: [SAM] },
    { given: { entity: 'gradient descent', limit: 1 }, column: 'types', values: [['BASED_ON']] },
  ],
  'methods-for': [
    { given: { entity: 'image classification' }, column: 'paper', values: ['p-200000000003'] },
    { given: { entity: 'image classification', generics: true, limit: 5 }, column: 'papers', values: [1] },
    { given: { entity: 'SAM' }, column: 'papers', values: [] },
  ],
  'names-to-review': [
    { given: {}, column: 'reason', values: ['LaTeX'] },
    { given: { limit: 0 }, column: 'name', values: [] },
  ],
  'parts-of': [
    { given: { entity: 'SharpKit' }, column: 'relation', values: ['has part'] },
    { given: { entity: 'ASAM', limit: 1 }, column: 'relation', values: ['is part of'] },
  ],
  questions: [
    {
      given: {},
      column: 'query',
      values: ['outperforms', 'influences', 'paths', 'reading-order'].flatMap((query, index) =>
        Array.from({ length: index < 2 ? 2 : 3 }, () => query),
      ),
    },
  ],
  'reading-order': [
    {
      given: { entity: 'SAM' },
      column: 'why',
      values: ['introduces it', 'is about it', 'compares with it', 'compares with it'],
    },
    { given: { entity: 'flat minima', limit: 3 }, column: 'year', values: [2021, 2022, null] },
  ],
  'rising-concepts': [
    { given: {}, column: 'name', values: ['CIFAR-100'] },
    { given: { least: 1, type: 'Method' }, column: 'name', values: ['ASAM', 'SharpKit'] },
    { given: { since: 2023, least: 1, limit: 1 }, column: 'since', values: [2023] },
  ],
  'same-claims': [
    { given: { entity: 'SGD' }, column: 'independentPapers', values: [1] },
    { given: { entity: 'overfitting', limit: 1 }, column: 'papers', values: [2] },
    { given: { entity: 'ASAM' }, column: 'papers', values: [] },
  ],
  'similar-papers': [
    { given: { paper: 'key200000000001' }, column: 'similarity', values: [2.75, 2.25, 1.5, 0.75] },
    {
      given: { paper: 'p-200000000005', limit: 1 },
      column: 'shares',
      values: [['flat minima']],
    },
    { given: { paper: 'p-200000000004', limit: 1 }, column: 'paper', values: ['p-200000000002'] },
  ],
  'tested-methods': [
    { given: { entity: 'CIFAR-100' }, column: 'paper', values: ['p-200000000004', 'p-200000000002'] },
    { given: { entity: 'accuracy', limit: 1 }, column: 'quote', values: ['SAM is measured by accuracy.'] },
  ],
  'tested-on': [
    { given: { entity: 'SAM' }, column: 'kind', values: ['dataset', 'metric'] },
    { given: { entity: 'ASAM', limit: 1 }, column: 'papers', values: [1] },
  ],
  'theory-of': [
    { given: { entity: 'batch size' }, column: 'relation', values: ['equivalent to'] },
    { given: { entity: 'sharpness', limit: 1 }, column: 'relation', values: ['bounded by'] },
    { given: { entity: 'ASAM' }, column: 'relation', values: ['part of'] },
  ],
  trends: [
    { given: { entity: 'SAM' }, column: 'papers', values: [1, 2, 1] },
    { given: { entity: 'sharpness' }, column: 'papersWithoutYear', values: [1] },
  ],
  'wins-of': [
    { given: { entity: 'SAM' }, column: 'independentPapers', values: [1] },
    { given: { entity: 'ASAM', generics: false, limit: 1 }, column: 'confidence', values: [0.75] },
    { given: { entity: 'accuracy' }, column: 'papers', values: [] },
  ],
  neighborhood: [
    { given: { entity: 'SAM', type: 'Dataset' }, column: 'score', values: [0.9743] },
    { given: { entity: 'SAM', relation: 'outperforms' }, column: 'papers', values: [2, 1, 1] },
  ],
  'papers-about': [
    {
      given: { entity: 'SAM', since: 2022, until: 2022 },
      column: 'role',
      values: ['studies', 'compares_with'],
    },
  ],
};

/** `shelf` gives the store of `shelf-graph.ts`, once it is open. */
export function describeShelf(name: string, shelf: () => ReadStore): void {
  describe(`the catalogue on the shelf, on ${name}`, () => {
    for (const [query, ofQuery] of Object.entries(shelfCases)) {
      for (const { given, column, values } of ofQuery) {
        it(`${query} ${JSON.stringify(given)} gives ${JSON.stringify(values)} as ${column}`, async () => {
          expect(columnOf(await runQuery(shelf(), query, given), column)).toEqual(values);
        });
      }
    }

    it('gives each quote at its place in its paper', async () => {
      const checked = new Set<string>();
      for (const [query, ofQuery] of Object.entries(shelfCases)) {
        const answer = await runQuery(shelf(), query, ofQuery[0]?.given ?? {});
        const at = (row: TableAnswer['rows'][number], column: string): Json | undefined =>
          row[answer.columns.indexOf(column)];
        if (!answer.columns.includes('quote')) continue;
        for (const row of answer.rows.filter((one) => at(one, 'quote') !== null)) {
          const paper = at(row, 'paper');
          const said = (typeof paper === 'string' && shelfTexts.get(paper)) || '';
          expect(said.slice(Number(at(row, 'start')), Number(at(row, 'end')))).toBe(at(row, 'quote'));
          checked.add(query);
        }
      }
      expect(checked.size).toBe(14);
    });

    it('says what no row means, and without which parameter there may be some', async () => {
      const { notices } = await runQuery(shelf(), 'papers-about', { entity: 'SAM', role: 'uses' });
      expect(notices).toEqual([
        { code: 'no-rows', message: expect.stringContaining('No paper'), suggestion: 'without role' },
      ]);
      const none = await runQuery(shelf(), 'papers', { limit: 0 });
      expect(none.notices).toEqual([
        { code: 'no-rows', message: 'No row was asked for.', suggestion: 'a limit from 1 on' },
      ]);
    });

    it('refuses a word that the vocabulary does not have, and says which it has', async () => {
      const asked = runQuery(shelf(), 'papers-about', { entity: 'SAM', role: 'introduce' });
      await expect(asked).rejects.toMatchObject({
        code: 'ParameterInvalid',
        message: 'The query "papers-about" has no role "introduce".',
        hint: expect.stringContaining('Did you mean introduces? The choices are: introduces, evaluates_on'),
      });
    });
  });
}
