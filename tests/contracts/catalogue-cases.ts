/** The form of a case of the catalogue: a query, its parameters, and one column of its rows. */

import { expect } from 'vitest';
import type { Json, TableAnswer } from '../../src/domain/answers.ts';

export type CatalogueCases = Readonly<
  Record<
    string,
    readonly {
      readonly given: Readonly<Record<string, Json>>;
      readonly column: string;
      readonly values: readonly Json[];
    }[]
  >
>;

export function columnOf({ columns, rows }: TableAnswer, column: string): readonly (Json | undefined)[] {
  const index = columns.indexOf(column);
  expect(index, `${column} is a column`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[index]);
}
