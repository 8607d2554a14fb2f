/** How far a share seen in a sample may be from the true one: Wilson's score interval (Wilson 1927). */

export interface Interval {
  /** Shares from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** The normal quantile of a two-sided 95%. */
const Z = 1.959964;

/** `right` of `all` at 95%; of nothing the share may be anything. */
export function wilsonInterval(right: number, all: number): Interval {
  if (all === 0) return { from: 0, to: 1 };
  const share = right / all;
  const center = share + Z ** 2 / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const scale = 1 + Z ** 2 / all;
  return { from: Math.max(0, (center - spread) / scale), to: Math.min(1, (center + spread) / scale) };
}
