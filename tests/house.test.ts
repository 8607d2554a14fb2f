/** The house rules that no linter knows: rooms explain themselves, and the import table is the one in src/README.md. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

interface LintRule {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports': readonly [
      string,
      { readonly patterns: readonly { group: string[] }[] },
    ];
  };
}

/** Rooms that the table in src/README.md allows each room to import. */
function allowedByReadme(): ReadonlyMap<string, readonly string[]> {
  const rows = [...read('src/README.md').matchAll(/^\| `(\w+)\/` \| .* \| (.+) \|$/gm)];
  return new Map(
    rows.map(([, room = '', may = '']) => [
      room,
      may
        .trim()
        .split(', ')
        .filter((name) => rooms.includes(name)),
    ]),
  );
}

/** Rooms that the lint rules of a room let through. */
function allowedByLint(room: string): readonly string[] {
  const config = JSON.parse(read('.oxlintrc.json')) as { overrides: readonly LintRule[] };
  const rule = config.overrides.find((override) => override.files.includes(`src/${room}/**`));
  const closed = rule?.rules['no-restricted-imports'][1].patterns.flatMap((pattern) => pattern.group) ?? [];
  return rooms.filter((name) => name !== room && !closed.includes(`**/${name}/**`));
}

describe('the house', () => {
  for (const folder of [
    'src',
    ...rooms.map((room) => `src/${room}`),
    'ingest',
    'cypher',
    'viewer',
    'tests',
  ]) {
    it(`explains ${folder} in at most 40 lines`, () => {
      expect(read(`${folder}/README.md`).split('\n').length).toBeLessThanOrEqual(41);
    });
  }

  it('has every folder that a README of a room names', () => {
    const readmes = [
      ...rooms.map((room) => `src/${room}`),
      'src',
      'ingest',
      'ingest/extract',
      'ingest/resolve',
    ];
    const missing = readmes.flatMap((folder) =>
      [...read(`${folder}/README.md`).matchAll(/^(?:- |\| )`([\w./-]+)\/`/gm)]
        .map(([, named = '']) => join(folder, named))
        .filter((named) => !existsSync(join(root, named))),
    );
    expect(missing).toEqual([]);
  });

  for (const [room, allowed] of allowedByReadme()) {
    if (room === 'cli') continue;
    it(`lets src/${room} import what the table says`, () => {
      expect(allowedByLint(room).toSorted()).toEqual(allowed.toSorted());
    });
  }

  it('has nothing at the top that is not a known place', () => {
    const known = [
      'src',
      'cypher',
      'ingest',
      'viewer',
      'tests',
      'dist',
      'node_modules',
      'coverage',
      'tangent-data',
      'tangent-samples',
    ];
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      folders.map((folder) => folder.name).filter((name) => !name.startsWith('.') && !known.includes(name)),
    ).toEqual([]);
  });
});
