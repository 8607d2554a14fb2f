/** Five hundred damages of the data file, of every kind. */

import { describe } from 'vitest';
import { itSurvivesDamage } from '../contracts/damage.ts';

describe('the store in a directory', () => {
  itSurvivesDamage(500, 11, 900_000);
});
