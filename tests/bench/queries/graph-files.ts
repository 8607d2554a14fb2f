/** A generated graph as a store of ours and as files for Neo4j's import, made once and kept in a cache folder. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_VERSION } from '../../../src/engine/kv/format-file.ts';
import { sizeOf, type BenchGraph } from './bench-graph.ts';
import { buildStore } from './build-store.ts';
import { writeImportFiles } from './import-files.ts';

export interface GraphFiles {
  /** A store's directory, with constraints and without further indexes. */
  readonly store: string;
  /** Arguments of `neo4j-admin database import full`. */
  readonly importArguments: readonly string[];
  readonly size: { readonly nodes: number; readonly relationships: number };
  /** Seconds that the store took to build; undefined where it was there. */
  readonly buildSeconds: number | undefined;
}

/** Made anew when a file of this folder's generators, the schema or the store's format changes. */
export async function cachedGraphFiles(
  name: string,
  nodes: number,
  generate: (nodes: number) => BenchGraph,
): Promise<GraphFiles> {
  const cache = process.env['TANGENT_CACHE'] ?? join(homedir(), '.cache', 'tangent');
  const folder = join(cache, `bench-${name}-${nodes}-${generatorHash()}`);
  let buildSeconds: number | undefined;
  if (!existsSync(folder)) {
    const parts = `${folder}.${process.pid}`;
    try {
      buildSeconds = await build(parts, folder, generate(nodes));
      renameSync(parts, folder);
    } finally {
      rmSync(parts, { recursive: true, force: true });
    }
  }
  const known = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')) as Pick<
    GraphFiles,
    'importArguments' | 'size'
  >;
  return { ...known, store: join(folder, 'store'), buildSeconds };
}

/** `folder` is where the files will lie in the end. */
async function build(parts: string, folder: string, graph: BenchGraph): Promise<number> {
  mkdirSync(join(parts, 'csv'), { recursive: true });
  const importArguments = writeImportFiles(join(parts, 'csv'), graph).map((argument) =>
    argument.replace(parts, folder),
  );
  writeFileSync(join(parts, 'import.json'), JSON.stringify({ importArguments, size: sizeOf(graph) }));
  const from = performance.now();
  await buildStore(join(parts, 'store'), graph);
  return (performance.now() - from) / 1_000;
}

function generatorHash(): string {
  const hash = createHash('sha256').update(String(FORMAT_VERSION));
  const own = readdirSync(import.meta.dirname).filter((name) =>
    /-graph\.ts$|-draws\.ts$|^build-|^import-/.test(name),
  );
  const schema = join(import.meta.dirname, '../../../src/domain/schema.ts');
  const paths = own.toSorted().map((name) => join(import.meta.dirname, name));
  for (const path of [...paths, schema]) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}
