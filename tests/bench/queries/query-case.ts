/** A statement to time, and how often, with parameters that change from run to run. */

import type { ValueMap } from '../../../src/store/values.ts';
import type { SeededDraws } from './seeded-draws.ts';

export interface QueryCase {
  readonly name: string;
  readonly statement: string;
  /** Warm runs that are timed; after one cold run. */
  readonly runs: number;
  /** `nodes` is the size of the graph that was asked for, so that what is drawn is there. */
  readonly parameters?: (random: SeededDraws, nodes: number) => ValueMap;
  /** Milliseconds at the median and, in parentheses in the table, at the 95th percentile; none where only Neo4j is the measure. */
  readonly goal?: { readonly p50: number; readonly p95?: number };
}
