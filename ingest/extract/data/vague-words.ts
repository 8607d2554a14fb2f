/** Words at the front of a phrase that praise, point or date, and never tell one thing from another. */

export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  `
a an the this that these those its their our your such each every any all both some another other certain several many various
different numerous novel new newly proposed existing recent recently previous prior current traditional conventional modern
contemporary present original state-of-the-art sota state-of-art cutting-edge simple powerful promising popular important significant
substantial great good superior better-performing interesting remarkable surprising notable impressive excellent tremendous innovative
well-known widely-used commonly-used so-called well-tuned well-established off-the-shelf very highly more less most much
practical useful suitable appropriate corresponding respective aforementioned underlying resulting particular specific
challenging difficult unprecedented extensive comprehensive thorough hard-to-tune
`
    .trim()
    .split(/\s+/),
);

/** Words that begin with such a one and mean something of their own. */
export const MEANT_WORDS =
  /^(?:very deep|a posteriori|a priori|present (?:bias|value)|original space|such that|all[- ]reduce|current (?:density|source)|good(?:ness| turing)|more[- ]is[- ]|less[- ]is[- ]|all[- ](?:pairs|to|you)|every[- ]|prior (?:distribution|knowledge|fitted|network|data|information)|new(?:ton|s)|simple (?:recurrent|moving|linear|random|question|neural attentive|baseline)|specific (?:heat|gravity)|significant digits?|traditional chinese|modern hopfield|the (?:pile|stack|well)\b|a\*)/i;
