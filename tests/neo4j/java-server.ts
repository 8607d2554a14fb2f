/** A Neo4j Community server of our own: Java, jars, a free port, a folder that goes away with it. */

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installJars, javaCommand } from './java-jars.ts';
import type { RunningNeo4j } from './running-neo4j.ts';

const START_MS = 120_000;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const JVM = [
  '-Xms512m',
  '-Xmx512m',
  '-Xss1m',
  '-XX:+UseSerialGC',
  '-XX:MaxDirectMemorySize=256m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '--enable-native-access=ALL-UNNAMED',
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

/** Runs a command of Neo4j's administration on the server's folder, before the server starts. */
export type Administer = (...command: readonly string[]) => Promise<void>;

/**
 * `fill` is called while the server is not up yet, to import data offline.
 * @throws Error that says why none could be started
 */
export async function startJavaServer(fill?: (run: Administer) => Promise<void>): Promise<RunningNeo4j> {
  const jars = await installJars();
  const home = await mkdtemp(join(tmpdir(), 'tangent-neo4j-'));
  const port = await freePort();
  const password = randomUUID();
  const classes = ['-cp', join(jars, '*')];
  try {
    await writeConfiguration(home, port);
    const administer: Administer = (...command) => runAdminTool(home, classes, command);
    await administer('dbms', 'set-initial-password', password);
    await fill?.(administer);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${home}/conf`];
  const keeper = keep(home, [javaCommand(), ...JVM, ...classes, ...main]);
  const stop = async (): Promise<void> => await stopKeeper(keeper);
  try {
    await started(home, keeper);
  } catch (error) {
    await stop();
    throw error;
  }
  return { kind: 'java', url: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, stop };
}

async function runAdminTool(
  home: string,
  classes: readonly string[],
  command: readonly string[],
): Promise<void> {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  // Some commands leave a report where they are run: it goes away with the server.
  const argv = [...classes, 'org.neo4j.cli.AdminTool', ...command];
  await promisify(execFile)(javaCommand(), argv, { cwd: home, env });
}

async function writeConfiguration(home: string, port: number): Promise<void> {
  for (const name of ['conf', 'data', 'logs', 'plugins', 'import', 'run']) await mkdir(join(home, name));
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': '64m',
    'dbms.security.allow_csv_import_from_file_urls': false,
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'db.transaction.timeout': '120s',
    'db.transaction.monitor.check.interval': '100ms',
    'dbms.memory.transaction.total.max': '256m',
    'db.memory.transaction.max': '256m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.size': '16m',
    'dbms.usage_report.enabled': false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

function keep(home: string, command: readonly string[]): ChildProcess {
  const keeper = join(import.meta.dirname, 'keeper.ts');
  return spawn(process.execPath, ['--import', 'tsx', keeper, home, ...command], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** The keeper ends with the server, and the folder is gone by then. */
async function stopKeeper(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return;
  await new Promise<void>((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.stdin?.end();
  });
}

async function started(home: string, keeper: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  const path = join(home, 'logs', 'neo4j.log');
  while (Date.now() < deadline) {
    const log = read(path);
    if (/ Started\.\s*$/m.test(log)) return;
    if (keeper.exitCode !== null)
      throw new Error(`Neo4j ended at once: ${read(join(home, 'console.log')).slice(-500)}`);
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`Neo4j was not up after ${START_MS / 1000} s: ${read(path).slice(-500)}`);
}

/** Empty while the server has not made the file. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
