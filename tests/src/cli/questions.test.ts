/** What a reader asks at the command line, of the shelf of papers on flat minima. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/tangent.ts';
import { shelfGraph } from '../../fixtures/shelf-graph.ts';
import { writeSubgraph } from '../../fixtures/write-subgraph.ts';
import { runCommand } from './run-command.ts';
import type { CommandOutcome } from './run-command.ts';

let folder = '';
const tangent = (...argv: readonly string[]): Promise<CommandOutcome> =>
  runCommand([...argv, '--store', join(folder, 'data')]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-questions-'));
  const store = await openStore(join(folder, 'data'));
  await writeSubgraph(store, shelfGraph);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('tangent path', () => {
  it('prints an array of paths as JSON, with exactly the promised members', async () => {
    const { code, out } = await tangent('path', 'SAM', 'overfitting', '-k', '3', '--json');
    const paths = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(paths.map((path) => Object.keys(path))).toEqual(
      Array.from({ length: 3 }, () => ['cost', 'nodes', 'hops']),
    );
    expect(paths[2]).toMatchObject({
      nodes: [{ id: 'sam', name: 'sharpness-aware minimization', type: 'Method' }, { id: 'flat-minima' }, {}],
    });
  });

  it('prints [] and succeeds where no path convinces, and says so', async () => {
    const { code, out, said } = await tangent('path', 'SGD', 'batch size', '--json');
    expect([code, out]).toEqual([0, '[]\n']);
    expect(said[0]).toMatch(/^notice no-path: No paper names both "SGD" and "batch size"/);
    expect((await tangent('path', 'SGD', 'batch size')).out).toBe('');
  });

  it('prints paragraphs with places and papers as text', async () => {
    const { out } = await tangent('path', 'ASAM', 'weight averaging');
    expect(out).toContain('1. ASAM → sharpness → weight averaging');
    expect(out).toContain('places: p-200000000004 [0–25] and p-200000000004 [');
    expect(out).toContain('[@key200000000005] Averaging weights (year unknown), p-200000000005');
  });

  it('refuses a number of paths that it does not take', async () => {
    const { code, said } = await tangent('path', 'a', 'b', '-k', '0');
    expect([code, said[0]]).toEqual([1, expect.stringContaining('whole number from 1 to 25')]);
  });
});

describe('tangent show', () => {
  it('prints an entity by relation with its quotes as text', async () => {
    const { out } = await tangent('show', 'SAM');
    expect(out).toContain('sharpness-aware minimization (Method, 4 papers, 2021–2023)\nalso: SAM');
    expect(out).toContain('goes with: flat minima');
    expect(out).toContain(
      '- SGD outperforms sharpness-aware minimization (1 paper, independent; contested: other independent papers state the contrary)\n' +
        '  “SGD outperforms SAM on CIFAR-10 and CIFAR-100.” [45–91]\n' +
        '      Plain SGD revisited (2022) [@key200000000002], hedged',
    );
    expect(out).toContain('papers: compares with (2 papers)');
    expect(out).toContain('Why these are one name');
  });

  it('prints an entity and a paper as Markdown, with its marks escaped', async () => {
    const entity = await tangent('show', 'SAM', '--format', 'markdown');
    expect(entity.out).toMatch(/^# sharpness-aware minimization \(Method, 4 papers, 2021–2023\)\n/);
    expect(entity.out).toContain('> “SAM is based on gradient descent.”\n>\n> SAM: training');
    const paper = await tangent('show', 'key200000000005', '--format', 'markdown');
    expect(paper.out).toContain(String.raw`The norm $\\ell\_2$ stays small.`);
    expect(paper.out).toContain('**weight averaging decreases sharpness**');
  });

  it('prints what is known as JSON', async () => {
    const { out } = await tangent('show', 'SAM', '--json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'entity', relations: [{}, {}, {}, {}, {}, {}, {}] });
    expect(JSON.parse((await tangent('show', 'p-200000000001', '--json')).out)).toMatchObject({
      kind: 'paper',
    });
  });
});

describe('tangent overview', () => {
  it('prints six cards as text, Markdown and JSON', async () => {
    const { out } = await tangent('overview');
    expect(out).toMatch(/^Topics here\n- SAM · CIFAR-100/);
    expect(out).toContain('more: tangent query challengers');
    expect((await tangent('overview', '--format', 'markdown')).out.match(/^## /gm)).toHaveLength(6);
    expect(JSON.parse((await tangent('overview', '--json')).out)).toMatchObject({ cards: { length: 6 } });
  });
});

describe('tangent ask', () => {
  it('runs a query, says which and how to refine it', async () => {
    const { code, out, said } = await tangent('ask', 'What beats SGD?');
    expect(code).toBe(0);
    expect(out).toContain('SAM outperforms SGD by 2.5% on CIFAR-10.');
    expect(said[0]).toBe(
      'Asked as: what beats SGD? Refine it with: tangent query outperforms --entity "sgd"',
    );
  });

  it('tells paths where it is asked how two names are related', async () => {
    const { out, said } = await tangent('ask', 'How are SAM and overfitting related?');
    expect(out).toContain('3. sharpness-aware minimization → flat minima → overfitting');
    expect(said[0]).toBe('"SAM" is sharpness-aware minimization (Method).');
    const { out: csv } = await tangent('ask', 'How are SAM and overfitting related?', '--format', 'csv');
    expect(csv).toMatch(/^cost,names,text\n0,/);
  });

  it('offers the nearest three where nothing fits, and runs none', async () => {
    const { code, out, said } = await tangent('ask', 'What color has SAM?');
    expect([code, out]).toEqual([0, '']);
    expect(said.filter((line) => line.startsWith('Perhaps: '))).toHaveLength(3);
    expect(said.at(-1)).toMatch(/^notice nothing-fits: .*"sharpness-aware minimization"/);
  });

  it('prints all of it as JSON', async () => {
    const { out } = await tangent('ask', 'What reduces overfitting?', '--json');
    expect(JSON.parse(out)).toMatchObject({
      chosen: { query: 'influences', parameters: { entity: 'overfitting', effect: 'decreases' } },
      answer: { rows: [] },
    });
  });
});

describe('tangent query', () => {
  it('tells of one query with --help, and of itself without a name', async () => {
    const { code, out } = await tangent('query', 'influences', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--effect <string>  only this effect (default null; one of increases, decreases');
    expect(out).toContain('what affects {entity}?');
    expect((await tangent('query', '--help')).out).toMatch(/^Usage: tangent query/);
  });
});

describe('tangent cypher', () => {
  it('refuses a parameter that would lose digits', async () => {
    const { code, said } = await tangent('cypher', 'RETURN $a', '-P', 'a=9007199254740993');
    expect([code, said[0]]).toEqual([
      1,
      expect.stringContaining('error ParameterInvalid: The number 9007199254740993'),
    ]);
  });
});

describe('tangent similar', () => {
  it('prints papers and statements with places and keys, by a text and by a paper', async () => {
    const { code, out } = await tangent('similar', 'averaged parameters', '--limit', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/^Papers\n- Averaging weights \(similarity 0\.\d+\)/);
    expect(out).toMatch(/Statements\n- .* \(similarity 0\.\d+\)\n {2}“.*” \[\d+–\d+\]/);
    const { papers } = JSON.parse((await tangent('similar', 'key200000000001', '--json')).out) as {
      papers: { id: string }[];
    };
    expect(papers).toHaveLength(5);
  });
});
