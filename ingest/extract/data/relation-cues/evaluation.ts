/** Cues of EVALUATED_ON and MEASURED_BY. */

import { phrase, type RelationCue } from './cue.ts';

export const EVALUATION_CUES: readonly RelationCue[] = [
  {
    id: 'on-data',
    type: 'EVALUATED_ON',
    direction: 'forward',
    confidence: 0.5,
    heads: ['Method'],
    tails: ['Dataset'],
    between: /^[^.;:§]{0,60}\b(?:on|over|across|for)\b(?: [\p{L}\p{N},/-]+){0,4} ?\(?$/iu,
  },
  {
    id: 'achieves',
    type: 'MEASURED_BY',
    direction: 'forward',
    confidence: 0.45,
    heads: ['Method'],
    tails: ['Metric'],
    between:
      /^[^.;:§]{0,60}\b(?:achiev\w+|obtain\w*|reach\w*|attain\w*|in terms of|yield\w*|report\w*|with|has|have|get|in)\b[^.;:§]{0,45}$/i,
  },
  {
    id: 'metric-of',
    type: 'MEASURED_BY',
    direction: 'backward',
    confidence: 0.4,
    heads: ['Method'],
    tails: ['Metric'],
    between: phrase(' (?:of|for|on)'),
  },
];
