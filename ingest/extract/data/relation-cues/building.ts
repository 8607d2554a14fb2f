/** Cues of BASED_ON, PART_OF and EQUIVALENT_TO: what things are made of and what they come down to. */

import { BUILT, type RelationCue } from './cue.ts';

export const BUILDING_CUES: readonly RelationCue[] = [
  {
    id: 'based-on',
    type: 'BASED_ON',
    direction: 'forward',
    confidence: 0.4,
    heads: ['Method'],
    tails: BUILT,
    between:
      /^[^.;:§]{0,30}?\b(?:based (?:up)?on|buil(?:t|ds|d|ding) (?:up)?on|inspired by|motivated by|extends|extending|extensions? of|generali[sz](?:es|ing|ation of|ations of)|combin(?:es|ing|ation of)|variants? of|derived from|versions? of|modification of|adaptation of)\b[^.;:§]{0,20}$/i,
  },
  {
    id: 'consists-of',
    type: 'PART_OF',
    direction: 'backward',
    confidence: 0.5,
    heads: BUILT,
    tails: ['Method'],
    between:
      /^[^.;:§]{0,15}?\b(?:consist(?:s|ing)? of|compris(?:es|ing)|contain(?:s|ing)?|equipped with|composed of|incorporat(?:es|ing)|includ(?:es)|employ(?:s|ing)|uses)\b[^.;:§]{0,15}$/i,
  },
  {
    id: 'with-part',
    type: 'PART_OF',
    direction: 'backward',
    confidence: 0.4,
    heads: ['Method'],
    tails: ['Method'],
    between: /^ with(?: (?:a|an|the|two|multiple|standard|smooth|general))* $/i,
  },
  {
    id: 'component-of',
    type: 'PART_OF',
    direction: 'forward',
    confidence: 0.55,
    heads: BUILT,
    tails: ['Method'],
    between:
      /^[^.;:§]{0,15}?\b(?:components?|building blocks?|ingredients?|parts?|layers?|used|employed)\b[^.;:§]{0,12}\b(?:of|in|inside|within)\b[^.;:§]{0,15}$/i,
  },
  {
    id: 'equivalent',
    type: 'EQUIVALENT_TO',
    direction: 'forward',
    confidence: 0.6,
    heads: BUILT,
    tails: BUILT,
    between:
      /^[^.;:§]{0,30}?\b(?:equivalent to|equals|is equal to|identical to|reduces? to|correspond(?:s|ing)? to|coincides? with|(?:can|may|could) be (?:\w+ )?(?:viewed|seen|interpreted|formulated|cast|understood|written|expressed|described|reformulated|approximated|regarded|framed|modell?ed) (?:as|by|in terms of|through)|(?:viewed|interpreted|formulated|reformulated|cast|regarded|described) as|also known as|is described by|well approximated by|equivalence (?:to|with|between))\b[^.;:§]{0,20}$/i,
  },
  {
    // An iteration that converges to a point is not that point.
    id: 'converges',
    type: 'EQUIVALENT_TO',
    direction: 'forward',
    confidence: 0.3,
    heads: BUILT,
    tails: BUILT,
    between: /^[^.;:§]{0,30}?\bconverges? to\b[^.;:§]{0,20}$/i,
  },
];
