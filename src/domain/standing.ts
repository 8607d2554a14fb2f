/** How much a name weighs in a list: common enough to matter, specific enough to say something. */

/** Of a name before the first derive, and of a paper. */
const USUAL_SPECIFICITY = 0.5;

/** sqrt(papers) * specificity^1.5: the sort key of `salience.ts` where only the count of papers is at hand. */
export function standingOf(papers: number, specificity: number = USUAL_SPECIFICITY): number {
  return Math.sqrt(papers) * specificity ** 1.5;
}
