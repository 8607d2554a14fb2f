/** Cue phrases of roles: what stands right before or after a mention in its sentence. The guideline's order decides between them. */

import type { EntityType, Role } from '../../../src/domain/schema.ts';

export interface RoleCue {
  readonly role: Role;
  /** Entity types it holds for. */
  readonly types: readonly EntityType[];
  /** Matched against the sentence up to the mention. */
  readonly before?: RegExp;
  /** Matched against the sentence from the mention's end. */
  readonly after?: RegExp;
}

const OFFER =
  'propos|introduc|present|develop|design|devis|describ|releas|construct|creat|formulat|deriv|suggest|contribut|build';

export const ROLE_CUES: readonly RoleCue[] = [
  {
    role: 'introduces',
    types: ['Method', 'Dataset', 'Metric', 'Concept'],
    before: new RegExp(
      `\\b(?:we|paper|work|article|study|letter|authors|and|then|also)\\b[^.;]{0,40}?\\b(?:${OFFER})(?:e|es|s|ed|t|ts)?\\b (?:here |also |and \\w+ )?(?:(?:a|an|the|two|three|our|novel|new|simple|efficient|first) )+(?:(?!(?:for|to|that|which|based|by|via|using|with|of|from|in|on|where)\\b)[\\p{L}\\p{N}-]+,? )*[(“"\`]*$`,
      'iu',
    ),
  },
  {
    role: 'introduces',
    types: ['Method', 'Dataset', 'Metric', 'Concept'],
    before: new RegExp(
      `\\b(?:we|paper|work|and|also)\\b[^.;]{0,20}?\\b(?:propose|introduce|present|develop|release)s?\\b (?:and \\w+ )?[(“"\`]*$`,
      'iu',
    ),
  },
  {
    role: 'introduces',
    types: ['Method', 'Dataset', 'Metric', 'Concept'],
    before:
      /\b(?:called|named|dubbed|termed|coined|referred to as|denoted as|we call|we name|we term|we dub|namely|abbreviated as)(?: it| this method| our method)?(?: as| the| a)? ?["“'`(]*$/i,
  },
  {
    role: 'introduces',
    types: ['Method', 'Dataset', 'Metric'],
    before:
      /\b(?:propose|introduce|present|develop|design|devise)s?\b[^.;]{5,120}[,:] (?:called |named |the |a |an )?[(“"`]*$/i,
    after: /^[)”"]?(?:\.|,|$)/,
  },
  {
    role: 'introduces',
    types: ['Method', 'Dataset', 'Metric'],
    before: /\b(?:the|our) (?:newly )?proposed (?:\w+ )?$/i,
  },
  {
    role: 'introduces',
    types: ['Method'],
    before:
      /\b(?:our) (?:new |novel )?(?:method|approach|model|algorithm|framework|architecture|optimizer|network)?,? ?$/i,
  },
  {
    role: 'compares_with',
    types: ['Method'],
    before:
      /\b(?:outperform\w*|surpass\w*|compar\w+ (?:to|with|against)|comparisons? (?:to|with)|comparable (?:to|with)|than|superior (?:\w+ )?to|baselines?(?: methods| models)?(?: such as| like|,)?|counterparts?|versus|vs\.?|against|exceed\w*|beat\w*|competitive with|on par with|alternatives? to|improve\w* (?:up)?on|relative to|rival\w*|over|in contrast to|unlike)(?: (?:the|other|existing|standard|previous|prior|strong|all|both|its|their|current|popular|state-of-the-art|well-tuned|traditional|conventional|classical|vanilla|using|training|methods|models|optimizers|baselines|such as|like|including|that of|those of|regular|plain|[\p{L}\p{N}-]+ and|[\p{L}\p{N}+-]+,))* $/iu,
  },
  {
    role: 'compares_with',
    types: ['Method'],
    after: /^ (?:baselines?|counterparts?)\b/i,
  },
  {
    role: 'studies',
    types: ['Method', 'Concept'],
    before:
      /\b(?:stud(?:y|ies|ied|ying)|analy[sz](?:e|es|ed|ing)|analysis of|investigat\w+|understand\w*|examin\w+|explor\w+|characteri[sz]\w+|prov(?:e|es|ed|ing)|show|revisit\w*|rethink\w*|theory of|behaviou?r of|propert(?:y|ies) of|dynamics of|convergence of|performance of|effects? of|role of|impact of|generalization of|training of|limitations of|expressivity of|how|why|when|whether|that|landscape of|benefits? of)(?: (?:the|a|an|of|for|in|these|such|deep|wide|trained|training|convergence|generalization|properties|properties of))* $/i,
  },
  {
    role: 'uses',
    types: ['Method', 'Concept', 'Dataset'],
    before:
      /\b(?:using|us(?:e|es|ed)|via|with|based (?:up)?on|employ\w*|leverag\w+|utili[sz]\w+|apply(?:ing)?|applied|through|combin\w+|incorporat\w+|adopt\w*|exploit\w*|integrat\w+|built on|build on|inspired by|by means of|rel(?:y|ies|ying) on|by|on top of|trained by|initialized with|including|such as|from|replac\w+|extend\w*)(?: (?:the|a|an|of|standard|simple|well-known|popular|recent|ideas|idea|form|both|existing|only|various|several))* $/i,
  },
];

/** A sentence that speaks of the paper itself: what comes before the first of them is background. */
export const OWN_WORK =
  /\b(?:we|our|us|this (?:paper|work|study|article|letter|thesis|survey)|the proposed|here,?)\b/i;

/** A paper that offers something new says so somewhere. */
export const OFFERS =
  /\b(?:we|paper|work|article)\b[^.;]{0,60}\b(?:propos|introduc|present|develop|design|devis)\w*\b/i;
