/** Writes a generated graph as the CSV files of Neo4j's offline import, with the arguments that name them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value, ValueMap } from '../../../src/store/values.ts';
import type { BenchGraph } from './bench-graph.ts';

const LIST_SEPARATOR = ';';

/** What `neo4j-admin database import full` is to be called with. */
export function writeImportFiles(folder: string, { nodes, relationships }: BenchGraph): string[] {
  const nodeFiles = nodes.map(({ labels, rows }, at) => {
    const keys = keysOf(rows).filter((key) => key !== 'id');
    const head = [`id:ID(${labels[0]})`, ...keys.map((key) => `${key}:${typeOf(rows, key)}`)];
    const lines = rows.map((row) => ['id', ...keys].map((key) => cell(row[key])).join(','));
    return `--nodes=${labels.join(':')}=${write(folder, `nodes-${at}`, head, lines)}`;
  });
  const relationshipFiles = relationships.map(({ type, from, to, rows }, at) => {
    const properties = rows.map((row) => row.properties);
    const keys = keysOf(properties);
    const types = keys.map((key) => `${key}:${typeOf(properties, key)}`);
    const head = [`:START_ID(${from})`, `:END_ID(${to})`, ...types];
    const lines = rows.map((row) =>
      [row.from, row.to, ...keys.map((key) => row.properties[key])].map(cell).join(','),
    );
    return `--relationships=${type}=${write(folder, `relationships-${at}`, head, lines)}`;
  });
  return [`--array-delimiter=${LIST_SEPARATOR}`, ...nodeFiles, ...relationshipFiles];
}

function write(folder: string, name: string, head: readonly string[], lines: readonly string[]): string {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${[head.join(','), ...lines].join('\n')}\n`);
  return path;
}

function keysOf(rows: readonly ValueMap[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function typeOf(rows: readonly ValueMap[], key: string): string {
  const value = rows.map((row) => row[key]).find((one) => one !== null && one !== undefined);
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** Nothing for null, which the import leaves out. */
function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value)
    ? value.map(String).join(LIST_SEPARATOR)
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
