/** A percentage with one decimal, as Python's `round` gives it, so that our figures are those of gold/score.py to the digit. */

/** `toFixed` takes the larger of two equally near decimals, Python the even one: they differ where the binary value is exactly a half. */
export function roundTenth(value: number): number {
  const isTie = Number.isInteger(value * 4) && !Number.isInteger(value * 2);
  if (!isTie) return Number(value.toFixed(1));
  const below = Math.floor(value * 10);
  return (below % 2 === 0 ? below : below + 1) / 10;
}
