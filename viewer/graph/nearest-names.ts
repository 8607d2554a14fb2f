/** Names that are spelled most like a text: for a reader who found nothing. */

/** Pairs of letters; a short text has few, and few agree by chance. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = ` ${text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

/** Dice's coefficient of the pairs of letters, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}

const LEAST_LIKENESS = 0.35;

/** The most alike first; none where nothing is alike enough to be meant. */
export function nearestNames(text: string, names: readonly string[], most = 5): string[] {
  const wanted = pairsOf(text);
  return names
    .map((name) => ({ name, score: likeness(wanted, pairsOf(name)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
