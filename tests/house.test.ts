/** The house rules that no linter knows: rooms explain themselves, and nothing lies about. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

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

  it('has nothing at its top but what a newcomer expects there', () => {
    const expected = new Set(
      [
        'src cypher ingest viewer tests README.md CHANGELOG.md LICENSE NOTICE Dockerfile docker-compose.yml',
        'package.json package-lock.json knip.json tsconfig.json tsconfig.build.json vite.config.ts vitest.config.ts',
        read('.gitignore'),
      ].flatMap((names) => names.split(/\s+/)),
    );
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !expected.has(name))).toEqual([]);
  });

  it('keeps every statement in cypher/: none stands in a call of the code', () => {
    const literal = /(?<!stdout|stderr)\.\s*(?:read|write)\(\s*['"`]|\bcollectRows\(\s*[\w.]+,\s*['"`]/;
    for (const call of [
      "store.read('RETURN 1')",
      'tx.write(\n`CREATE (n)`)',
      'collectRows(store, "RETURN 1")',
    ])
      expect(call).toMatch(literal);
    const files = ['src', 'ingest'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    );
    const code = files.filter((path) => path.endsWith('.ts') && !path.startsWith(join('src', 'engine')));
    expect(code.length).toBeGreaterThan(100);
    expect(code.filter((path) => literal.test(read(path)))).toEqual([]);
  });

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
