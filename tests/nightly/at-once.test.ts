/** Two writers and eight readers in two processes for a minute; prints how late their event loops were. */

import { describe } from 'vitest';
import { itServesManyAtOnce } from '../contracts/at-once.ts';

/** Milliseconds. */
const MOST_DELAY = 50;

describe('the store in a directory', () => {
  itServesManyAtOnce(60, MOST_DELAY);
});
