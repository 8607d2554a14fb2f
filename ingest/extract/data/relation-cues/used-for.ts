/** Cues of USED_FOR: purposes, means, applications. */

import { BUILT, phrase, AUX, type RelationCue } from './cue.ts';

const DOING =
  '(?: (?:solv|train|learn|improv|handl|estimat|comput|optimi[sz]|approximat|model|build|perform|tackl|address)ing)?';

export const USED_FOR_CUES: readonly RelationCue[] = [
  {
    id: 'used-for',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.65,
    between: phrase(
      `${AUX} (?:used|applied|useful|employed|suitable|effective|designed|proposed|developed|needed|adopted|promising|popular|successful|state-of-the-art)(?: \\p{L}+ly)? (?:for|to|in|on|at)(?: (?:solv\\w+|train\\w*|improv\\w+|learn\\w*|estimat\\w+|optimi[sz]\\w+|approximat\\w+|comput\\w+|accelerat\\w+|the))*`,
    ),
  },
  {
    id: 'for-task',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.6,
    heads: ['Method'],
    tails: ['Task'],
    between: phrase(`,? (?:for|on|in)${DOING}`),
  },
  {
    id: 'concept-for-task',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.3,
    heads: ['Concept'],
    tails: ['Task'],
    between: phrase(`,? for${DOING}`),
  },
  {
    id: 'task-for-task',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.4,
    heads: ['Task'],
    tails: ['Task'],
    between: phrase(' for'),
  },
  {
    id: 'for',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.4,
    heads: BUILT,
    tails: BUILT,
    between: phrase(` for${DOING}`),
  },
  {
    id: 'to-do',
    type: 'USED_FOR',
    direction: 'forward',
    confidence: 0.5,
    heads: BUILT,
    between: phrase(
      ' to (?:solve|train|learn|perform|estimate|compute|optimi[sz]e|approximate|model|address|obtain|analy[sz]e|study|construct|generate|compress|fine-tune|minimi[sz]e|maximi[sz]e|represent|capture|handle|predict|find)',
    ),
  },
  {
    id: 'task-via',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.6,
    heads: BUILT,
    tails: ['Task'],
    between: phrase(
      ',? (?:using|via|through|by means of|by using|by utilizing|by leveraging|with the help of|with|by)',
    ),
  },
  {
    id: 'via',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.35,
    heads: BUILT,
    tails: BUILT,
    between: phrase(',? (?:using|via|through|by means of|by using|by utilizing|by leveraging)'),
  },
  {
    id: 'trained-with',
    type: 'USED_FOR',
    direction: 'backward',
    confidence: 0.65,
    heads: ['Method'],
    tails: ['Method'],
    between: phrase(
      `${AUX} (?:trained|optimi[sz]ed|pre-?trained|fine-?tuned|learned|regulari[sz]ed|initiali[sz]ed|solved|obtained) (?:with|by|using|via|through)`,
    ),
  },
];
