/** A writing process is killed a few times; `npm run nightly` does it two hundred times. */

import { describe } from 'vitest';
import { itSurvivesKills } from '../../../contracts/crash.ts';

describe('the store in a directory', () => {
  itSurvivesKills(6, 120_000);
});
