/** `tangent status --check` and `--repair`: what is wrong with a store, or that nothing is. */

import { loadConfig } from '../config.ts';
import { TangentError } from '../domain/errors.ts';
import type { Check, StoreFault } from '../store/check.ts';
import { checkStore } from '../store/open-store.ts';
import { chosenFormat } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseRowFormat, printRows } from './print-rows.ts';

export interface CheckStoreOptions {
  readonly format: string;
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly store?: string;
}

/** Faults that are printed; beyond them they are counted. */
const MOST_SHOWN = 200;

/** @throws TangentError `StoreDamaged` where faults are left */
export async function showCheck(context: CommandContext, options: CheckStoreOptions): Promise<void> {
  const { terminal } = context;
  const { config } = loadConfig({ flags: { store: options.store } });
  const repair = options.repair === true;
  const found = await checkStore(config.store, {
    now: () => performance.now(),
    signal: terminal.signal,
    repair,
  });
  const format = parseRowFormat(chosenFormat(options));
  if (format === 'json') await terminal.out(`${JSON.stringify(toJson(found))}\n`);
  else if (found.found.length > 0) {
    const rows = found.found
      .slice(0, MOST_SHOWN)
      .map((fault) => [fault.code, fault.message, stateOf(fault, found)]);
    await printRows(terminal, format, { columns: ['fault', 'what is wrong', 'state'], rows });
  }
  const hidden = found.found.length - MOST_SHOWN;
  if (hidden > 0) terminal.say(`${hidden} more faults are not shown.`);
  if (found.left.length > 0) throw faulty(config.store, found, repair);
  terminal.say(
    found.found.length === 0
      ? 'Every index and count agrees with the records.'
      : `Mended ${found.found.length} faults; every index and count agrees with the records now.`,
  );
}

function stateOf(fault: StoreFault, { left }: Check): string {
  const isLeft = left.some(({ code, message }) => code === fault.code && message === fault.message);
  if (!isLeft) return 'mended';
  return fault.mendable ? 'can be mended' : 'needs a backup';
}

function toJson(check: Check): unknown {
  return {
    sound: check.left.length === 0,
    found: check.found.length,
    left: check.left.length,
    faults: check.found
      .slice(0, MOST_SHOWN)
      .map((fault) => ({ code: fault.code, message: fault.message, state: stateOf(fault, check) })),
  };
}

function faulty(url: string, { left }: Check, repaired: boolean): TangentError {
  const isMendable = !repaired && left.some(({ mendable }) => mendable);
  return new TangentError('StoreDamaged', `${url} has ${left.length} faults`, {
    hint: isMendable
      ? 'tangent status --repair makes again what the records can mend.'
      : 'Restore a backup, or load the papers again into a new directory.',
  });
}
