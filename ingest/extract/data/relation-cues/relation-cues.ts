/** All cue phrases of relations; of two that hold for one pair the surer wins. */

import { ADJACENT_CUES } from './adjacent.ts';
import { AFFECTS_CUES } from './affects.ts';
import { BUILDING_CUES } from './building.ts';
import type { RelationCue } from './cue.ts';
import { EVALUATION_CUES } from './evaluation.ts';
import { IS_A_CUES } from './is-a.ts';
import { USED_FOR_CUES } from './used-for.ts';
import { WIN_CUES } from './wins.ts';

export const RELATION_CUES: readonly RelationCue[] = [
  ...IS_A_CUES,
  ...WIN_CUES,
  ...USED_FOR_CUES,
  ...BUILDING_CUES,
  ...EVALUATION_CUES,
  ...AFFECTS_CUES,
  ...ADJACENT_CUES,
];
