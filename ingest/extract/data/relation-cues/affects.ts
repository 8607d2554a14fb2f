/** Cues of AFFECTS: a verb of change between cause and what it changes. */

import type { EntityType } from '../../../../src/domain/schema.ts';
import { AUX, BUILT, phrase, type RelationCue } from './cue.ts';

const CHANGED: readonly EntityType[] = ['Concept', 'Metric'];
const TRUSTED =
  'improv|reduc|lead|enabl|exhibit|accelerat|preserv|control|increas|decreas|mitigat|alleviat|boost|enhanc|lower|induc|caus|affect|influenc|prevent|avoid|bring|bring|facilitat|bound|shap|govern|determin|guarantee|ensur|eliminat|degrad|hurt|slow|amplif|suppress|encourag|stabili[sz]|speed|impact';
const LOOSE =
  'achiev|result|allow|solv|promot|give|yield|produc|address|tackl|overcom|regulari[sz]|limit|contribut|help|minimi[sz]|maximi[sz]|satisf|constrain|explain|remov|resolv|circumvent|combat|diminish|impair|harm|creat|driv|chang|enjoy';

export const AFFECTS_CUES: readonly RelationCue[] = [
  {
    id: 'affects',
    type: 'AFFECTS',
    direction: 'forward',
    confidence: 0.55,
    heads: BUILT,
    tails: CHANGED,
    between: phrase(
      `${AUX},? (?:(?:is|are) [\\p{L}]+ in )?(?:${TRUSTED})\\p{L}*(?: (?:to|on|up|in))?(?: (?:the )?(?:risk|level|issue|problem|effect|impact|convergence|performance|quality)s? of)?`,
    ),
  },
  {
    id: 'affects-loosely',
    type: 'AFFECTS',
    direction: 'forward',
    confidence: 0.3,
    heads: BUILT,
    tails: CHANGED,
    between: new RegExp(`^[^.;:§]{0,30}\\b(?:${TRUSTED}|${LOOSE})\\p{L}*\\b[^.;:§]{0,25}$`, 'iu'),
  },
  {
    id: 'affects-any',
    type: 'AFFECTS',
    direction: 'forward',
    confidence: 0.25,
    heads: BUILT,
    tails: ['Method', 'Task'],
    between: phrase(`${AUX} (?:${TRUSTED})\\p{L}*(?: (?:to|on|up|in))?`),
  },
  {
    id: 'effect-on',
    type: 'AFFECTS',
    direction: 'forward',
    confidence: 0.45,
    heads: BUILT,
    tails: CHANGED,
    between: phrase('[^.;:§]{0,30}? on'),
  },
  {
    id: 'affected-by',
    type: 'AFFECTS',
    direction: 'backward',
    confidence: 0.45,
    heads: BUILT,
    tails: CHANGED,
    between:
      /^[^.;:§]{0,30}\b(?:depend(?:s|ed|ing|ent)?(?: \w+ly)? (?:up)?on|(?:caused|induced|driven|affected|influenced|determined|bounded|governed|controlled|limited|improved|explained|mitigated|reduced|enabled|prevented|avoided|accelerated|impacted|exacerbated) by|due to|benefits? from|suffers? from|aris(?:es|ing) from|thanks to|stems? from)\b[^.;:§]{0,25}$/i,
  },
];

/** Where one of these stands between the mentions the sentence denies what the cue says. */
export const NEGATION =
  /\b(?:not(?! only)|no|never|without|cannot|fails?|failed|failing|neither|nor|nothing|hardly|lacks?|instead of)\b|n['’]t\b/i;
