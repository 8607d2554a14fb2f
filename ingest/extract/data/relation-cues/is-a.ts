/** Cues of IS_A: examples, appositions, definitions. */

import { phrase, type RelationCue } from './cue.ts';

export const IS_A_CUES: readonly RelationCue[] = [
  {
    id: 'such-as',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.75,
    sameType: true,
    lastOfLeft: true,
    between: phrase(
      ',? (?:such as|like|including|e\\.g\\.,?|for example|for instance,?|namely|especially|particularly|in particular)',
    ),
  },
  {
    // "Pre-LN, used in models like GPT": what stands before need not be the kind.
    id: 'such-as-far',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.25,
    sameType: true,
    lastOfLeft: true,
    between: phrase('[^.;§:]{1,45}?,? (?:such as|like|including|e\\.g\\.,?)'),
  },
  {
    id: 'such-as-other',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.35,
    lastOfLeft: true,
    between: phrase('(?:[^.;§:]{0,20}?),? (?:such as|like)'),
  },
  {
    id: 'bracket-example',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.7,
    lastOfLeft: true,
    between: /^[^.;§]{0,20} ?\((?:e\.g\.?|eg|such as|like|i\.e\.|for example),? ?(?:the )?$/i,
  },
  {
    id: 'and-other',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.6,
    sameType: true,
    between: phrase(',? (?:and|or) other'),
  },
  {
    id: 'is-a',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.4,
    sameType: true,
    between:
      /^\)?,? (?:is|are|was|were)(?: \p{L}+ly)? (?:a|an|one of the|the most|the first)(?: (?:kind|type|form|class|family|special case|instance|variant) of)?(?: [\p{L}-]+){0,3} $/iu,
  },
  {
    id: 'apposition',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.5,
    sameType: true,
    between: /^\)?, (?:a|an)(?: (?:(?!(?:of|for|in|to|with|by)\b)[\p{L}-]+,?)){0,4} $/iu,
  },
  {
    id: 'called',
    type: 'IS_A',
    direction: 'backward',
    confidence: 0.55,
    lastOfLeft: true,
    between:
      /^(?: (?:method|model|algorithm|approach|framework|scheme|architecture|technique))?,? (?:called|named|dubbed|termed|known as|which we (?:call|name|term|dub)|referred to as|we call(?: it)?),?(?: the| as)? ["“(]*$/i,
  },
  {
    id: 'title-colon',
    type: 'IS_A',
    direction: 'forward',
    confidence: 0.5,
    sameType: true,
    inTitle: true,
    between: /^: (?:a|an) (?:(?!(?:of|for|in|to|with|by|via|on)\b)[\p{L}-]+ ){0,2}$/iu,
  },
];
