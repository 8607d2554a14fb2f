/** Two processes write and read a store for two seconds; `npm run nightly` does it for a minute, and asserts delays. */

import { describe } from 'vitest';
import { itServesManyAtOnce } from '../../../contracts/at-once.ts';

describe('the store in a directory', () => {
  itServesManyAtOnce(2, undefined);
});
