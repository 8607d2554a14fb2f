/** Cue phrases of relations: what stands between two mentions of one sentence, which of them is the head, and how sure that is. */

import type { EntityType, RelationType } from '../../../src/domain/schema.ts';

export interface RelationCue {
  readonly id: string;
  readonly type: RelationType;
  /** Matched against the text between the mentions, other mentions in it replaced by `§`. */
  readonly between: RegExp;
  /** `forward`: the left mention is the head. */
  readonly direction: 'forward' | 'backward';
  readonly confidence: number;
  readonly heads?: readonly EntityType[];
  readonly tails?: readonly EntityType[];
}

/** Up to three words that only lead to the next mention. */
const LEAD =
  '(?: (?:the|a|an|its|their|our|other|existing|standard|various|many|all|both|several|popular|current|previous|such|deep|large|small|high|low|strong|common|different|certain|complex|more|real|practical|general|of|recent|modern|novel|new|proposed|downstream|[\\p{L}-]+ly))*';
/** Auxiliaries and adverbs before a verb. */
const AUX =
  '(?:,? (?:that|which|can|could|may|might|will|also|is|are|was|were|has|have|been|be|to|often|able|significantly|consistently|substantially|further|thus|then|even|still|both|not only|[\\p{L}]+ly))*';
const THING =
  '(?: (?:method|model|models|methods|approach|approaches|algorithm|algorithms|network|networks|architecture|architectures|framework|technique|techniques|optimizer|optimizers|training|layers?|objective|loss|tasks?|problems?|performance|results?))?';

const cue = (source: string): RegExp => new RegExp(`^\\)?${THING}${source}${LEAD} ["“(]*$`, 'iu');

const NAMES: readonly EntityType[] = ['Method', 'Concept', 'Task', 'Dataset', 'Metric'];
const BUILT: readonly EntityType[] = ['Method', 'Concept'];

export const RELATION_CUES: readonly RelationCue[] = [
  {
    id: 'such-as',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.75,
    between: cue(
      '(?:[^.;§]{0,25}?),? (?:such as|like|including|e\\.g\\.,?|for example|for instance,?|namely|especially|particularly|in particular)',
    ),
  },
  {
    id: 'bracket-eg',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.75,
    between: /^[^.;§]{0,20} ?\((?:e\.g\.|eg|such as|like|i\.e\.|for example),? ?(?:the )?$/i,
  },
  {
    id: 'and-other',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.75,
    between: cue(',? (?:and|or) other'),
  },
  {
    id: 'is-a',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.6,
    between:
      /^\)?,? (?:is|are|was|were|as|represents?)(?: \p{L}+ly)? (?:a|an|one of the|the most|the first)(?: (?:kind|type|form|class|family|special case|instance|variant) of)?(?: (?:[\p{L}-]+)){0,3} $/iu,
  },
  {
    id: 'apposition',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.55,
    between: /^\)?, (?:a|an)(?: (?:(?!of\b|for\b|in\b|to\b|with\b|by\b)[\p{L}-]+,?)){0,4} $/iu,
  },
  {
    id: 'called',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.6,
    between:
      /^(?: (?:method|model|algorithm|approach|framework|scheme|architecture|technique))?,? (?:called|named|dubbed|termed|known as|which we (?:call|name|term|dub)|referred to as|we call(?: it)?),?(?: the| as)? ["“(]*$/i,
  },

  {
    id: 'outperform',
    type: 'OUTPERFORMS',
    direction: 'forward',
    confidence: 0.75,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:]{0,45}?\b(?:outperform\w*|surpass\w*|beat|beats|beating|superior(?: \w+){0,2} (?:to|over)|(?:better|faster|cheaper|stronger|more (?:accurate|efficient|robust|stable)|higher|lower)(?:(?! than)[^.;:§]){0,30} than|improvements? over|improv\w+ (?:up)?on|exceeds?|exceeding|advantages? over)\b[^.;:§]{0,45}$/i,
  },
  {
    id: 'outperformed-by',
    type: 'OUTPERFORMS',
    direction: 'backward',
    confidence: 0.6,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:§]{0,20}\b(?:outperformed by|inferior to|worse than|slower than|underperforms?)\b[^.;:§]{0,25}$/i,
  },
  {
    id: 'compared',
    type: 'COMPARED_WITH',
    direction: 'forward',
    confidence: 0.6,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:]{0,60}?\b(?:compar(?:ed?|able|isons?|ing|es) (?:to|with|against|between)|versus|vs\.?|unlike|in contrast (?:to|with)|competitive with|on par with|similar(?:ly)? to|as well as those|different from|rather than|as opposed to|counterparts?)\b[^.;:§]{0,30}$/i,
  },

  {
    id: 'used-for',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.6,
    between: cue(
      `${AUX} (?:used|applied|useful|employed|suitable|effective|designed|proposed|developed|needed|adopted|promising|popular)(?: \\p{L}+ly)? (?:for|to|in)(?: (?:solv\\w+|train\\w*|improv\\w+|learn\\w*|estimat\\w+|optimi[sz]\\w+|approximat\\w+|comput\\w+|the))?`,
    ),
  },
  {
    id: 'for-task',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.6,
    heads: BUILT,
    tails: ['Task'],
    between: cue('(?:,)? (?:for|on|in)(?: (?:solving|training|learning|improving|handling))?'),
  },
  {
    id: 'for',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.5,
    heads: BUILT,
    tails: BUILT,
    between: cue(
      ' for(?: (?:solving|training|learning|improving|estimating|computing|optimizing|approximating|modeling|building))?',
    ),
  },
  {
    id: 'to-verb',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.5,
    heads: BUILT,
    between: cue(
      ' to (?:solve|train|learn|perform|estimate|compute|optimi[sz]e|approximate|model|address|obtain|analy[sz]e|study|construct|generate|compress|fine-tune|minimi[sz]e|maximi[sz]e|represent|capture|handle|predict|find)',
    ),
  },
  {
    id: 'via',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.5,
    tails: ['Task', 'Method', 'Concept'],
    heads: BUILT,
    between: cue(',? (?:using|via|through|by means of|by using|by utilizing|by leveraging|with the help of)'),
  },
  {
    id: 'with-task',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.5,
    tails: ['Task'],
    heads: BUILT,
    between: cue(' (?:with|by)'),
  },
  {
    id: 'trained-with',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.6,
    heads: ['Method'],
    tails: ['Method'],
    between: cue(
      `${AUX} (?:trained|optimi[sz]ed|pre-?trained|fine-?tuned|learned|regulari[sz]ed|initiali[sz]ed|solved|obtained) (?:with|by|using|via|through)`,
    ),
  },

  {
    id: 'based-on',
    type: 'BASED_ON',
    direction: 'forward',
    confidence: 0.65,
    between:
      /^[^.;:§]{0,30}?\b(?:based (?:up)?on|buil(?:t|ds|d|ding) (?:up)?on|inspired by|motivated by|extends|extending|extensions? of|generali[sz](?:es|ing|ation of|ations of)|combin(?:es|ing|ation of)|variants? of|derived from|versions? of|modification of|adaptation of|relies on|leverag(?:es|ing))\b[^.;:§]{0,20}$/i,
  },
  {
    id: 'name-based',
    type: 'BASED_ON',
    direction: 'backward',
    confidence: 0.5,
    heads: BUILT,
    between: /^-(?:based|inspired|driven|style|like) (?:[\p{L}-]+ ){0,1}$/iu,
  },

  {
    id: 'consists',
    type: 'PART_OF',
    direction: 'backward',
    confidence: 0.6,
    between:
      /^[^.;:§]{0,15}?\b(?:consist(?:s|ing)? of|compris(?:es|ing)|contain(?:s|ing)?|equipped with|composed of|incorporat(?:es|ing)|includ(?:es)|employ(?:s|ing)|us(?:es))\b[^.;:§]{0,15}$/i,
  },
  {
    id: 'with-part',
    type: 'PART_OF',
    direction: 'backward',
    confidence: 0.5,
    heads: BUILT,
    tails: ['Method'],
    between: /^ with(?: (?:a|an|the|two|multiple|standard|smooth|general))* $/i,
  },
  {
    id: 'in-part',
    type: 'PART_OF',
    direction: 'forward',
    confidence: 0.4,
    heads: BUILT,
    tails: ['Method'],
    between:
      /^ (?:in|of|within|inside|from)(?: (?:the|a|an|deep|modern|large|such|these|trained|wide|many|most))* $/i,
  },
  {
    id: 'possessive',
    type: 'PART_OF',
    direction: 'backward',
    confidence: 0.4,
    heads: BUILT,
    tails: ['Method'],
    between: /^['’]s? $/,
  },

  {
    id: 'on-dataset',
    type: 'EVALUATED_ON',
    direction: 'forward',
    confidence: 0.6,
    heads: ['Method'],
    tails: ['Dataset'],
    between: /^[^.;:]{0,80}\b(?:on|over|from|across|using|with|in)\b(?: [\p{L}\p{N}§,/-]+){0,6} ?\(?$/iu,
  },
  {
    id: 'achieves-metric',
    type: 'MEASURED_BY',
    direction: 'forward',
    confidence: 0.5,
    heads: ['Method', 'Task'],
    tails: ['Metric'],
    between:
      /^[^.;:]{0,60}\b(?:achiev\w+|obtain\w*|reach\w*|attain\w*|in terms of|yield\w*|report\w*|with|has|have|improv\w+|get|in)\b[^.;:§]{0,45}$/i,
  },
  {
    id: 'metric-of',
    type: 'MEASURED_BY',
    direction: 'backward',
    confidence: 0.5,
    heads: ['Method', 'Task'],
    tails: ['Metric'],
    between: cue(' (?:of|for|on)'),
  },

  {
    id: 'equivalent',
    type: 'EQUIVALENT_TO',
    direction: 'forward',
    confidence: 0.6,
    between:
      /^[^.;:§]{0,30}?\b(?:equivalent to|equals|is equal to|identical to|converges? to(?: a| the)?|reduces? to|correspond(?:s|ing)? to|coincides? with|(?:can|may|could) be (?:\w+ )?(?:viewed|seen|interpreted|formulated|cast|understood|written|expressed|described|reformulated|approximated|regarded|framed|modell?ed) (?:as|by|in terms of|through)|(?:viewed|interpreted|formulated|reformulated|cast|regarded|described) as|also known as|is described by|well approximated by|equivalence (?:to|with|between))\b[^.;:§]{0,20}$/i,
  },
];

/** Types that AFFECTS joins: an act on a thing that can change. */
export const AFFECTING: readonly EntityType[] = NAMES.filter((type) => type !== 'Dataset');
export const AFFECTED: readonly EntityType[] = ['Concept', 'Metric', 'Method', 'Task'];

/** Where one of these stands between the mentions the sentence denies what the cue says. */
export const NEGATION =
  /\b(?:not(?! only)|no|never|without|cannot|fails?|failed|failing|neither|nor|nothing|hardly|lacks?|instead of|rather than)\b|n['’]t\b/i;

/** "Matches or exceeds" is no strict win. */
export const NO_STRICT_WIN =
  /\b(?:match\w*|compar\w+|competitive|equal\w*|similar\w*|on par)\b[^.;]{0,25}\bor\b[^.;]{0,25}$|\bor (?:match\w*|comparable)/i;
