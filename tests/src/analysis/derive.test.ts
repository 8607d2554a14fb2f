/** Derive on the embedded store. */

import { openStore } from '../../../src/store/open-store.ts';
import { describeDerive } from '../../contracts/derive.ts';

describeDerive(
  'the embedded store',
  async () => await openStore('memory:', { now: () => performance.now(), random: () => 0.5 }),
);
