/** The catalogue on the embedded store, and what is refused before a statement runs. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQuery } from '../../../src/queries/run-query.ts';
import type { Store } from '../../../src/store/store.ts';
import { describeCatalogue } from '../../contracts/catalogue.ts';
import { describeNaiveQueries } from '../../contracts/naive-queries.ts';
import { describeQuestions } from '../../contracts/questions.ts';
import { describeScreens } from '../../contracts/screens.ts';
import { describeSearch } from '../../contracts/search.ts';
import { describeShelf } from '../../contracts/shelf-catalogue.ts';
import { openLibrary } from '../../fixtures/open-library.ts';
import { openShelf } from '../../fixtures/open-shelf.ts';

let store: Store;
let shelf: Store;
beforeAll(async () => {
  store = await openLibrary();
  shelf = await openShelf();
});
afterAll(async () => {
  await store.close();
  await shelf.close();
});

describeCatalogue('the embedded store', () => store);
describeScreens('the embedded store', () => store);
describeSearch('the embedded store', () => store);
describeNaiveQueries('the embedded store', () => store);
describeShelf('the embedded store', () => shelf);
describeQuestions('the embedded store', () => shelf);

describe('parameters', () => {
  for (const [claim, given, message] of [
    ['unknown', { entity: 'mup', size: 1 }, /no parameter "size"/],
    ['missing', {}, /"entity" is missing/],
    ['null without such a default', { entity: null }, /must be a string/],
    ['of another type', { entity: 'mup', limit: '5' }, /must be a whole number/],
    ['no whole number', { entity: 'mup', limit: 1.5 }, /must be a whole number/],
    ['negative', { entity: 'mup', limit: -1 }, /must be a whole number/],
    ['beyond exact numbers', { entity: 'mup', limit: 2 ** 60 }, /must be a whole number/],
    ['inherited', { entity: 'mup', constructor: 1 }, /no parameter "constructor"/],
  ] as const) {
    it(`are refused when ${claim}, with all names in the hint`, async () => {
      await expect(runQuery(store, 'outperforms', given)).rejects.toMatchObject({
        code: 'ParameterInvalid',
        message: expect.stringMatching(message),
        hint: 'The parameters are: entity (string), generics (boolean, default false), limit (integer, default 25).',
      });
    });
  }

  it('named entity take an id, a name and an alias in any case, and the slug of an alias', async () => {
    for (const entity of [
      'neural-tangent-kernel',
      'Neural Tangent Kernel',
      'ntk',
      'NTK',
      ' NTK ',
      'neural-tangent-kernels',
    ]) {
      const { rows } = await runQuery(store, 'papers-about', { entity });
      expect(rows).toHaveLength(2);
    }
  });

  it('named entity give near names when there is no such entity', async () => {
    await expect(runQuery(store, 'related', { entity: 'kernels' })).rejects.toMatchObject({
      code: 'NodeUnknown',
      hint: expect.stringContaining('kernel regression'),
    });
  });

  it('never become part of a statement', async () => {
    const entity = "x'}) DETACH DELETE n //";
    await expect(runQuery(store, 'related', { entity })).rejects.toMatchObject({ code: 'NodeUnknown' });
  });
});
