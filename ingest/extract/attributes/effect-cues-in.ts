/** Cue words of effects in a stretch of text. */

import { EFFECT_CUES } from '../data/attributes/effect-cues.ts';
import type { EffectSign } from '../data/attributes/effect-cues.ts';

export interface Cue {
  readonly sign: EffectSign;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In order; of those that overlap the longer one. */
export function cuesIn(text: string): readonly Cue[] {
  const found = EFFECT_CUES.flatMap(({ sign, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      sign,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return found
    .filter((cue) => !found.some((other) => other !== cue && other.start <= cue.start && other.end > cue.end))
    .sort((a, b) => a.start - b.start);
}
