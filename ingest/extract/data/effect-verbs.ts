/** Verbs between a cause and what it changes, with the effect of each by the guideline. */

import type { Effect } from '../../../src/domain/schema.ts';

export interface EffectVerb {
  readonly pattern: RegExp;
  readonly effect: Effect | null;
}

const verb = (stems: string, effect: Effect | null): EffectVerb => ({
  pattern: new RegExp(`\\b(?:${stems.trim().split(/\s+/).join('|')})\\b`, 'i'),
  effect,
});

/** The first row that matches counts. */
export const EFFECT_VERBS: readonly EffectVerb[] = [
  verb(
    'prevent(?:s|ed|ing)? avoid(?:s|ed|ing)? eliminat(?:e|es|ed|ing) remov(?:e|es|ed|ing) solv(?:e|es|ed|ing) resolv(?:e|es|ed|ing) overcom(?:e|es|ing) circumvent(?:s|ing)? alleviat(?:e|es|ed|ing)',
    'prevents',
  ),
  verb(
    'reduc(?:e|es|ed|ing) decreas(?:e|es|ed|ing) lower(?:s|ed|ing)? mitigat(?:e|es|ed|ing) slow(?:s|ed|ing)? degrad(?:e|es|ed|ing) hurt(?:s|ing)? harm(?:s|ed|ing)? diminish(?:es|ed|ing)? impair(?:s|ed|ing)? suppress(?:es|ed|ing)? limit(?:s|ed)? shrink(?:s|ing)? sav(?:es|ing) combat(?:s|ing)? imped(?:e|es|ing) minimi[sz](?:e|es|ing) tackl(?:e|es|ing) address(?:es|ing)?',
    'decreases',
  ),
  verb(
    'improv(?:e|es|ed|ing) increas(?:e|es|ed|ing) enhanc(?:e|es|ed|ing) boost(?:s|ed|ing)? accelerat(?:e|es|ed|ing) promot(?:e|es|ed|ing) benefit(?:s|ed|ing)? amplif(?:y|ies|ied) strengthen(?:s|ing)? stabili[sz](?:e|es|ed|ing) speed(?:s|ing)?(?: up)? rais(?:e|es|ed|ing) exacerbat(?:e|es|ed) encourag(?:e|es|ed|ing) help(?:s|ed|ing)? contribut(?:e|es|ed|ing) maximi[sz](?:e|es|ing)',
    'increases',
  ),
  verb(
    'enabl(?:e|es|ed|ing) allow(?:s|ed|ing)? lead(?:s|ing)? caus(?:e|es|ed|ing) induc(?:e|es|ed|ing) ensur(?:e|es|ed|ing) guarante(?:e|es|ed|ing) facilitat(?:e|es|ed|ing) yield(?:s|ed|ing)? produc(?:e|es|ed|ing) result(?:s|ed|ing)? achiev(?:e|es|ed|ing) exhibit(?:s|ed|ing)? satisf(?:y|ies) giv(?:e|es|ing) creat(?:e|es) driv(?:e|es|ing) bring(?:s)? exhibit(?:s|ed)? necessary crucial essential attain(?:s|ed)? converg(?:es) enjoy(?:s)? suffer(?:s)? due',
    'enables',
  ),
  verb(
    'bound(?:s|ed|ing)? control(?:s|led|ling)? constrain(?:s|ed|ing)? regulari[sz](?:e|es|ed|ing)',
    'bounds',
  ),
  verb(
    'affect(?:s|ed|ing)? influenc(?:e|es|ed|ing) determin(?:e|es|ed|ing) depend(?:s|ing)? impact(?:s|ed|ing)? govern(?:s|ed|ing)? preserv(?:e|es|ed|ing) shap(?:e|es|ed|ing) chang(?:e|es|ed|ing) explain(?:s|ed|ing)? effects? role plays',
    null,
  ),
];

/** A cost that is improved is lowered. */
export const COSTS =
  /\b(?:complexity|error|time|cost|loss|regret|memory|latency|overhead|perplexity|footprint|variance|risk)\b/i;
