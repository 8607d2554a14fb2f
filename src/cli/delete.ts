/** `tangent delete`: takes papers out, and with them all that only they said. */

import { Command } from 'commander';
import { deletePapers } from '../tangent.ts';
import { addStoreOption, withExistingStore } from './command.ts';
import type { CommandContext } from './command.ts';

export function deleteCommand(context: CommandContext): Command {
  const command = new Command('delete')
    .description('delete papers and what only they state')
    .argument('<paper...>', 'ids or citation keys')
    .action(async (papers: readonly string[], options: { readonly store?: string }) => {
      const deleted = await withExistingStore(options, (store) =>
        deletePapers(store, papers, { now: () => context.terminal.now() }),
      );
      for (const { citationKey, title } of deleted) context.terminal.say(`deleted ${citationKey}: ${title}`);
    });
  return addStoreOption(command);
}
