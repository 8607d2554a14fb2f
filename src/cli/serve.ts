/** `tangent serve`: the API and the viewer over the configured store, until Ctrl+C. */

import { existsSync } from 'node:fs';
import { Command } from 'commander';
import pino from 'pino';
import { createApp } from '../api/create-app.ts';
import type { Config, Setting } from '../config.ts';
import { packageFile } from '../store/package-file.ts';
import type { ReadStore } from '../store/store.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { listen } from './listen.ts';
import { packageVersion } from './package-version.ts';
import { wholeNumber } from './parameters.ts';

export function serveCommand(context: CommandContext): Command {
  const command = new Command('serve')
    .description('serve the API and the viewer')
    .action(async ({ store: url, ...options }: ListenOptions & { readonly store?: string }) => {
      const flags = { store: url, ...listenFlags(options) };
      await withReadStore(flags, (store, config) => serve(context, store, config, { samples: false }));
    });
  return addStoreOption(addListenOptions(command));
}

const LAST_PORT = 65_535;

export interface ListenOptions {
  readonly port?: number;
  readonly host?: string;
  readonly allowHost?: readonly string[];
}

/** Options of where to listen and who may ask; each overrides its setting in the configuration. */
export function addListenOptions(command: Command): Command {
  return command
    .option('--port <n>', 'port to try first; the next free one is taken (PORT; 4280)', (text) =>
      wholeNumber('--port', text, { from: 0, to: LAST_PORT }),
    )
    .option('--host <address>', 'address to listen on (HOST; 127.0.0.1)')
    .option(
      '--allow-host <name>',
      'a name under which browsers may ask beside localhost; may be repeated (TANGENT_ALLOWED_HOSTS)',
      (name: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), name],
    );
}

/** The settings that `addListenOptions`'s options stand for. */
export function listenFlags({ port, host, allowHost }: ListenOptions): Partial<Record<Setting, unknown>> {
  return { port, host, allowedHosts: allowHost };
}

export interface ServeOptions {
  /** The store holds the samples; the viewer says so in a banner. */
  readonly samples: boolean;
}

/** Serves until the terminal's signal aborts. */
export async function serve(
  { terminal }: CommandContext,
  store: ReadStore,
  { host, port, allowedHosts }: Pick<Config, 'host' | 'port' | 'allowedHosts'>,
  { samples }: ServeOptions,
): Promise<void> {
  const viewerFolder = packageFile('dist/viewer');
  const app = createApp({
    read: store,
    allowedHosts: [host, ...allowedHosts],
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
