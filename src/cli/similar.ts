/** `tangent similar`: papers and statements that mean what a text or a paper means. */

import { Command } from 'commander';
import { findPaper } from '../queries/resolve-name.ts';
import { similar } from '../queries/similar.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { addPageFormatOption, printed } from './pages/page.ts';
import type { PageOptions } from './pages/page.ts';
import { similarPage } from './pages/similar-page.ts';
import { wholeNumber } from './parameters.ts';

interface SimilarOptions extends PageOptions {
  readonly limit: number;
  readonly store?: string;
}

const MOST = 100;

export function similarCommand({ terminal }: CommandContext): Command {
  const command = new Command('similar')
    .description('find papers and statements that mean the same as a text or a paper, with their words')
    .argument('<text or paper>', "a sentence, or a paper's id, citation key, DOI or arXiv id")
    .option(
      '--limit <n>',
      'papers at most, and statements',
      (text) => wholeNumber('--limit', text, { from: 1, to: MOST }),
      5,
    )
    .action(async (text: string, options: SimilarOptions) => {
      const limits = { signal: terminal.signal };
      const answer = await withReadStore(options, async (store) => {
        const paper = await findPaper(store, text, limits);
        const alike = paper === undefined ? { text } : { paper };
        return await similar(store, alike, { limit: options.limit, ...limits });
      });
      await terminal.out(printed(options, answer, () => similarPage(answer)));
    });
  return addPageFormatOption(addStoreOption(command));
}
