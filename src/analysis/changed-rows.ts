/** What has to be written for the rows that stand in a store to become the rows that are wanted. */

import { compareText } from '../domain/order.ts';
import type { ValueMap } from '../store/values.ts';

export interface ChangedRows {
  /** Wanted rows that are new or differ, in the order in which they are wanted. */
  readonly set: readonly ValueMap[];
  /** Rows that stand there and are not wanted, in the order of their keys. */
  readonly gone: readonly ValueMap[];
}

/** A row is known by the values of `keys`, and differs when any value does; INTEGER and FLOAT count as the same number. */
export function changedRows(
  current: readonly ValueMap[],
  wanted: readonly ValueMap[],
  keys: readonly string[],
): ChangedRows {
  const keyOf = (row: ValueMap): string => JSON.stringify(keys.map((key) => row[key]));
  const standing = new Map(current.map((row) => [keyOf(row), row]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    set: wanted.filter((row) => !isSame(row, standing.get(keyOf(row)))),
    gone: [...standing]
      .filter(([key]) => !wantedKeys.has(key))
      .sort(([a], [b]) => compareText(a, b))
      .map(([, row]) => row),
  };
}

function isSame(wanted: ValueMap, standing: ValueMap | undefined): boolean {
  if (standing === undefined) return false;
  return Object.entries(wanted).every(
    ([key, value]) => comparable(value) === comparable(standing[key] ?? null),
  );
}

function comparable(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
