/** What every command is made with: a commander command that its own file defines, run against a terminal. */

import { Option } from 'commander';
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { Config, Setting } from '../config.ts';
import type { StoreOptions } from '../store/open-store.ts';
import { EXTRACTORS, openReadStore, openStore } from '../tangent.ts';
import type { ExtractorName, ReadingOptions } from '../tangent.ts';
import type { ReadStore, Store } from '../store/store.ts';
import { ROW_FORMATS } from './print-rows.ts';
import { sayNotices } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Sets the exit code of a command that ends without throwing. */
  exitWith(code: number): void;
}

/** A line in `commands.ts`. */
export type CommandDefinition = (context: CommandContext) => Command;

/** Options that name the store; each overrides its setting in the configuration. */
export function addStoreOption(command: Command): Command {
  return command.option(
    '--store <url>',
    'directory, memory:, bolt://, neo4j:// ... (TANGENT_STORE; ./tangent-data)',
  );
}

/** Who reads the papers. */
export function addExtractorOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--extractor <name>',
      'who reads the papers: the trained model (where it runs, the default) or the rules',
    ).choices([...EXTRACTORS]),
  );
}

export interface ExtractorFlags {
  readonly extractor?: ExtractorName;
}

/** What `addExtractorOption` asks for, as the library takes it; notices go to the terminal. */
export function readingOptions({ extractor }: ExtractorFlags, terminal: Terminal): ReadingOptions {
  return {
    ...(extractor !== undefined && { extractor }),
    onNotice: (notice) => sayNotices(terminal, [notice]),
  };
}

/** `--format <name>` with `--json` as its short form. */
export function addFormatOption(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'how rows are printed').choices([...ROW_FORMATS]).default('table'),
    )
    .option('--json', 'short for --format json');
}

/** The format that `addFormatOption`'s two options ask for. */
export function chosenFormat(options: { readonly format: string; readonly json?: boolean }): string {
  return options.json ? 'json' : options.format;
}

/** Opens the configured store for reading, and closes it whatever happens. */
export async function withReadStore<T>(
  flags: Readonly<Partial<Record<Setting, unknown>>>,
  work: (store: ReadStore, config: Config) => Promise<T>,
): Promise<T> {
  const { config } = loadConfig({ flags: storeFlags(flags) });
  const store = await openReadStore(config.store, connection(config));
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** The same for writing, where there is a store already: `StoreMissing` otherwise, and nothing is made. */
export async function withExistingStore<T>(
  flags: Readonly<Partial<Record<Setting, unknown>>>,
  work: (store: Store, config: Config) => Promise<T>,
): Promise<T> {
  await withReadStore(flags, () => Promise.resolve());
  return await withStore(flags, work);
}

/** Opens the configured store for writing, and closes it whatever happens. */
export async function withStore<T>(
  flags: Readonly<Partial<Record<Setting, unknown>>>,
  work: (store: Store, config: Config) => Promise<T>,
): Promise<T> {
  const { config } = loadConfig({ flags: storeFlags(flags) });
  const store = await openStore(config.store, connection(config));
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** What `openStore` needs beside the URL. */
export function connection({ username, password, database }: Config): Partial<StoreOptions> {
  return { username, password, database };
}

/** Of a command's options those that are settings. */
function storeFlags(flags: Readonly<Partial<Record<Setting, unknown>>>): Partial<Record<Setting, unknown>> {
  const { store, host, port, allowedHosts } = flags;
  return { store, host, port, allowedHosts };
}
