/** What two mentions next to each other most often mean where no cue phrase stands: far below a claim. */

import type { RelationCue } from './cue.ts';

const NEAR = /^[^.;:§]{1,70}$/;

export const ADJACENT_CUES: readonly RelationCue[] = [
  {
    id: 'next-task',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.2,
    heads: ['Method'],
    tails: ['Task'],
    between: NEAR,
  },
];
