/** Checks a directory's graph against its own records, and repairs it from them. */

import { checkStore, repairStore } from '../../engine/check-store.ts';
import type { Fault } from '../../engine/graph/check/fault.ts';
import type { Check, CheckOptions, StoreFault } from '../check.ts';
import { toTangentError } from './errors.ts';
import { openKeyValues } from './open.ts';

/** @throws TangentError `StoreMissing`, `StoreDamaged`, `StoreBusy` ... as opening and writing do */
export async function checkEmbedded(url: string, { now, signal, repair }: CheckOptions): Promise<Check> {
  try {
    const store = await openKeyValues(url, { create: false, tolerant: true });
    try {
      if (!repair) {
        const found = (await checkStore(store, { now, signal })).map(toFault);
        return { found, left: found };
      }
      const { found, left } = await repairStore(store, { now, signal });
      return { found: found.map(toFault), left: left.map(toFault) };
    } finally {
      await store.close();
    }
  } catch (error) {
    throw toTangentError(error);
  }
}

function toFault({ code, message, mending }: Fault): StoreFault {
  return { code, message, mendable: mending !== undefined };
}
