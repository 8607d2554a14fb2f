/** Neo4j Community's jars from Maven Central, kept across runs in a cache folder. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '5.26.30';
const OLDEST_JAVA = 17;
const run = promisify(execFile);

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tangent</groupId>
  <artifactId>test-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** The `java` to run. */
export function javaCommand(): string {
  const home = process.env['JAVA_HOME'];
  return home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
}

/**
 * The folder with the jars, filled when it is not there (about 12 s and 123 MB, once).
 * @throws Error that says what is missing
 */
export async function installJars(): Promise<string> {
  await requireJava();
  const cache = process.env['TANGENT_CACHE'] ?? join(homedir(), '.cache', 'tangent');
  const folder = join(cache, `neo4j-${VERSION}`);
  if (existsSync(join(folder, '.complete'))) return folder;
  const parts = `${folder}.${process.pid}`;
  try {
    await downloadJars(parts);
    await writeFile(join(parts, '.complete'), '');
    await rm(folder, { recursive: true, force: true });
    await rename(parts, folder);
  } finally {
    await rm(parts, { recursive: true, force: true });
  }
  return folder;
}

async function downloadJars(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pom = join(folder, 'pom.xml');
  await writeFile(pom, POM);
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const settings = ['-B', '-q', '-ntp', '-f', pom, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await run('mvn', [...settings, goal], { shell: process.platform === 'win32' });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message.split('\n').slice(0, 3).join(' ') : String(cause);
    throw new Error(`Maven did not bring the jars of Neo4j ${VERSION}: ${text}`, { cause });
  }
}

async function requireJava(): Promise<void> {
  let text: string;
  try {
    text = (await run(javaCommand(), ['-version'])).stderr;
  } catch (cause) {
    throw new Error(`no Java: '${javaCommand()} -version' does not run`, { cause });
  }
  const major = Number(/version "(\d+)/.exec(text)?.[1] ?? 0);
  if (major < OLDEST_JAVA) throw new Error(`Java ${major} is older than ${OLDEST_JAVA}`);
}
