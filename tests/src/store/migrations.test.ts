/** The steps between versions of the graph: complete, in order, and never backwards. */

import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../src/domain/schema.ts';
import { MIGRATIONS, migrationsFrom, type Migration } from '../../../src/store/migrations.ts';

const step = (to: number): Migration => ({
  to,
  description: `to ${to}`,
  run: async () => await Promise.resolve(),
});

describe('migrations', () => {
  it('have a step to every version after the first, in order', () => {
    const expected = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2);
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(expected);
  });

  it('are none for a store of this version', () => {
    expect(migrationsFrom(SCHEMA_VERSION, './papers')).toEqual([]);
  });

  it('are the steps after the stored version for an older one', () => {
    const migrations = [2, 3, 4].map(step);
    expect(migrationsFrom(2, './papers', { current: 4, migrations }).map(({ to }) => to)).toEqual([3, 4]);
  });

  it('refuse a newer store and name both versions', () => {
    expect(() => migrationsFrom(3, './papers', { current: 2, migrations: [step(2)] })).toThrow(
      expect.objectContaining({
        code: 'StoreVersion',
        message: './papers has graph version 3; this Tangent knows up to 2',
      }),
    );
  });
});
