/** A cue phrase of a relation, and the pieces that cue phrases are made of. */

import type { EntityType, RelationType } from '../../../../src/domain/schema.ts';

/** What stands between two mentions of one sentence, which of them is the head, and how sure that is. */
export interface RelationCue {
  readonly id: string;
  readonly type: RelationType;
  /** Matched against the text between the mentions, other mentions in it replaced by `§`. */
  readonly between: RegExp;
  /** `forward`: the left mention is the head. */
  readonly direction: 'forward' | 'backward';
  /** In the order of the shares that were right on the training papers; the ends are weighed in later, and from .5 on it is a claim. */
  readonly confidence: number;
  readonly heads?: readonly EntityType[];
  readonly tails?: readonly EntityType[];
  /** Head and tail are of one type. */
  readonly sameType?: true;
  /** Of a list on the left only the last is meant. */
  readonly lastOfLeft?: true;
  /** Read in titles alone. */
  readonly inTitle?: true;
}

/** Words that only lead to the next mention. */
const LEAD =
  '(?: (?:the|a|an|its|their|our|other|existing|standard|various|many|all|both|several|popular|current|previous|such|deep|large|small|high|low|strong|common|different|certain|complex|more|real|practical|general|of|recent|modern|novel|new|proposed|downstream|\\p{L}+ly))*';

/** Auxiliaries and adverbs before a verb. */
export const AUX =
  '(?:,? (?:that|which|can|could|may|might|will|also|is|are|was|were|has|have|been|be|to|often|able|further|thus|then|even|still|both|not only|and|\\p{L}+ly))*';

/** What a name may be called right after it. */
const KIND =
  '(?: (?:method|model|models|methods|approach|approaches|algorithm|algorithms|network|networks|architecture|architectures|framework|technique|techniques|optimizer|optimizers|training|layers?|objective|loss|tasks?|problems?|performance|results?))?';

/** The whole text between: an optional kind word, the cue, words that lead on. */
export function phrase(source: string): RegExp {
  return new RegExp(`^\\)?${KIND}${source}${LEAD} ["“(]*$`, 'iu');
}

export const BUILT: readonly EntityType[] = ['Method', 'Concept'];
