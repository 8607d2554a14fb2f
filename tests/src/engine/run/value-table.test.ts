/** Rows are grouped by equivalence, whatever the table keeps its keys in. */

import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/database.ts';
import { Place } from '../../../../src/engine/run/value-table.ts';
import type { Value } from '../../../../src/engine/values/value.ts';

function isSamePlace(first: readonly Value[], second: readonly Value[]): boolean {
  const root = new Place<string>();
  const under = (values: readonly Value[]): Place<string> =>
    values.reduce((place, value) => place.at(value), root);
  under(first).held = 'first';
  return under(second).held === 'first';
}

describe('places by values', () => {
  it.each<[readonly Value[], readonly Value[], boolean]>([
    [[1n], [1], true],
    [[0], [-0], true],
    [[null], [null], true],
    [['a'], ['a'], true],
    [['1'], [1n], false],
    [['null'], [null], false],
    [['true'], [true], false],
    [[NaN], [NaN], false],
    [['a', 'bc'], ['ab', 'c'], false],
    [[[1n, 2n]], [[1, 2]], true],
    [[2n ** 60n], [2n ** 60n + 1n], false],
  ])('%o and %o: %s', (first, second, same) => {
    expect(isSamePlace(first, second)).toBe(same);
  });

  it('take a row into the group of the row before only where the values are equivalent', async () => {
    const database = openDatabase({ now: () => 0, random: () => 0 });
    const { rows } = await database.read(
      'UNWIND [[1, 1], [1, 1.0], [1, null], [1.0, null], [2, 1]] AS pair RETURN pair[0] AS a, pair[1] AS b, count(*) AS rows',
    );
    expect(rows).toEqual([
      [1n, 1n, 2n],
      [1n, null, 2n],
      [2n, 1n, 1n],
    ]);
    await database.close();
  });
});
