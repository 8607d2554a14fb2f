/** `tangent extract`: papers to extractions, one JSON object a line; touches no store. */

import { Command } from 'commander';
import { extract } from '../tangent.ts';
import { addExtractorOption, readingOptions } from './command.ts';
import type { CommandContext, ExtractorFlags } from './command.ts';
import { reportError } from './report-error.ts';

export function extractCommand(context: CommandContext): Command {
  const { terminal } = context;
  const command = new Command('extract')
    .description('print what papers say as JSONL: names, roles, relations with offsets')
    .argument('[file...]', 'papers in any format; JSONL on stdin when absent')
    .option('--from <format>', 'read every file as this format')
    .action(async (files: readonly string[], options: ExtractorFlags & { readonly from?: string }) => {
      const inputs = files.length > 0 ? { files } : { text: await terminal.readStdin() };
      for await (const entry of extract(inputs, {
        ...(options.from !== undefined && { from: options.from }),
        ...readingOptions(options, terminal),
        signal: terminal.signal,
      })) {
        if (entry.kind === 'extraction') await terminal.out(`${JSON.stringify(entry.extraction)}\n`);
        else if (entry.kind === 'warning')
          terminal.say(`warning ${entry.code}: ${entry.place}: ${entry.message}`);
        else {
          reportError(terminal, entry.error);
          context.exitWith(2);
        }
      }
    });
  return addExtractorOption(command);
}
