/** Sorting with pauses: short runs at once, then merged, equal elements in the order in which they came. */

import { PAUSE, type RunContext } from '../context.ts';

/** Elements that are sorted at once: about 5 ms. */
const RUN = 4_096;

export function* sorted<T>(
  elements: readonly T[],
  order: (a: T, b: T) => number,
  ctx: RunContext,
): Generator<null, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < elements.length; at += RUN) {
    if (ctx.tick()) yield PAUSE;
    runs.push(elements.slice(at, at + RUN).toSorted(order));
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right] = [runs[at], runs[at + 1]];
      merged.push(right === undefined ? left : yield* merge(left, right, order, ctx));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  order: (a: T, b: T) => number,
  ctx: RunContext,
): Generator<null, readonly T[]> {
  const merged: T[] = [];
  let [at, other] = [0, 0];
  while (at < left.length && other < right.length) {
    if (ctx.tick()) yield PAUSE;
    if (order(left[at] as T, right[other] as T) <= 0) {
      merged.push(left[at] as T);
      at += 1;
    } else {
      merged.push(right[other] as T);
      other += 1;
    }
  }
  for (; at < left.length; at += 1) merged.push(left[at] as T);
  for (; other < right.length; other += 1) merged.push(right[other] as T);
  return merged;
}
