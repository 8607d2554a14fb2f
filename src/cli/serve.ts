/** `tangent serve`: the API and the viewer over the configured store, until Ctrl+C. */

import { existsSync } from 'node:fs';
import { Command } from 'commander';
import pino from 'pino';
import { createApp } from '../api/create-app.ts';
import type { Config } from '../config.ts';
import { packageFile } from '../store/package-file.ts';
import type { ReadStore } from '../store/store.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { listen } from './listen.ts';
import { packageVersion } from './package-version.ts';

export function serveCommand(context: CommandContext): Command {
  const command = new Command('serve')
    .description('serve the API and the viewer')
    .option('--port <n>', 'port to try first; the next free one is taken (PORT; 4280)')
    .option('--host <address>', 'address to listen on (HOST; 127.0.0.1)')
    .action(async (options: { readonly store?: string; readonly port?: string; readonly host?: string }) => {
      await withReadStore(options, (store, config) => serve(context, store, config, { samples: false }));
    });
  return addStoreOption(command);
}

export interface ServeOptions {
  /** The store holds the samples; the viewer says so in a banner. */
  readonly samples: boolean;
}

/** Serves until the terminal's signal aborts. */
export async function serve(
  { terminal }: CommandContext,
  store: ReadStore,
  { host, port }: Pick<Config, 'host' | 'port'>,
  { samples }: ServeOptions,
): Promise<void> {
  const viewerFolder = packageFile('dist/viewer');
  const app = createApp({
    read: store,
    samples,
    version: packageVersion(),
    logger: pino({ level: 'warn' }, pino.destination(2)),
    ...(existsSync(viewerFolder) && { viewerFolder }),
  });
  const listening = await listen(app, host, port);
  if (port !== 0 && listening.port !== port) terminal.say(`Port ${port} is taken; using ${listening.port}.`);
  if (!existsSync(viewerFolder)) terminal.say('The viewer is not built; run: npm run build');
  terminal.say(`Tangent is at ${listening.url} (${store.url}); stop it with Ctrl+C.`);
  await new Promise<void>((resolve) => {
    if (terminal.signal.aborted) resolve();
    terminal.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await listening.close();
}
