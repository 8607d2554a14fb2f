/** Two hundred kills of a writing process: no acknowledged batch is lost. */

import { describe } from 'vitest';
import { itSurvivesKills } from '../contracts/crash.ts';

describe('the store in a directory', () => {
  itSurvivesKills(200, 900_000);
});
