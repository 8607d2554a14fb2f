/** Configuration: flag before environment before `tangent.config.json` before default, in one schema. The only file that reads the environment. */

import { existsSync, readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { TangentError } from './domain/errors.ts';

/** Every setting, with its default and what it means. */
const configSchema = z.strictObject({
  store: z
    .string()
    .min(1)
    .default('./tangent-data')
    .describe('directory, memory:, bolt://, neo4j:// ... or neo4j'),
  neo4jUri: z.string().default('neo4j://127.0.0.1:7687').describe('what the store "neo4j" stands for'),
  username: z.string().default('neo4j').describe('of the Neo4j server'),
  password: z.string().default('').describe('of the Neo4j server'),
  database: z.string().optional().describe("of the Neo4j server; the user's home database when absent"),
  host: z.string().default('127.0.0.1').describe('address that serve listens on'),
  port: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4_280)
    .describe('port that serve tries first; 0 takes any'),
  allowedHosts: z
    .union([z.string().transform(listed), z.array(z.string())])
    .pipe(
      z.array(
        z.string().refine(isHostName, { error: 'a host is a name or an address, without scheme and port' }),
      ),
    )
    .default([])
    .describe('names under which serve may be asked beside localhost and its host; in a string, by commas'),
});

export type Config = z.infer<typeof configSchema>;
export type Setting = keyof Config;
type Origin = 'flag' | 'environment' | 'file' | 'default';

export interface LoadedConfig {
  readonly config: Config;
  /** Where each setting comes from. */
  readonly origins: Readonly<Partial<Record<Setting, Origin>>>;
}

const ENVIRONMENT: readonly (readonly [Setting, string])[] = [
  ['store', 'TANGENT_STORE'],
  ['neo4jUri', 'NEO4J_URI'],
  ['username', 'NEO4J_USERNAME'],
  ['password', 'NEO4J_PASSWORD'],
  ['database', 'NEO4J_DATABASE'],
  ['host', 'HOST'],
  ['port', 'PORT'],
  ['allowedHosts', 'TANGENT_ALLOWED_HOSTS'],
];

export interface ConfigInputs {
  readonly flags: Readonly<Partial<Record<Setting, unknown>>>;
  /** Defaults to the process's. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Folder of `tangent.config.json`; defaults to the working directory. */
  readonly folder?: string;
}

/** Where what a user typed is kept (XDG_STATE_HOME, or LOCALAPPDATA on Windows; else ~/.local/state). */
export function stateFolder(environment: ConfigInputs['environment'] = process.env): string {
  const { XDG_STATE_HOME: state, LOCALAPPDATA: local } = environment;
  return join(state || local || join(homedir(), '.local', 'state'), 'tangent');
}

/** Merges the four origins; throws `ConfigInvalid`, naming the setting and where it was set. */
export function loadConfig({
  flags,
  environment = process.env,
  folder = process.cwd(),
}: ConfigInputs): LoadedConfig {
  const layers: readonly (readonly [Origin, Readonly<Record<string, unknown>>])[] = [
    ['file', readConfigFile(join(folder, 'tangent.config.json'))],
    [
      'environment',
      Object.fromEntries(ENVIRONMENT.map(([setting, name]) => [setting, environment[name] || undefined])),
    ],
    ['flag', flags],
  ];
  const merged: Record<string, unknown> = {};
  const origins: Partial<Record<string, Origin>> = {};
  for (const [origin, layer] of layers) {
    for (const [setting, value] of Object.entries(layer)) {
      if (value === undefined) continue;
      merged[setting] = value;
      origins[setting] = origin;
    }
  }
  const parsed = configSchema.safeParse(merged);
  if (parsed.success) return { config: withStoreUrl(parsed.data), origins };
  const issue = parsed.error.issues[0];
  const setting = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue?.path[0] ?? '');
  throw new TangentError(
    'ConfigInvalid',
    `The setting "${setting}" is not valid: ${issue?.message ?? 'unknown reason'}.`,
    {
      hint: `It was set by ${origins[setting] ?? 'the file'}; settings are: ${Object.keys(configSchema.shape).join(', ')}.`,
    },
  );
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isHostName(name: string): boolean {
  return isIPv6(name) || /^(?:[^\s/:[\]]+|\[[\da-f:.]+\])$/i.test(name);
}

/** `--store neo4j` stands for the server that `NEO4J_URI` names. */
function withStoreUrl(config: Config): Config {
  return config.store === 'neo4j' ? { ...config, store: config.neo4jUri } : config;
}

function readConfigFile(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new TangentError('ConfigInvalid', `${path} does not hold a JSON object.`, {
      hint: 'Mend the file, or remove it to use the defaults.',
      place: path,
      cause,
    });
  }
}
