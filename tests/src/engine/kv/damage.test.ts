/** The data file is damaged a few times; `npm run nightly` does it five hundred times. */

import { describe } from 'vitest';
import { itSurvivesDamage } from '../../../contracts/damage.ts';

describe('the store in a directory', () => {
  itSurvivesDamage(40, 7, 240_000);
});
