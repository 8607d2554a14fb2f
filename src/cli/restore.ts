/** `tangent restore`: loads a backup into an empty store, and derives the rest again. */

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { TangentError } from '../domain/errors.ts';
import { parseBackup, restore } from '../tangent.ts';
import { addStoreOption, withStore } from './command.ts';
import type { CommandContext } from './command.ts';

export function restoreCommand(context: CommandContext): Command {
  const command = new Command('restore')
    .description('load a backup into a new directory or an empty database')
    .argument('<file>', 'as tangent backup wrote it')
    .action(async (file: string, options: { readonly store?: string }) => {
      // Before a store is made for it.
      const facts = parseBackup(await contentOf(file), file);
      await withStore(options, async (store) => {
        await restore(store, facts, { now: () => context.terminal.now() });
        context.terminal.say(`${file} is in ${store.url} now.`);
      });
    });
  return addStoreOption(command);
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new TangentError('SourceUnreadable', `${file} cannot be read: ${(cause as Error).message}`, {
      hint: 'Name the file that tangent backup wrote.',
      cause,
    });
  }
}
