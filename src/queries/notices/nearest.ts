/** The known name that somebody probably meant. */

/** Of `known`, the one with the least edits from `name` in any case; undefined where that is more than a third of it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const [best] = known
    .map((choice) => ({ choice, edits: editsBetween(wanted, choice.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= name.length / 3 ? best.choice : undefined;
}

/** Letters put in, left out or changed (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
