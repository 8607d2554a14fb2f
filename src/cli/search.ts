/** `tangent search`: names and papers that match a text, best first. */

import { Command } from 'commander';
import { search } from '../queries/search.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { wholeNumber } from './parameters.ts';
import { parseRowFormat, printRows } from './print-rows.ts';

/** As many candidates as the search ranks of each kind; beyond them hits are of no use. */
const MOST_HITS = 500;

interface SearchOptions {
  readonly limit: number;
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function searchCommand(context: CommandContext): Command {
  const command = new Command('search')
    .description('find names and papers by a name, an alias, or words of a title or an abstract')
    .argument('<text>', 'what to look for')
    .option(
      '--limit <n>',
      'at most so many',
      (limit) => wholeNumber('--limit', limit, { from: 1, to: MOST_HITS }),
      20,
    )
    .action(async (text: string, options: SearchOptions) => {
      const format = parseRowFormat(chosenFormat(options));
      const hits = await withReadStore(options, (store) => search(store, text, { limit: options.limit }));
      await printRows(context.terminal, format, {
        columns: ['id', 'type', 'name', 'alias', 'papers', 'year', 'sentence', 'start', 'end'],
        rows: hits.map(({ id, type, name, alias, papers, year, evidence }) => [
          id,
          type,
          name,
          alias ?? null,
          papers,
          year ?? null,
          evidence?.quote ?? null,
          evidence?.start ?? null,
          evidence?.end ?? null,
        ]),
      });
      if (hits.length === 0)
        context.terminal.say(`notice no-match: nothing matches "${text}"; try: a shorter text`);
    });
  return addFormatOption(addStoreOption(command));
}
