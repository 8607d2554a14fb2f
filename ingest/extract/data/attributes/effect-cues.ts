/** Words that say what a cause does to something, by the guideline. */

import type { Effect } from '../../../../src/domain/schema.ts';

/** `open`: the text says that there is an effect and leaves open which. */
export type EffectSign = Effect | 'open';

export interface EffectCues {
  readonly sign: EffectSign;
  readonly pattern: RegExp;
}

/** Stems with every ending: `reduce` also reads reduces, reduced, reducing. */
function verbs(stems: string): string {
  return stems
    .trim()
    .split(/\s+/)
    .map((stem) => (stem.endsWith('e') ? `${stem.slice(0, -1)}(?:e|es|ed|ing)` : `${stem}(?:s|es|ed|ing)?`))
    .join('|');
}

const cues = (sign: EffectSign, stems: string, others: string): EffectCues => ({
  sign,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${verbs(stems)}|${others})(?![\\p{L}])`, 'giu'),
});

/** Verbs, and phrases that stand for one. */
export const EFFECT_CUES: readonly EffectCues[] = [
  cues(
    'prevents',
    `prevent avoid eliminate remove solve resolve overcome circumvent escape obviate bypass nullify eradicate sidestep forbid evade
     dodge preclude exclude disallow fix cure repair fend protect shield guard counter thwart block abolish`,
    'overcame|rul(?:e|es|ed|ing) out|get(?:s|ting)? (?:rid of|around)|defend(?:s|ing)? against|defen[cs]es? against|immune to|free (?:of|from)|not suffer from|does away with|dispens(?:e|es|ing) with|no longer|without (?:the )?need|robust (?:to|against)|insensitive to|invariant to',
  ),
  cues(
    'decreases',
    `reduce decrease lower mitigate slow degrade hurt harm diminish impair suppress shrink combat impede minimize minimise alleviate
     attenuate weaken compromise hinder hamper challenge curb counteract deteriorate damage complicate obstruct undermine disrupt
     address tackle inhibit lessen jeopardize deter cripple restrain dampen erode encumber confuse violate bias ameliorate soften halve
     curtail trim compress obscure hide confound disturb interfere corrupt destabilize ruin destroy relieve lighten penalize discourage
     neutralize offset compensate tame temper stifle depress delay sacrifice plague worsen threaten handicap mislead fool distort
     amortize narrow`,
    `cut(?:s|ting)?|sav(?:e|es|ed|ing|ings)|drop(?:s|ped|ping)?|fall(?:s|ing)?|declin(?:e|es|ed|ing)|detrimental|negatively \\p{L}+|adversely \\p{L}+|cop(?:e|es|ing) with|deal(?:s|ing)? with|pos(?:e|es|ed|ing) (?:\\p{L}+ )?(?:challenges?|risks?|problems?|threats?)|at the (?:cost|expense) of|limit(?:s|ed|ing)? (?:the|their|its)|work(?:s|ing)? against|struggl(?:e|es|ed|ing)|fac(?:e|es|ed|ing) (?:the )?(?:\\p{L}+ )?(?:problem|issue|challenge)s?|intractable|prohibitive(?:ly)?|stuck|trapped`,
  ),
  cues(
    'increases',
    `improve increase enhance boost accelerate promote benefit amplify strengthen stabilize stabilise raise exacerbate encourage help
     contribute maximize foster favor favour advance ease simplify sharpen refine upweight elevate intensify augment aid optimize
     assist enrich expedite deepen enlarge inflate overestimate aggravate magnify double triple heighten escalate bolster reinforce
     widen broaden extend expand hasten quicken upgrade lift propel imbue endow equip empower`,
    `amplifies|amplified|speed(?:s|ing)?(?:[- ]up)?|sped up|grow(?:s|n|ing)?|grew|beneficial|advantageous|helpful|positively \\p{L}+|competitive|conducive|equip(?:s|ped|ping)?|scal(?:es|ing) up|push(?:es|ed|ing)? (?:the )?(?:limits?|boundar(?:y|ies)|frontier)|(?:gains?|improvements?|advantages?) (?:in|on|of|to|over)`,
  ),
  cues(
    'enables',
    `enable allow lead cause induce ensure guarantee yield produce result achieve exhibit attain enjoy provide introduce permit generate
     trigger facilitate obtain offer create support require attribute reach impose enforce incur grant necessitate arise emerge occur
     unlock deliver realize accomplish gain instill confer underpin fuel spark elicit evoke entail recover trace`,
    `led|satisf(?:y|ies|ied|ying)|g[ai]ve[sn]?|giving|dr[io]ve[sn]?|driving|brings?|brought|mak(?:e|es|ing)|impl(?:y|ies|ied|ying)|necessary|crucial|essential|critical|important|key|vital|due to|arose|responsible|origins?|stem(?:s|med|ming)? from|because of|thanks to|sufficient|suffices?|possible|roots? of|render(?:s|ed|ing)?|has|have|having|shows?|showing|perform(?:s|ed|ing)?|appears?|prove[sdn]?|converges? (?:to|at)|underl(?:ie|ies|ying)|instigat\\p{L}+|suffer(?:s|ed|ing)? from|prone to|susceptible to|vulnerable to|pav(?:e|es|ed|ing) the way|tendency|symptomatic of`,
  ),
  cues(
    'bounds',
    `bound control constrain regularize regularise restrict limit regulate balance saturate smooth confine clip`,
    'bottlenecks?|lower bounds?|upper bounds?|controll(?:ed|ing)|smooth(?:s|ed|ing)? out|at most',
  ),
  cues(
    'open',
    `affect influence determine impact govern preserve maintain retain shape change alter modify relate link connect correlate depend
     explain match adapt adjust predict flip separate explore characterize capture study interact adhere`,
    'dependen(?:t|ce|cy|cies)|effects?|roles?|relationships?|connections?|implications?|interplay|as a function of|scal(?:e|es|ed) (?:as|with|like)|invarian(?:t|ce)|independent of|tied to|sensitive to|trade-?offs?|link between|factors?',
  ),
];

/** Right before what is changed: `better generalization`, `a lower cost`. */
export const MORE_OF_IT =
  /(?<!\p{L})(?:better|best|faster|fast|improved|improving|superior|stronger|higher|greater|larger|enhanced|increased|increasing|accelerated|amplified|steeper|richer|healthier|more (?:\p{L}+ly )?\p{L}+|additional|high-quality|deeper|longer|strengthened|excellent|good|strong|remarkable|significant (?:improvements?|gains?|increases?) (?:in|of))[,\s]+(?:and |the |\p{L}+[- ]){0,2}$/iu;
export const LESS_OF_IT =
  /(?<!\p{L})(?:lower|reduced|less|fewer|smaller|small|low|decreased|diminished|slower|weaker|poorer|poor|worse|limited|degraded|minimal|inferior|undesirable|suboptimal|unstable|(?:significant |severe )?(?:reductions?|degradations?|decreases?|drops?|loss(?:es)?|declines?|deteriorations?) (?:in|of))[,\s]+(?:and |the |\p{L}+[- ]){0,2}$/iu;
/** Right after it: `accuracy degradation`, `the loss decreases`. */
export const LESS_AFTER =
  /^\)?(?: (?:of|in|for|and|can|may|could|is|are|was|often|also|significantly|greatly|then|will|\p{L}+ly|performance|issues?|problems?))*? (?:degrad\p{L}+|drops?|decreas\p{L}+|collaps\p{L}+|declin\p{L}+|deteriorat\p{L}+|vanish\p{L}*|diminish\p{L}*|reduc\p{L}+|worse\p{L}*|suffers?|fails?|failures?|slows?|struggl\p{L}+|mitigat\p{L}+|alleviat\p{L}+|challenging|difficult|impractical|limited)(?!\p{L})/iu;
export const MORE_AFTER =
  /^\)?(?: (?:of|in|for|and|can|may|could|is|are|was|often|also|significantly|greatly|then|will|\p{L}+ly|performance))*? (?:improv\p{L}+|increas\p{L}+|grows?|rises?|exacerbat\p{L}+|speedups?|boost\p{L}*|amplif\p{L}+|accelerat\p{L}+|enhanc\p{L}+)(?!\p{L})/iu;
export const GONE_AFTER =
  /^\)?(?: (?:is|are|can|be|was|then|\p{L}+ly))* (?:eliminat\p{L}+|avoided|prevented|removed|solved|resolved|overcome|circumvented|fixed)(?!\p{L})/iu;

/** Costs and problems: to improve or to address one is to have less of it. */
export const UNWANTED =
  /(?<!\p{L})(?:complexit(?:y|ies)|errors?|times?|costs?|loss(?:es)?|regrets?|memory|latency|overheads?|perplexity|footprints?|variances?|risks?|over-?\p{L}*(?:fitting|smoothing|squashing|estimation|memorization)|over-?\p{L}+|under-?\p{L}+|collapse|forgetting|bias(?:es)?|instabilit(?:y|ies)|noise|vanishing\p{L}*|exploding\p{L}*|issues?|problems?|artifacts?|drifts?|attacks?|vulnerabilit(?:y|ies)|heterogeneity|imbalance|gap|degradation|divergence|leakage|memorization|bottlenecks?|requirements?|parameters|consumption|perturbations?|outliers?|conflicts?|interference|shifts?|disharmon(?:y|ies)|inconsistency|entanglement|FLOPs?|computations?|curse of dimensionality|spikes?|shortcuts?|misalignment|sensitivity|usage|ambiguity|confusion|failures?|uncertainty|runtime)$/iu;

/** Before the cause: what holds of too little of it is turned round. */
export const LITTLE_CAUSE =
  /(?<!\p{L})(?:lack of|absence of|limited|insufficient|without|remov(?:e|es|ing)|reduc(?:e|es|ing)|low|small(?:er)?|hinder(?:s|ing)|avoid(?:s|ing)|mitigat(?:e|es|ing)|decreas(?:e|es|ing)|limiting|less|constraining|inability of|bad|poor) (?:\p{L}+ly )?(?:(?:the|a|an|any|appropriately|tuned|good|such|DNNs from|\p{L}+) ){0,2}$/iu;
