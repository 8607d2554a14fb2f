/** A scorecard as JSON: the keys of `gold/score.py --json`, and ours beside them. */

import type { Agreement, Scorecard } from './scorecard.ts';

export type ScorecardJson = Readonly<Record<string, unknown>>;

export function scorecardJson({ agreements, role, macro, papers, attributes }: Scorecard): ScorecardJson {
  const flags = Object.fromEntries<Agreement>(attributes.flags);
  const all = { ...(attributes.effect !== undefined && { effect: attributes.effect }), ...flags };
  return {
    ...Object.fromEntries(agreements),
    role,
    macro: { f1: macro },
    papers,
    ...(Object.keys(all).length > 0 && { attributes: all }),
  };
}
