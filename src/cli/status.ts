/** `tangent status`: what the store holds, and how the program is configured. */

import { Command } from 'commander';
import type { Json, Stats } from '../domain/answers.ts';
import { loadConfig } from '../config.ts';
import { stats } from '../queries/stats.ts';
import { measureStore } from '../store/open-store.ts';
import type { StoreSize } from '../store/size.ts';
import { showCheck } from './check-store.ts';
import { showCompaction, toMegabytes } from './compact-store.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import { sayNotices } from './terminal.ts';

interface StatusOptions {
  readonly check?: boolean;
  readonly compact?: boolean;
  readonly config?: boolean;
  readonly format: string;
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly store?: string;
}

export function statusCommand(context: CommandContext): Command {
  const command = new Command('status')
    .description('count papers, names and statements; say when derived data is older than the papers')
    .option('--config', 'show every setting and where it comes from instead')
    .option('--check', 'prove every index and count against the records instead; exit 1 where one is wrong')
    .option(
      '--compact',
      'write the data file anew without what holds nothing instead; no process may have it open',
    )
    .option('--repair', 'the same, and make again from the records what they can mend')
    .action(async (options: StatusOptions) => {
      if (options.compact) await showCompaction(context, options);
      else if (options.check || options.repair) await showCheck(context, options);
      else if (options.config) await showConfig(context, options);
      else await showStore(context, options);
    });
  return addFormatOption(addStoreOption(command));
}

async function showStore(context: CommandContext, options: StatusOptions): Promise<void> {
  const found = await withReadStore(options, (store) => stats(store, { signal: context.terminal.signal }));
  const size = await measureStore(loadConfig({ flags: { store: options.store } }).config.store);
  const format = parseRowFormat(chosenFormat(options));
  if (format === 'json') await context.terminal.out(`${JSON.stringify({ ...found, ...size })}\n`);
  else {
    const rows = [...statusRows(found), ...sizeRows(size)];
    await printRows(context.terminal, format, { columns: ['what', 'value'], rows });
  }
  if (found.stale) {
    const message = 'topics and salience are older than the papers';
    sayNotices(context.terminal, [{ code: 'derive-stale', message, suggestion: 'tangent ingest <file>' }]);
  }
}

function statusRows(found: Stats): readonly (readonly Json[])[] {
  return [
    ['papers', found.papers],
    ['papers without a year', found.papersWithoutYear],
    ['papers without an abstract', found.papersWithoutAbstract],
    ['names', found.entities],
    ['generic names', found.generic],
    ['hubs', found.hubs],
    ['statements', found.claims],
    ...Object.entries(found.extractors).map(([name, texts]) => [`texts read by ${name}`, texts] as const),
    ['derived at', found.derivedAt ?? 'never'],
    ['resolver', found.resolver ?? 'none'],
    ['schema version', found.schemaVersion ?? 'none'],
  ];
}

function sizeRows(size: StoreSize | undefined): readonly (readonly Json[])[] {
  if (size === undefined) return [];
  return [
    ['size on disk', toMegabytes(size.bytes)],
    ['of that free, which --compact gives back', toMegabytes(size.freeBytes)],
  ];
}

async function showConfig(context: CommandContext, options: StatusOptions): Promise<void> {
  const { config, origins } = loadConfig({ flags: { store: options.store } });
  const rows = Object.entries({ database: undefined, ...config }).map(([setting, value]) => [
    setting,
    setting === 'password' && value !== '' ? '(set)' : (value ?? '(none)'),
    origins[setting as keyof typeof origins] ?? 'default',
  ]);
  await printRows(context.terminal, parseRowFormat(chosenFormat(options)), {
    columns: ['setting', 'value', 'from'],
    rows,
  });
}
