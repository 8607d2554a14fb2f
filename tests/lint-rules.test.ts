/** The lint rules bite: planted violations of the house's invariants are found, and what is allowed passes. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../src/store/package-file.ts';

interface Planted {
  readonly file: string;
  readonly code: string;
  /** The rule that must find it; undefined where nothing must. */
  readonly rule?: string;
}

const IMPORTS = 'eslint(no-restricted-imports)';
const ROOMS = [
  'domain',
  'engine',
  'store',
  'queries',
  'analysis',
  'exports',
  'api',
  'client',
  'cli',
] as const;

/** Rooms that each room may import, by the table in src/README.md; what is not in the table may import everything. */
function table(): ReadonlyMap<string, readonly string[]> {
  const rows = [
    ...readFileSync(packageFile('src/README.md'), 'utf8').matchAll(/^\| `(\w+)\/` *\| .* \| (.+) \|$/gm),
  ];
  const names = (may: string): readonly string[] =>
    may
      .trim()
      .split(', ')
      .filter((name) => ROOMS.some((room) => room === name));
  return new Map(
    rows.map(([, room = '', may = '']) => [room, may.trim() === 'everything' ? ROOMS : names(may)]),
  );
}

function plantedImports(): readonly Planted[] {
  const rooms = [...table()].flatMap(([room, may]) =>
    ROOMS.filter((other) => other !== room).map((other) =>
      planted(`src/${room}`, `../${other}/x.ts`, may.includes(other)),
    ),
  );
  const ingest = ROOMS.map((room) =>
    planted('ingest', `../src/${room}/x.ts`, ['domain', 'store', 'analysis'].includes(room)),
  );
  const viewer = ROOMS.map((room) =>
    planted('viewer', `../src/${room}/x.ts`, ['client', 'domain'].includes(room)),
  );
  const packages: readonly Planted[] = [
    ['neo4j-driver', 'src/store/neo4j', 'src/store/embedded'],
    ['@grafeo-db/js', 'src/store/embedded', 'src/store/neo4j'],
    ['express', 'src/api', 'src/queries'],
    ['commander', 'src/cli', 'src/api'],
    ['sigma', 'viewer/canvas', 'viewer/state'],
  ].flatMap(([name = '', home = '', elsewhere = '']) => [
    planted(elsewhere, name, false),
    planted(home, name, true),
  ]);
  return [...rooms, ...ingest, ...viewer, ...packages];
}

function planted(folder: string, imported: string, allowed: boolean): Planted {
  const name = `${imported.replaceAll(/\W+/g, '-')}.ts`;
  const file = folder === 'viewer/canvas' ? `${folder}/sigma-canvas.ts` : `${folder}/${name}`;
  const code = `import * as imported from '${imported}';\nexport const one = imported;\n`;
  return { file, code, ...(allowed ? {} : { rule: IMPORTS }) };
}

const habits: readonly Planted[] = [
  {
    file: 'src/domain/environment.ts',
    code: 'export const home = process.env["HOME"];\n',
    rule: 'node(no-process-env)',
  },
  {
    file: 'viewer/environment.ts',
    code: 'export const home = process.env["HOME"];\n',
    rule: 'node(no-process-env)',
  },
  { file: 'src/config.ts', code: 'export const home = process.env["HOME"];\n' },
  {
    file: 'src/store/clock.ts',
    code: 'export const now = (): number => Date.now();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'ingest/chance.ts',
    code: 'export const chance = (): number => Math.random();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src/api/exit.ts',
    code: 'export const stop = (): void => process.exit(1);\n',
    rule: 'eslint(no-restricted-properties)',
  },
  { file: 'src/cli/exit.ts', code: 'export const now = (): number => Date.now();\n' },
  {
    file: 'src/queries/said.ts',
    code: "export const say = (): void => console.log('x');\n",
    rule: 'eslint(no-console)',
  },
  {
    file: 'src/exports/loose.ts',
    code: 'export const loose = (x: any): unknown => x;\n',
    rule: 'typescript(no-explicit-any)',
  },
];

const all = [...plantedImports(), ...habits];
const found = new Map<string, readonly string[]>();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-lint-'));
  copyFileSync(packageFile('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const { file, code } of all) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  for (const { filename, code } of lint(folder)) found.set(filename, [...(found.get(filename) ?? []), code]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function lint(cwd: string): readonly { readonly filename: string; readonly code: string }[] {
  const oxlint = packageFile('node_modules/oxlint/bin/oxlint');
  try {
    return parse(execFileSync(process.execPath, [oxlint, '--format', 'json'], { cwd, encoding: 'utf8' }));
  } catch (error) {
    return parse((error as { readonly stdout: string }).stdout);
  }
}

function parse(report: string): ReturnType<typeof lint> {
  return (JSON.parse(report) as { readonly diagnostics: ReturnType<typeof lint> }).diagnostics;
}

describe('the import table and the habits', () => {
  it('has a row for every room', () => {
    expect([...table().keys()].toSorted()).toEqual(ROOMS.toSorted());
  });

  for (const { file, code, rule } of all) {
    const what = code.split('\n')[0] ?? '';
    it(`${rule === undefined ? 'allow' : 'find'} in ${file}: ${what}`, () => {
      if (rule === undefined) expect(found.get(file) ?? []).toEqual([]);
      else expect(found.get(file)).toContain(rule);
    });
  }
});
