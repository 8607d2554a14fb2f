/** When two amounts are the same: the same string, or the same numbers in the same order. */

export function isSameQuantity(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [ours, theirs] = [numbersOf(a), numbersOf(b)];
  return (
    ours.length > 0 && ours.length === theirs.length && ours.every((number, at) => number === theirs[at])
  );
}

/** Numbers of a string; `2,000` and `2, 000` are one. Digits of other scripts are read by their compatibility form. */
function numbersOf(text: string): readonly number[] {
  const joined = text.normalize('NFKC').replaceAll(/(?<=\d), ?(?=\d{3}(?!\d))/g, '');
  return [...joined.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}
