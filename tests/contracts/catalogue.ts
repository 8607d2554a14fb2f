/** Every query of the catalogue gives on every store what a reader of the small library expects. */

import { describe, expect, it } from 'vitest';
import { listQueries } from '../../src/queries/catalogue.ts';
import { runQuery } from '../../src/queries/run-query.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { columnOf } from './catalogue-cases.ts';
import type { CatalogueCases } from './catalogue-cases.ts';
import { shelfCases } from './shelf-catalogue.ts';

/** What each query gives on the library: by its parameters, one column of the rows. */
const cases: CatalogueCases = {
  neighborhood: [
    {
      given: { entity: 'muP' },
      column: 'quote',
      values: ['muP outperforms the standard parametrization', 'Adam enables muP'],
    },
    { given: { entity: 'μP', limit: 1 }, column: 'confidence', values: [0.75] },
    { given: { entity: 'mup', generics: true }, column: 'papers', values: [1, 1, 1] },
  ],
  'papers-about': [
    { given: { entity: 'ntk' }, column: 'role', values: ['introduces', 'studies'] },
    { given: { entity: 'NTK', role: 'studies' }, column: 'paper', values: ['p-100000000003'] },
    { given: { entity: 'NTK', limit: 1 }, column: 'year', values: [2018] },
    { given: { entity: 'NTK', role: 'uses' }, column: 'paper', values: [] },
  ],
  selection: [
    { given: { ids: ['p-100000000001', 'absent'] }, column: 'joins', values: [null] },
    { given: { ids: ['p-100000000006'], papers: true }, column: 'joins', values: [null] },
  ],
  related: [
    { given: { entity: 'NTK' }, column: 'score', values: [0.84375] },
    { given: { entity: 'NTK', limit: 0 }, column: 'score', values: [] },
  ],
  introduces: [
    { given: {}, column: 'entity', values: ['mix-ln', 'mup', 'neural-tangent-kernel'] },
    { given: { entity: 'MuP' }, column: 'paper', values: ['p-100000000002'] },
    { given: { type: 'Concept' }, column: 'name', values: ['neural tangent kernel'] },
    { given: { limit: 1 }, column: 'year', values: [2024] },
  ],
  'compares-with': [
    { given: { entity: 'Pre-LN' }, column: 'outcome', values: ['worse'] },
    { given: { entity: 'MixLN' }, column: 'outcome', values: ['better'] },
    { given: { entity: 'muP', generics: true }, column: 'outcome', values: ['compared', 'better'] },
    { given: { entity: 'neural network' }, column: 'outcome', values: ['compared'] },
    { given: { entity: 'muP', limit: 1 }, column: 'outcome', values: ['better'] },
  ],
  outperforms: [
    { given: { entity: 'Pre-LN' }, column: 'independentPapers', values: [1] },
    { given: { entity: 'mup', generics: true }, column: 'papers', values: [] },
    { given: { entity: 'Pre-LN', limit: 0 }, column: 'papers', values: [] },
    { given: { entity: 'Mix-LN' }, column: 'papers', values: [] },
  ],
  evidence: [
    { given: { entity: 'Pre-LN', other: 'Mix-LN' }, column: 'hedged', values: [true, false] },
    { given: { entity: 'Mix-LN', other: 'Pre-LN', limit: 1 }, column: 'quantity', values: ['2.5%'] },
    { given: { entity: 'Adam', other: 'muP' }, column: 'effect', values: ['enables'] },
  ],
  paths: [
    {
      given: { entity: 'NTK', other: 'CIFAR-10' },
      column: 'names',
      values: [['neural tangent kernel', 'kernel regression', 'CIFAR-10']],
    },
    { given: { entity: 'NTK', other: 'CIFAR-10', length: 1 }, column: 'steps', values: [] },
    { given: { entity: 'NTK', other: 'CIFAR-10', limit: 0 }, column: 'steps', values: [] },
    // By way of Adam, a hub, or of the neural network, a generic name.
    { given: { entity: 'Mix-LN', other: 'muP', length: 4 }, column: 'steps', values: [] },
    { given: { entity: 'NTK', other: 'muP', length: 4 }, column: 'steps', values: [] },
    // A hub and a generic name at the ends.
    {
      given: { entity: 'Adam', other: 'neural-network' },
      column: 'types',
      values: [['AFFECTS', 'COMPARED_WITH']],
    },
  ],
  'methods-by-dataset': [
    { given: {}, column: 'names', values: [['kernel regression']] },
    { given: { dataset: 'cifar' }, column: 'methods', values: [1] },
    { given: { dataset: 'imagenet' }, column: 'methods', values: [] },
    { given: { limit: 0 }, column: 'methods', values: [] },
  ],
  'concepts-by-year': [
    { given: {}, column: 'names', values: [['neural tangent kernel']] },
    { given: {}, column: 'papersWithoutYear', values: [3] },
    { given: { generics: true }, column: 'ofNames', values: [2] },
    { given: { generics: true, names: 1 }, column: 'names', values: [['neural tangent kernel']] },
    { given: { type: 'Method' }, column: 'year', values: [2018, 2021, 2024] },
  ],
  'most-connected': [
    { given: { limit: 1 }, column: 'name', values: ['kernel regression'] },
    { given: { type: 'Dataset' }, column: 'entity', values: ['cifar-10'] },
    { given: { type: 'Concept' }, column: 'neighbors', values: [1] },
    {
      given: { type: 'Concept', generics: true },
      column: 'entity',
      values: ['neural-tangent-kernel', 'neural-network'],
    },
  ],
  communities: [
    {
      given: {},
      column: 'names',
      values: [
        ['kernel regression', 'neural tangent kernel'],
        ['Mix-LN', 'Pre-LN'],
      ].map((names) => names.toSorted()),
    },
    { given: { names: 1 }, column: 'size', values: [2, 2] },
    { given: { limit: 1 }, column: 'community', values: ['0-kernel-regression'] },
    { given: {}, column: 'parent', values: [null, null] },
    { given: { level: 1 }, column: 'community', values: [] },
  ],
  papers: [
    { given: {}, column: 'year', values: [2024, 2021, 2018, null, null, null] },
    { given: { limit: 1 }, column: 'paper', values: ['p-100000000004'] },
  ],
  'connected-names': [
    { given: {}, column: 'score', values: [0.84375, 0.5625] },
    { given: { limit: 1 }, column: 'papers', values: [2] },
    { given: { papers: 3 }, column: 'papers', values: [] },
  ],
  'stated-often': [
    { given: {}, column: 'quote', values: ['Mix-LN outperforms Pre-LN'] },
    { given: { papers: 1, limit: 3 }, column: 'papers', values: [2, 1, 1] },
    { given: { papers: 1 }, column: 'papers', values: [2, 1, 1, 1, 1, 1] },
    { given: { papers: 1, generics: true }, column: 'papers', values: [2, 1, 1, 1, 1, 1, 1, 1] },
    { given: { papers: 3 }, column: 'papers', values: [] },
  ],
};

/** `library` gives the store of `library-graph.ts`, once it is open. */
export function describeCatalogue(name: string, library: () => ReadStore): void {
  describe(`the catalogue on ${name}`, () => {
    it('has a case for every query, with rows, and every parameter of it', () => {
      for (const { name: query, parameters } of listQueries()) {
        const ofQuery = [...(cases[query] ?? []), ...(shelfCases[query] ?? [])];
        const given = ofQuery.flatMap((one) => Object.keys(one.given));
        expect([query, ...new Set(given)].toSorted()).toEqual(
          [query, ...parameters.map((parameter) => parameter.name)].toSorted(),
        );
        expect(ofQuery.some(({ values }) => values.length > 0)).toBe(true);
      }
    });

    for (const [query, ofQuery] of Object.entries(cases)) {
      for (const { given, column, values } of ofQuery) {
        it(`${query} ${JSON.stringify(given)} gives ${JSON.stringify(values)} as ${column}`, async () => {
          expect(columnOf(await runQuery(library(), query, given), column)).toEqual(values);
        });
      }
    }

    it('draws the overview with what the viewer needs on each node', async () => {
      const { graph } = await runQuery(library(), 'connected-names');
      expect(graph?.nodes.map((node) => node.id)).toEqual([
        'kernel-regression',
        'mix-ln',
        'neural-tangent-kernel',
        'pre-ln',
      ]);
      expect(graph?.nodes[2]).toMatchObject({
        labels: ['Entity', 'Concept'],
        properties: {
          name: 'neural tangent kernel',
          community: '0-kernel-regression',
          x: 1.5,
          y: -2.5,
          paperCount: 2,
          specificity: 0.8125,
          generic: false,
          hub: false,
        },
      });
      expect(graph?.relationships).toHaveLength(2);
    });

    it('says what it means when no row comes', async () => {
      const { notices } = await runQuery(library(), 'outperforms', { entity: 'mix-ln' });
      expect(notices).toMatchObject([{ code: 'no-rows', message: expect.stringContaining('No paper') }]);
    });
  });
}
