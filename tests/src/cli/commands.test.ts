import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { packageFile } from '../../../src/store/package-file.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { runCommand } from './run-command.ts';
import type { CommandOutcome } from './run-command.ts';

const samples = packageFile('ingest/samples/*.{jsonl,txt}');
const ADAM_OUTPERFORMS = "MATCH p = (:Method {id: 'adam'})-[:OUTPERFORMS]->() RETURN p";
/** Quicker than the model, and what these tests read of the samples was found by them. */
const rules = ['--extractor', 'rules'] as const;
let folder = '';
let store = '';
const tangent = (...argv: readonly string[]): Promise<CommandOutcome> =>
  runCommand([...argv, '--store', store]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-cli-'));
  store = join(folder, 'data');
  const { code, said } = await tangent('ingest', samples, ...rules);
  expect(said.at(-1)).toMatch(/^66 records read, 65 different papers, 65 new, .* statements in the store/);
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('tangent ingest', () => {
  it('changes nothing the second time', async () => {
    const before = (await tangent('export', 'json')).out;
    const { code, said } = await tangent('ingest', samples, ...rules);
    expect(said.at(-1)).toMatch(/0 new, 65 unchanged/);
    expect(code).toBe(0);
    expect((await tangent('export', 'json')).out).toBe(before);
  });

  it('loads the other files when one is refused, says which, and exits with 2', async () => {
    const refused = join(folder, 'not-papers.txt');
    const good = join(folder, 'one.jsonl');
    writeFileSync(refused, 'a shopping list\n');
    writeFileSync(good, '{"title": "On the Taste of Apples", "year": 2020}\n');
    const { code, said } = await runCommand([
      'ingest',
      refused,
      good,
      ...rules,
      '--store',
      join(folder, 'other'),
    ]);
    expect(code).toBe(2);
    expect(said.find((line) => line.startsWith('error SourceUnrecognized'))).toContain('not-papers.txt');
    expect(said.at(-1)).toMatch(/^1 record read, 1 different paper,/);
  });

  it('prints its summary as JSON when asked', async () => {
    const { out } = await tangent('ingest', samples, ...rules, '--json');
    expect(JSON.parse(out)).toMatchObject({
      read: 66,
      papers: 65,
      added: 0,
      refused: [],
      interrupted: false,
    });
  });
});

describe('tangent cypher', () => {
  it('prints rows as JSON', async () => {
    const { out, code } = await tangent(
      'cypher',
      'MATCH (p:Paper) RETURN count(p) AS papers',
      '--format',
      'json',
    );
    expect([out, code]).toEqual(['[{"papers":65}]\n', 0]);
  });

  it('takes parameters as JSON if they parse, else as strings', async () => {
    const { out } = await tangent(
      'cypher',
      'RETURN $a + 1 AS a, $b AS b',
      '-P',
      'a=1',
      '-P',
      'b=NTK',
      '--json',
    );
    expect(JSON.parse(out)).toEqual([{ a: 2, b: 'NTK' }]);
  });

  it('refuses to write without --write, and says so', async () => {
    const { code, said, out } = await tangent('cypher', 'CREATE (n:Paper)');
    expect([code, out]).toEqual([1, '']);
    expect(said[0]).toMatch(/^error StatementForbidden: .*; try: .*--write/);
  });

  it('says what may surprise in a statement, on stderr', async () => {
    const { said, out } = await tangent('cypher', "MATCH (c:Concept {name: 'NTK'}) RETURN c.name", '--json');
    expect(out).toBe('[]\n');
    expect(said[0]).toMatch(/^notice name-is-alias: .*neural tangent kernel.*; try: /);
  });

  it('prints no half of a JSON array when the statement fails while it runs', async () => {
    const { out, code } = await tangent('cypher', 'RETURN 1 / 0 AS x', '--json');
    expect([out, code]).toEqual(['', 1]);
  });

  it('says that a file of parameters is not there', async () => {
    const { said } = await tangent('cypher', 'RETURN $a AS a', '--params', join(folder, 'nowhere.json'));
    expect(said[0]).toMatch(/^error SourceUnreadable: .*nowhere\.json/);
  });

  it('reads the statement from stdin', async () => {
    const { out } = await runCommand(['cypher', '--json', '--store', store], 'RETURN 1 AS one');
    expect(JSON.parse(out)).toEqual([{ one: 1 }]);
  });

  it('says which statement to give when there is none', async () => {
    const { code, said } = await runCommand(['cypher', '--store', store]);
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error UsageInvalid/);
  });
});

describe('tangent query', () => {
  it('lists the catalogue with parameters as JSON', async () => {
    const listed = JSON.parse((await tangent('query', '--json')).out) as Record<string, unknown>[];
    expect(listed.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(listed[0] ?? {})).toEqual(['name', 'description', 'parameters', 'returns']);
  });

  it('runs a query with --name value', async () => {
    const { out, code } = await tangent('query', 'related', '--entity', 'NTK', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(0);
  });

  it('reads values by the type that the query declares', async () => {
    const outcome = await tangent('query', 'related', '--entity', '2048');
    expect(outcome.said[0]).toMatch(/^error NodeUnknown: There is no entity "2048"/);
    expect((await tangent('query', 'related', '--entity', 'NTK', '--limit', 'two')).said[0]).toMatch(
      /^error ParameterInvalid/,
    );
  });

  it('names the valid parameters when one is unknown', async () => {
    const { code, said } = await tangent('query', 'related', '--entty', 'NTK');
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error ParameterInvalid.*entity/);
  });
});

describe('tangent search and show', () => {
  it('finds an entity by its alias', async () => {
    const hits = JSON.parse((await tangent('search', 'NTK', '--json')).out) as { name: string }[];
    expect(hits[0]?.name).toBe('neural tangent kernel');
  });

  it('refuses a limit that is no number of hits, and names what is', async () => {
    for (const limit of ['abc', '-1', '0', '1.5', '']) {
      const { code, said, out } = await tangent('search', 'NTK', '--limit', limit);
      expect([code, out]).toEqual([1, '']);
      expect(said[0]).toMatch(/^error UsageInvalid: --limit .*; try: .* whole number from 1 to 500/);
    }
    expect((await tangent('search', 'NTK', '--limit', '1', '--json')).out.split('\n')).toHaveLength(2);
  });

  it('shows an entity with verbatim quotes and their papers', async () => {
    const { out } = await tangent('show', 'NTK');
    expect(out).toMatch(/^neural tangent kernel \(Concept, \d+ papers/);
    expect(out).toMatch(/“.+” \[\d+–\d+\]/);
  });

  it('suggests near names for one that is unknown', async () => {
    const { code, said } = await tangent('show', 'neural tangent kernle');
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error NodeUnknown: .*neural tangent kernel/);
  });
});

describe('tangent export', () => {
  it('writes CSV into a directory', async () => {
    const target = join(folder, 'csv');
    await tangent('export', 'csv', '--around', 'NTK', '-o', target);
    expect(readdirSync(target).toSorted()).toEqual(['claims.csv', 'nodes.csv', 'relationships.csv']);
  });

  it('leaves positions out unless asked', async () => {
    const nodes = async (...more: readonly string[]): Promise<string> =>
      (await tangent('export', 'json', ...more)).out;
    expect(await nodes()).not.toContain('"x":');
    expect(await nodes('--layout')).toContain('"x":');
  });

  it('writes the statements of a selection with citation keys', async () => {
    const target = join(folder, 'statements.md');
    await tangent('export', 'md', '--cypher', ADAM_OUTPERFORMS, '-o', target);
    expect(readFileSync(target, 'utf8')).toMatch(/\*\*Adam\*\*.*\| “.*Adam.*” \| \[@/);
  });

  it('reads the parameters of a query by their declared types', async () => {
    const related = (entity: string): Promise<CommandOutcome> =>
      tangent('export', 'json', '--query', 'related', '-P', `entity=${entity}`, '-P', 'limit=2');
    expect((await related('2048')).said[0]).toMatch(/^error NodeUnknown: There is no entity "2048"/);
    expect((await related('NTK')).code).toBe(0);
    const cypher = ['--cypher', 'MATCH (e:Entity {paperCount: $n}) RETURN e', '-P', 'n=3'];
    expect((await tangent('export', 'json', ...cypher)).out).toContain('"paperCount":3');
  });

  it('says which file it cannot write', async () => {
    const target = join(folder, 'no-folder');
    writeFileSync(target, 'a file');
    const { code, said } = await tangent('export', 'json', '--around', 'NTK', '-o', join(target, 'a.json'));
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error OutputUnwritable: .*a\.json/);
  });

  it('refuses two selections at once', async () => {
    expect((await tangent('export', 'json', '--all', '--around', 'NTK')).said[0]).toMatch(
      /^error UsageInvalid/,
    );
  });
});

describe('tangent extract', () => {
  it('echoes the id of JSONL on stdin, and opens no store', async () => {
    const { out, code } = await runCommand(
      ['extract'],
      '{"id":"x1","title":"Adam outperforms SGD on CIFAR-10"}\n',
    );
    expect(code).toBe(0);
    const extraction = JSON.parse(out) as { id: string; entities: { name: string }[] };
    expect(extraction.id).toBe('x1');
    expect(extraction.entities.map(({ name }) => name)).toContain('Adam');
  });
});

describe('tangent delete and status', () => {
  it('takes a paper out by its citation key', async () => {
    const other = join(folder, 'for-delete');
    const run = (...argv: readonly string[]): Promise<CommandOutcome> =>
      runCommand([...argv, '--store', other]);
    const paper = join(folder, 'delete.jsonl');
    writeFileSync(paper, '{"title": "Adam and SGD", "year": 2020, "authors": [{"name": "Ada Lee"}]}\n');
    await run('ingest', paper, ...rules);
    expect((await run('delete', 'lee2020adam')).said).toEqual(['deleted lee2020adam: Adam and SGD']);
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({ papers: 0, entities: 0 });
    expect((await run('delete', 'lee2020adam')).said[0]).toMatch(/^error NodeUnknown/);
  });

  it('makes no store where there is none', async () => {
    const nowhere = join(folder, 'never-made');
    expect((await runCommand(['delete', 'p-1', '--store', nowhere])).said[0]).toMatch(/^error StoreMissing/);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('counts what the store holds', async () => {
    const status: unknown = JSON.parse((await tangent('status', '--json')).out);
    expect(status).toMatchObject({ papers: 65, papersWithoutYear: 0, stale: false });
  });

  it('says where a setting comes from, and never shows the password', async () => {
    const { out } = await tangent('status', '--config', '--json');
    expect(JSON.parse(out)).toContainEqual({ setting: 'store', value: store, from: 'flag' });
  });
});

describe('every command', () => {
  const names = commands.map((define) => define({ terminal: fakeTerminal(), exitWith: () => {} }).name());
  for (const name of names) {
    it(`${name} explains itself with --help`, async () => {
      const { out, code } = await runCommand([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: tangent ${name}`);
    });
  }

  it('is listed when none is named', async () => {
    const { out, code } = await runCommand([]);
    expect(code).toBe(0);
    expect(out).toContain('Usage: tangent');
  });

  it('is suggested when misspelled', async () => {
    const { said, code } = await runCommand(['ingset', 'x']);
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error UsageInvalid: .*ingest/);
  });

  it('says that a store is missing, and how to make one', async () => {
    const { said, code } = await runCommand(['search', 'x', '--store', join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^error StoreMissing: .*; try: /);
  });
});
