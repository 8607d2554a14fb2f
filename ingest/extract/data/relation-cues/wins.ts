/** Cues of OUTPERFORMS and COMPARED_WITH. */

import { BUILT, type RelationCue } from './cue.ts';

export const WIN_CUES: readonly RelationCue[] = [
  {
    id: 'outperform',
    type: 'OUTPERFORMS',
    direction: 'forward',
    confidence: 0.65,
    heads: BUILT,
    tails: BUILT,
    between:
      /^(?:(?!\b(?:until|once|when|while|if|and)\b)[^.;:§]){0,45}?\b(?:(?:outperform|surpass|beat)(?:s|es|ed|ing)?(?! by\b)|superior(?: \w+){0,2} (?:to|over)|improvements? over|improv\w+ (?:up)?on|exceeds?|exceeding|advantages? over)\b[^.;:§]{0,45}$/i,
  },
  {
    id: 'better-than',
    type: 'OUTPERFORMS',
    direction: 'forward',
    confidence: 0.5,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:]{0,45}?\b(?:better|faster|cheaper|stronger|more (?:accurate|efficient|robust|stable)|higher|lower|fewer|less)(?:(?! than)[^.;:]){0,40} than\b[^.;:§]{0,25}$/i,
  },
  {
    id: 'outperformed-by',
    type: 'OUTPERFORMS',
    direction: 'backward',
    confidence: 0.5,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:§]{0,20}\b(?:(?:outperformed|surpassed|beaten) by|inferior to|worse than|slower than|underperforms?)\b[^.;:§]{0,25}$/i,
  },
  {
    id: 'compared',
    type: 'COMPARED_WITH',
    direction: 'forward',
    confidence: 0.3,
    heads: BUILT,
    tails: BUILT,
    sameType: true,
    between:
      /^[^.;:]{0,60}?\b(?:compar(?:ed?|able|isons?|ing|es) (?:to|with|against|between|them to)|versus|vs\.?|unlike|in contrast (?:to|with)|competitive with|on par with|similar(?:ly)? (?:in spirit )?to|different from|differ from|rather than|as opposed to|counterparts?|alternatives? to|match(?:es)? the performance of)\b[^.;:§]{0,30}$/i,
  },
];

/** "Matches or exceeds" is a win with a limit. */
export const NO_STRICT_WIN =
  /\b(?:match\w*|compar\w+|competitive|equal\w*|similar\w*|on par)\b[^.;]{0,25}\bor\b|\bor (?:match\w*|comparable|equals?)/i;
