/** `tangent show`: one entity or paper as a reader wants it, every statement with its quote. */

import { Command } from 'commander';
import { knownEntity } from '../queries/known-entity.ts';
import { paperDetails } from '../queries/paper-details.ts';
import { resolveNode } from '../queries/resolve-name.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { entityPage } from './pages/entity-page.ts';
import { addPageFormatOption, printed } from './pages/page.ts';
import type { PageOptions } from './pages/page.ts';
import { paperPage } from './pages/paper-page.ts';

interface ShowOptions extends PageOptions {
  readonly store?: string;
}

export function showCommand({ terminal }: CommandContext): Command {
  const command = new Command('show')
    .description(
      'show what is known of an entity or a paper: its statements with their words, related names, papers',
    )
    .argument('<name>', 'an id, a name, an alias; of a paper a citation key, DOI or arXiv id')
    .action(async (name: string, options: ShowOptions) => {
      const limits = { signal: terminal.signal };
      const page = await withReadStore(options, async (store) => {
        const { kind, id } = await resolveNode(store, name, limits);
        if (kind === 'paper') {
          const paper = await paperDetails(store, id, limits);
          return printed(options, paper, () => paperPage(paper));
        }
        const entity = await knownEntity(store, id, limits);
        return printed(options, entity, () => entityPage(entity));
      });
      await terminal.out(page);
    });
  return addPageFormatOption(addStoreOption(command));
}
