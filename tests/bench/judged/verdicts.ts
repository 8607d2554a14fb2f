/** Verdicts by hand on what the first screen shows, and the precision that they give. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wilsonInterval } from '../../../ingest/evaluate/wilson.ts';

const verdict = z.object({ right: z.boolean(), reason: z.string().min(3) });
const schema = z.object({
  names: z.record(z.string(), verdict),
  statements: z.record(z.string(), verdict),
});

export type Verdict = z.infer<typeof verdict>;
export type Verdicts = z.infer<typeof schema>;

export function readVerdicts(): Verdicts {
  return schema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'verdicts.json'), 'utf8')));
}

export interface JudgedPrecision {
  /** Of those judged, in percent, with the 95% Wilson interval. */
  readonly precision: number;
  readonly from: number;
  readonly to: number;
  readonly judged: number;
  readonly unjudged: readonly string[];
  readonly wrong: readonly { readonly key: string; readonly reason: string }[];
}

export function judgePrecision(
  keys: readonly string[],
  verdicts: Readonly<Record<string, Verdict>>,
): JudgedPrecision {
  const judged = keys.flatMap((key) => {
    const found = verdicts[key];
    return found === undefined ? [] : [{ key, ...found }];
  });
  const right = judged.filter((each) => each.right).length;
  const interval = wilsonInterval(right, judged.length);
  return {
    precision: judged.length === 0 ? 0 : (100 * right) / judged.length,
    from: 100 * interval.from,
    to: 100 * interval.to,
    judged: judged.length,
    unjudged: keys.filter((key) => verdicts[key] === undefined),
    wrong: judged.filter((each) => !each.right),
  };
}

/** One line, and one for each that is wrong or not judged yet. */
export function showPrecision(
  what: string,
  { precision, from, to, judged, unjudged, wrong }: JudgedPrecision,
): string {
  const head = `${what}: ${precision.toFixed(1)}% of ${judged} judged right (95% interval ${from.toFixed(1)} to ${to.toFixed(1)}), ${unjudged.length} not judged`;
  return [
    head,
    ...wrong.map(({ key, reason }) => `  wrong: ${key}: ${reason}`),
    ...unjudged.map((key) => `  not judged: ${key}`),
  ].join('\n');
}
