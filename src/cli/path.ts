/** `tangent path`: how two entities are connected, each step with its quotes. */

import { Command } from 'commander';
import { MOST_PATHS, findPaths } from '../queries/find-paths.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { addPageFormatOption, printed } from './pages/page.ts';
import type { PageOptions } from './pages/page.ts';
import { pathsPage } from './pages/paths-page.ts';
import { wholeNumber } from './parameters.ts';
import { sayNotices } from './terminal.ts';

interface PathOptions extends PageOptions {
  readonly k: number;
  readonly store?: string;
}

export function pathCommand({ terminal }: CommandContext): Command {
  const command = new Command('path')
    .description('show how two names are connected: papers that name both, then chains of statements')
    .argument('<from>', 'an id, a name or an alias')
    .argument('<to>', 'another')
    .option('-k <n>', 'paths at most', (text) => wholeNumber('-k', text, { from: 1, to: MOST_PATHS }), 3)
    .action(async (from: string, to: string, options: PathOptions) => {
      const limits = { signal: terminal.signal };
      const answer = await withReadStore(options, (store) =>
        findPaths(store, from, to, { count: options.k, ...limits }),
      );
      const paths = answer.paths.map(({ cost, nodes, hops }) => ({ cost, nodes, hops }));
      const page = printed(options, paths, () => pathsPage(answer));
      if (page !== '\n') await terminal.out(page);
      sayNotices(terminal, answer.notices);
    });
  return addPageFormatOption(addStoreOption(command));
}
