/** `tangent status --compact`: writes a store anew without what holds nothing; and how sizes are said. */

import { loadConfig } from '../config.ts';
import { compactStore } from '../store/open-store.ts';
import { chosenFormat } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseRowFormat } from './print-rows.ts';

export interface CompactStoreOptions {
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export async function showCompaction(context: CommandContext, options: CompactStoreOptions): Promise<void> {
  const { config } = loadConfig({ flags: { store: options.store } });
  const { before, after } = await compactStore(config.store);
  if (parseRowFormat(chosenFormat(options)) === 'json') {
    await context.terminal.out(`${JSON.stringify({ before, after })}\n`);
  }
  context.terminal.say(
    `${config.store} takes ${toMegabytes(after.bytes)} now; it took ${toMegabytes(before.bytes)}.`,
  );
}

/** Megabytes of a million bytes, as disks are sold. */
export function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
