/** `tangent start`, behind `npm start`: loads files given, or the samples into a store of their own, and serves them. */

import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { TangentError } from '../domain/errors.ts';
import { stats } from '../queries/stats.ts';
import { openReadStore } from '../tangent.ts';
import { packageFile } from '../store/package-file.ts';
import { connection, withStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { ingestFiles } from './ingest.ts';
import { addListenOptions, listenFlags, serve } from './serve.ts';
import type { ListenOptions } from './serve.ts';

const SAMPLES_STORE = './tangent-samples';

export function startCommand(context: CommandContext): Command {
  const command = new Command('start')
    .description('load files, or the samples, and serve them (what npm start runs)')
    .argument('[files...]', "papers to load into the user's own store first")
    .action(async (files: readonly string[], options: ListenOptions) => start(context, files, options));
  return addListenOptions(command);
}

async function start(
  context: CommandContext,
  files: readonly string[],
  options: ListenOptions,
): Promise<void> {
  const { config, origins } = loadConfig({ flags: listenFlags(options) });
  const samples = files.length === 0 && origins.store === undefined && !(await holdsPapers(config));
  const store = samples ? SAMPLES_STORE : config.store;
  const inputs = samples ? [packageFile('ingest/samples/*.{jsonl,txt}')] : files;
  if (inputs.length > 0) {
    const summary = await withStore({ store }, (writable) => ingestFiles(context, writable, inputs, {}));
    if (summary.refused.length > 0) context.exitWith(2);
  }
  if (samples) {
    context.terminal.say(
      'These are the samples, in a store of their own. Your own papers: npm start -- papers.bib',
    );
  }
  const reading = await openReadStore(store, connection(config));
  try {
    await serve(context, reading, config, { samples });
  } finally {
    await reading.close();
  }
}

/** A store that a mistyped file name left empty must not hide the samples. */
async function holdsPapers(config: Config): Promise<boolean> {
  if (!existsSync(config.store)) return false;
  const store = await openReadStore(config.store, connection(config)).catch(undefinedIfMissing);
  if (!store) return false;
  try {
    return (await stats(store)).papers > 0;
  } finally {
    await store.close();
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof TangentError && error.code === 'StoreMissing') return undefined;
  throw error;
}
