import { describe, expect, it } from 'vitest';
import { sharedFolder, sharedIsHere } from './shared.ts';

describe('the shared files', () => {
  it.skipIf(!process.env['CI'])(
    'are beside the checkout where CI is true, so that no test on them is skipped',
    () => {
      expect(sharedIsHere, `nothing is at ${sharedFolder}`).toBe(true);
    },
  );
});
