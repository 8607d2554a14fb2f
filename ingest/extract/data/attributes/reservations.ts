/** Words by which a text hedges a statement, or limits it. */

import type { RelationType } from '../../../../src/domain/schema.ts';

export const HEDGES =
  /\b(?:may(?! be (?:viewed|seen))|might|could|potential(?:s|ly)?|promise to|conjectur\p{L}+|we hypothes[ie][sz]e|hypothesi[sz]ed|hypothesis(?: \([^)]*\),?)? (?:posits|states|holds|says|claims)|suggest(?:s|ed|ing)?(?: that)?|seems?|appears?(?: to)|we (?:believe|anticipate|expect|speculate|suspect)|conventional wisdom|possibly|perhaps|presumably|likely|would(?! like))\b/iu;

/** What is proved is not hedged by a word of its sentence. */
export const PROVED = /\b(?:we (?:\p{L}+ )?(?:prove|verify)|is proved|provably)\b/iu;

/** Said of any relation. */
const USUALLY =
  /\b(?:often|typically|usually|generally|rarely|sometimes|mostly|in (?:many|most|some|several|certain) cases|tends? to|(?:match|equal|meet)(?:es|s|ing)? or|in combination with|combined with|jointly|most of|for the most part)\b/iu;
/** An outright restriction. */
const RESTRICTED =
  /\b(?:only (?:if|when|on|for|in|over|under)|if and only if|provided that|as long as|except|unless|given that|is given as|in the (?:[\p{L}-]+ ){0,3}(?:limit|regime|absence|presence)|for the (?:class|case) of|for the case|restricted to|under (?:mild|certain|some|suitable|appropriate|the assumption|assumptions)|when the|with high probability|sufficiently|if the|assuming)\b/iu;
/** A data set, task, regime or condition that belongs to the claim. */
const CONDITIONED =
  /(?:^|, |\(|and |that )(?:on|in|for|under|with|at|during|when|if|treating|given) (?!(?:contrast|particular|addition|general|this|our|these|practice|fact|order|experiments?|turn|parallel|the (?:following|literature))\b)[^,.;]{3,60}, |\b(?:when|whenever|if|under|for (?:small|large|wide|deep|certain|some|many|the)|in (?:the )?(?:[\p{L}-]+ ){0,3}(?:setting|settings|regime|limit|case|cases|scenario|scenarios|training|networks?|tasks?|problems?)|on (?:the )?(?:[\p{L}\d-]+ ){0,4}(?:tasks?|problems?|data ?sets?|benchmarks?)|in [\p{L}\d-]+ (?:learning|regression|training)|over prolonged|trained (?:with|on)|at (?:small|large|high|low)|especially|provided|settings? where|generated in)\b/iu;

const BY_CONDITION: ReadonlySet<RelationType> = new Set([
  'AFFECTS',
  'OUTPERFORMS',
  'COMPARED_WITH',
  'EQUIVALENT_TO',
]);

/** What limits a relation of that type. */
export function limitsOf(type: RelationType): readonly RegExp[] {
  return BY_CONDITION.has(type) ? [USUALLY, RESTRICTED, CONDITIONED] : [USUALLY, RESTRICTED];
}
