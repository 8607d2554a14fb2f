/** `tangent search`: names and papers that match a text, best first. */

import { Command } from 'commander';
import { search } from '../queries/search.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseRowFormat, printRows } from './print-rows.ts';

interface SearchOptions {
  readonly limit: string;
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function searchCommand(context: CommandContext): Command {
  const command = new Command('search')
    .description('find names and papers by a name, an alias or words of a title')
    .argument('<text>', 'what to look for')
    .option('--limit <n>', 'at most so many', '20')
    .action(async (text: string, options: SearchOptions) => {
      const format = parseRowFormat(chosenFormat(options));
      const hits = await withReadStore(options, (store) =>
        search(store, text, { limit: Number(options.limit) }),
      );
      await printRows(context.terminal, format, {
        columns: ['id', 'type', 'name', 'alias', 'papers', 'year'],
        rows: hits.map(({ id, type, name, alias, papers, year }) => [
          id,
          type,
          name,
          alias ?? null,
          papers,
          year ?? null,
        ]),
      });
      if (hits.length === 0)
        context.terminal.say(`notice no-match: nothing matches "${text}"; try: a shorter text`);
    });
  return addFormatOption(addStoreOption(command));
}
