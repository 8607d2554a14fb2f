/** A writing process is killed twenty times; `npm run nightly` does it two hundred times. */

import { describe } from 'vitest';
import { itSurvivesKills } from '../../../contracts/crash.ts';

describe('the store in a directory', () => {
  itSurvivesKills(20, 600_000);
});
