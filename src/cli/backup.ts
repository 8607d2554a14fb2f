/** `tangent backup`: a store's facts and stamp in one file, whatever kind of store it is. */

import { open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { TangentError } from '../domain/errors.ts';
import { backup } from '../tangent.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';

interface BackupOptions {
  readonly output?: string;
  readonly store?: string;
}

export function backupCommand(context: CommandContext): Command {
  const command = new Command('backup')
    .description(
      'write the papers, what was read in them and all decisions to one file; others may write meanwhile',
    )
    .option('-o, --output <file>', 'a file that is not there yet (tangent-<date>.backup.jsonl)')
    .action(async (options: BackupOptions) => {
      const now = context.terminal.now();
      const file = options.output ?? `tangent-${now.toISOString().slice(0, 10)}.backup.jsonl`;
      // Before the store is read, and again as it is written.
      if (existsSync(file)) throw taken(file);
      const lines = await withReadStore(options, (store) => backup(store, { now: () => now }));
      await writeWhole(file, `${lines.join('\n')}\n`);
      const { records, extractions, decisions } = JSON.parse(lines[0] ?? '{}') as Record<string, number>;
      context.terminal.say(
        `${file}: ${records} records, ${extractions} texts as they were read, ${decisions} decisions. Load it with: tangent restore ${file} --store <new directory>`,
      );
    });
  return addStoreOption(command);
}

/** Beside, flushed and renamed: a file under its own name is whole. */
async function writeWhole(file: string, text: string): Promise<void> {
  const made = `${file}.new-${process.pid}`;
  try {
    const handle = await open(made, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existsSync(file)) throw taken(file);
    await rename(made, file);
  } catch (error) {
    await rm(made, { force: true });
    if (error instanceof TangentError) throw error;
    throw new TangentError('OutputUnwritable', `${file} cannot be written: ${(error as Error).message}`, {
      hint: 'Name another file with --output.',
      cause: error,
    });
  }
}

function taken(file: string): TangentError {
  return new TangentError('OutputUnwritable', `${file} is there already, and a backup replaces nothing`, {
    hint: 'Name another file with --output.',
  });
}
