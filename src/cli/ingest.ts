/** `tangent ingest`: papers in, with progress, and a summary of what came of them. */

import { Command } from 'commander';
import type { Store } from '../store/store.ts';
import { ingest } from '../tangent.ts';
import type { IngestSummary } from '../tangent.ts';
import { addExtractorOption, addStoreOption, readingOptions, withStore } from './command.ts';
import type { CommandContext, ExtractorFlags } from './command.ts';
import { showProgress } from './progress.ts';
import { errorLine } from './report-error.ts';

export interface IngestFlags extends ExtractorFlags {
  readonly from?: string;
  readonly intoExisting?: boolean;
  readonly reextract?: boolean;
}

interface IngestCommandOptions extends IngestFlags {
  readonly store?: string;
  readonly json?: boolean;
}

const WARNINGS_SHOWN = 10;
/** Some files were refused; the others are loaded. */
const REFUSED_EXIT_CODE = 2;
/** Ended by Ctrl+C, between two batches. */
const INTERRUPTED_EXIT_CODE = 130;

export function ingestCommand(context: CommandContext): Command {
  const command = new Command('ingest')
    .description('read papers from files, directories or globs into the store')
    .argument('<file...>', 'listing pages, BibTeX, RIS, JSONL; the format is found out')
    .option('--from <format>', 'read every file as this format')
    .option('--into-existing', 'allow a Neo4j database that holds other data')
    .option('--reextract', 'read again every text in the store that another version has read')
    .option('--json', 'print the summary as JSON')
    .action(async (files: readonly string[], options: IngestCommandOptions) => {
      const summary = await withStore(options, (store) => ingestFiles(context, store, files, options));
      if (options.json) await context.terminal.out(`${JSON.stringify(summary)}\n`);
      if (summary.refused.length > 0) context.exitWith(REFUSED_EXIT_CODE);
      if (summary.interrupted) context.exitWith(INTERRUPTED_EXIT_CODE);
    });
  return addStoreOption(addExtractorOption(command));
}

/** Ingests with a progress bar and says the summary on stderr. */
export async function ingestFiles(
  { terminal }: CommandContext,
  store: Store,
  files: readonly string[],
  { from, intoExisting = false, reextract = false, extractor }: IngestFlags,
): Promise<IngestSummary> {
  const progress = showProgress(terminal);
  try {
    const summary = await ingest(store, files, {
      ...(from !== undefined && { from }),
      intoExisting,
      reextract,
      ...readingOptions({ ...(extractor && { extractor }) }, terminal),
      signal: terminal.signal,
      now: () => terminal.now(),
      onProgress: ({ step, done, total }) => progress.update(step, done, total),
    });
    progress.end();
    for (const line of summaryLines(summary)) terminal.say(line);
    return summary;
  } finally {
    progress.end();
  }
}

function summaryLines(summary: IngestSummary): readonly string[] {
  const { warnings, refused } = summary;
  return [
    ...warnings
      .slice(0, WARNINGS_SHOWN)
      .map(({ code, place, message }) => `warning ${code}: ${place}: ${message}`),
    ...(warnings.length > WARNINGS_SHOWN
      ? [`… ${warnings.length - WARNINGS_SHOWN} more warnings; --json has them all`]
      : []),
    ...refused.map(errorLine),
    summaryLine(summary),
  ];
}

function summaryLine(summary: IngestSummary): string {
  const { read, papers, added, unchanged, entities, claims, warnings, refused, milliseconds } = summary;
  const parts = [
    `${counted(read, 'record')} read`,
    `${papers} different ${papers === 1 ? 'paper' : 'papers'}`,
    `${added} new`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    `${entities} names and ${claims} statements in the store`,
    counted(warnings.length, 'warning'),
    ...(refused.length > 0 ? [`${counted(refused.length, 'file')} refused`] : []),
    ...(summary.interrupted ? ['interrupted: run it again to go on'] : []),
  ];
  return `${parts.join(', ')} (${(milliseconds / 1_000).toFixed(1)} s)`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
