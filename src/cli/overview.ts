/** `tangent overview`: what a library holds, on six cards. */

import { Command } from 'commander';
import { overview } from '../queries/overview.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { overviewPage } from './pages/overview-page.ts';
import { addPageFormatOption, printed } from './pages/page.ts';
import type { PageOptions } from './pages/page.ts';

export function overviewCommand({ terminal }: CommandContext): Command {
  const command = new Command('overview')
    .description(
      'show what the library holds: topics, statements, who beats what, definitions, questions, its state',
    )
    .action(async (options: PageOptions & { readonly store?: string }) => {
      const answer = await withReadStore(options, (store) => overview(store, { signal: terminal.signal }));
      await terminal.out(printed(options, answer, () => overviewPage(answer)));
    });
  return addPageFormatOption(addStoreOption(command));
}
