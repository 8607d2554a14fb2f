/** A store that a newer Tangent wrote is refused by every command that opens one. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toLines } from '../../../ingest/load/backup.ts';
import { commands } from '../../../src/cli/commands.ts';
import { packageFile } from '../../../src/store/package-file.ts';
import { openStore } from '../../../src/tangent.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'tangent-newer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [newerGraph, newerFormat] = [join(folder, 'graph'), join(folder, 'format')];
const papers = packageFile('ingest/samples/architectures-and-scaling.jsonl');

/** Arguments that each command needs beside the store. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  ingest: [papers],
  search: ['attention'],
  similar: ['attention'],
  show: ['attention'],
  query: ['papers'],
  cypher: ['RETURN 1'],
  export: ['json', '--all'],
  delete: ['nobody2020'],
  path: ['a', 'b'],
  restore: [join(folder, 'a.backup.jsonl')],
  ask: ['what is attention?'],
};
/** Those that open no store, or one of their own. */
const WITHOUT_STORE = new Set(['extract', 'evaluate', 'start']);
/** A backup without papers. */
const NO_FACTS = toLines({
  facts: { records: [], extractions: [], decisions: [] },
  schemaVersion: 1,
  at: '',
});

beforeAll(async () => {
  for (const directory of [newerGraph, newerFormat]) {
    const store = await openStore(directory);
    await store.write('CREATE (:Tangent {schemaVersion: 99})');
    await store.close();
  }
  writeFileSync(join(folder, 'a.backup.jsonl'), NO_FACTS.join('\n'));
  writeFileSync(join(newerFormat, 'FORMAT'), 'tangent-engine 99\n');
});

const terminal = fakeTerminal();
const names = commands
  .map((define) => define({ terminal, exitWith: () => {} }))
  .filter((command) => command.options.some(({ long }) => long === '--store'))
  .map((command) => command.name())
  .filter((name) => !WITHOUT_STORE.has(name));

it.each(names)('%s refuses a newer graph and a newer format, with both versions', async (name) => {
  for (const [store, versions] of [
    [newerGraph, /99.*up to \d/],
    [newerFormat, /99.*reads \d/],
  ] as const) {
    const { code, out, said } = await runCommand([name, ...(ARGUMENTS[name] ?? []), '--store', store]);
    expect([code, out]).toEqual([1, '']);
    expect(said.at(-1)).toMatch(/^error StoreVersion: /);
    expect(said.at(-1)).toMatch(versions);
  }
});
