/** What a sentence says of a win that the network read from it: whose it is, and whether it is one. */

/** After the first of the two and before the other, where the other is the winner. */
const LOSS =
  /^(?:is|are|was|were|has been|have been|gets?)(?: \w+){0,3} (?:outperformed|beaten|surpassed|exceeded|outdone) by\b/iu;
/** Said of two that are level, or only set side by side. */
const LEVEL =
  /\b(?:competitive(?:ly)?|comparabl[ey]|on (?:a )?par|alternatives?|rival(?:s|ing)?|similar(?:ly)?|unlike|in contrast to|as (?:well|good) as|match(?:es|ing)?)\b/iu;
/** What makes a win of it all the same: "comparable, but cheaper" is one by the guideline. */
const WIN =
  /\b(?:outperform\w*|surpass\w*|superior\w*|exceed\w*|beat\w*|better|faster|fewer|less|lower|higher|more|improv\w+|excel\w*|reduc\w+|advantage\w*|cheaper|smaller|stronger|greater|win\w*|gain\w*|only|speed\w*|accelerat\w+|without|outdo\w*|best|succeed\w*|sav(?:es|ing))\b/iu;

/** "A is outperformed by B", which the network often takes for a win of A. */
export function isLoss(between: string): boolean {
  return LOSS.test(between);
}

/** "A is competitive with B": of 26 such sentences of the training papers, 24 are annotated as COMPARED_WITH. */
export function isDraw(sentence: string): boolean {
  return LEVEL.test(sentence) && !WIN.test(sentence);
}
