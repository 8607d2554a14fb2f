import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/store/package-file.ts';
import { GOLD, INPUTS, writeLines } from '../../ingest/evaluate/small-set.ts';
import { runCommand } from './run-command.ts';
import type { CommandOutcome } from './run-command.ts';

/** Quicker than the model, and what these tests read of the samples was found by them. */
const rules = ['--extractor', 'rules'] as const;
let folder = '';
let gold = '';
let store = '';
const evaluate = (...argv: readonly string[]): Promise<CommandOutcome> => runCommand(['evaluate', ...argv]);
const file = (name: string, lines: readonly unknown[]): string => writeLines(folder, name, lines);
const [first, second] = GOLD;
if (first === undefined || second === undefined) throw new Error('two papers');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-evaluate-'));
  gold = file('small.gold.jsonl', GOLD);
  file('small.input.jsonl', INPUTS);
  store = join(folder, 'data');
  await runCommand(['ingest', packageFile('ingest/samples/*.{jsonl,txt}'), ...rules, '--store', store]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('tangent evaluate', () => {
  it('scores predictions in percent, with the keys of gold/score.py', async () => {
    const wrong = {
      ...first,
      entities: first.entities.slice(0, 2),
      relations: [{ ...first.relations[0], effect: 'increases' }],
    };
    const { code, out } = await evaluate(gold, '--predicted', file('wrong.jsonl', [wrong, second]), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      'span+type': { p: 100, r: 85.7, f1: 92.3, pred: 6, gold: 7 },
      relation: { p: 100, r: 66.7, f1: 80, pred: 2, gold: 3 },
      'relation:OUTPERFORMS': { p: 0, r: 0, f1: 0, pred: 0, gold: 1 },
      role: { accuracy: 100, n: 4 },
      papers: 2,
      attributes: { effect: { accuracy: 50, macro_f1: 33.3, n: 2 }, hedged: { f1: 100, gold: 1 } },
    });
  });

  it('extracts the papers itself, and finds their texts beside the gold file', async () => {
    const { code, out, said } = await evaluate(gold, '--json');
    expect([code, said]).toEqual([0, []]);
    const { papers, entity } = JSON.parse(out) as { papers: number; entity: { pred: number } };
    expect(papers).toBe(2);
    expect(entity.pred).toBeGreaterThan(2);
  });

  it('shows the commonest errors with examples from the text', async () => {
    const wrong = {
      ...first,
      entities: [
        { name: 'We propose', type: 'Task', mentions: ['We propose'] },
        { name: 'ZonalNet', type: 'Concept', role: 'uses', mentions: ['ZonalNet'] },
        { name: 'Adam by', type: 'Method', mentions: ['Adam by'] },
      ],
      relations: [{ head: 'Adam by', type: 'USED_FOR', tail: 'ZonalNet' }],
    };
    const { out } = await evaluate(gold, '--predicted', file('bad.jsonl', [wrong, second]));
    const errors = out.slice(out.indexOf('Commonest errors'));
    expect(errors).toContain('    2  Method read as Concept');
    expect(errors).toContain('Concept missed\n         a: gold "overfitting" in: …');
    expect(errors).toContain('mention ends too late\n         a: gold "Adam", predicted "Adam by" in: …');
    expect(errors).toContain('Task invented\n         a: predicted "We propose" in: ZonalNet: ');
    expect(errors).toContain('role introduces read as uses\n         a: gold "ZonalNet"');
    expect(errors).toContain(
      'OUTPERFORMS missed\n         a: gold "ZonalNet OUTPERFORMS Adam" in: outperforms Adam by 2 points',
    );
    expect(errors).toContain('USED_FOR invented, an end of it too');
  });

  it('names relations that are turned round or of another type, and wrong attributes', async () => {
    const [affects, wins] = first.relations;
    const wrong = {
      ...first,
      relations: [
        { ...affects, effect: 'prevents', hedged: true },
        { ...wins, head: wins?.tail, tail: wins?.head },
      ],
    };
    const { out } = await evaluate(gold, '--predicted', file('turned.jsonl', [wrong, second]), '--json');
    const { errors } = JSON.parse(out) as { errors: readonly { kind: string; count: number }[] };
    expect(errors.map(({ kind, count }) => [kind, count])).toEqual([
      ['OUTPERFORMS turned round', 1],
      ['effect decreases read as prevents', 1],
      ['hedged invented', 1],
    ]);
    const typed = { ...first, relations: [{ ...wins, type: 'COMPARED_WITH' }] };
    const { out: other } = await evaluate(gold, '--predicted', file('typed.jsonl', [typed, second]));
    expect(other).toContain('OUTPERFORMS read as COMPARED_WITH');
  });

  it('says which papers one side lacks', async () => {
    const { code, said } = await evaluate(
      gold,
      '--predicted',
      file('other.jsonl', [first, { ...second, id: 'z', entities: [], relations: [] }]),
    );
    expect(code).toBe(0);
    expect(said.join('\n')).toMatch(/notice papers-missing: .* lacks 1 of 2 papers/);
    expect(said.join('\n')).toMatch(/notice papers-unknown: .* has 1 papers that gold lacks/);
  });

  it('holds two runs against each other', async () => {
    const less = file('less.jsonl', [first]);
    const { out } = await evaluate(gold, '--predicted', gold, '--compare', less, '--json');
    const { compared } = JSON.parse(out) as { compared: { differences: Record<string, object> } };
    expect(compared.differences['relation']).toEqual({
      ours: 100,
      theirs: 80,
      difference: 20,
      from: 0,
      to: 100,
    });
    const table = (await evaluate(gold, '--predicted', gold, '--compare', less)).out;
    expect(table).toMatch(/relation +100\.0 +80\.0 +\+20\.0 +0\.0 +100\.0/);
  });
});

describe('a bad gold set', () => {
  const refused = async (lines: readonly unknown[], ...more: readonly string[]): Promise<string> => {
    const { code, out, said } = await evaluate(file('bad.gold.jsonl', lines), ...more);
    expect([code, out]).toEqual([1, '']);
    return said.join('\n');
  };
  const input = (): string => join(folder, 'small.input.jsonl');
  const entity = { name: 'ZonalNet', type: 'Method', mentions: ['ZonalNet'] };
  const adam = { name: 'Adam', type: 'Method', mentions: ['Adam'] };
  const paper = (entities: unknown, relations: unknown = []): readonly unknown[] => [
    { id: 'a', entities, relations },
  ];

  it.each([
    [
      'an unknown type',
      paper([{ ...entity, type: 'Material' }]),
      '"Material" of "ZonalNet" is no entity type (Method',
    ],
    ['an unknown role', paper([{ ...entity, role: 'likes' }]), '"likes" of "ZonalNet" is no role'],
    [
      'a mention that is not in the text',
      paper([{ ...entity, mentions: ['Zonal Net'] }]),
      '"Zonal Net", is not in the text',
    ],
    [
      'offsets of something else',
      paper([{ ...entity, mentions: [{ text: 'ZonalNet', start: 1, end: 9 }] }]),
      'at 1 to 9 the text has "onalNet:", not "ZonalNet"',
    ],
    ['one name twice', paper([entity, entity]), 'two entities are called "ZonalNet"'],
    ['no mention', paper([{ ...entity, mentions: [] }]), '"ZonalNet" has no mention'],
    [
      'an unknown relation type',
      paper([entity], [{ head: 'ZonalNet', type: 'LIKES', tail: 'ZonalNet' }]),
      '"LIKES" is no relation type',
    ],
    [
      'a relation with itself',
      paper([entity], [{ head: 'ZonalNet', type: 'IS_A', tail: 'ZonalNet' }]),
      '"ZonalNet" IS_A itself',
    ],
    [
      'a mention of two',
      paper([entity, { ...adam, mentions: ['ZonalNet'] }]),
      'is a mention of two entities',
    ],
    [
      'an end that is no entity',
      paper([entity], [{ head: 'ZonalNet', type: 'IS_A', tail: 'x' }]),
      '"x", an end of IS_A, is no entity',
    ],
    [
      'an unknown effect',
      paper([entity, adam], [{ head: 'ZonalNet', type: 'AFFECTS', tail: 'Adam', effect: 'helps' }]),
      '"helps" is no effect',
    ],
    [
      'evidence that is not there',
      paper([entity, adam], [{ head: 'ZonalNet', type: 'IS_A', tail: 'Adam', evidence: 'nowhere' }]),
      'the evidence of IS_A, "nowhere", is not in the text',
    ],
    ['a paper without a text', [{ id: 'q', entities: [] }], 'q: the input file has no text for it'],
    ['a paper twice', [...paper([entity]), ...paper([entity])], 'the paper a stands in the file twice'],
    [
      'another form',
      [{ id: 'a', entities: [{ name: 'x' }] }],
      'the line is not an annotated paper: entities.0.type',
    ],
  ])('is refused for %s, with its line', async (_, lines, message) => {
    const said = await refused(lines, '--input', input());
    expect(said).toMatch(/^error GoldInvalid: \S*bad\.gold\.jsonl:\d+: /);
    expect(said).toContain(message);
    expect(said).toContain('; try: ');
  });

  it('is refused where it is cut off, or its texts are not found', async () => {
    const cut = join(folder, 'cut.gold.jsonl');
    writeFileSync(cut, '{"id": "a", "enti');
    expect((await evaluate(cut, '--input', input())).said.join()).toMatch(/error GoldInvalid: .*cut off/);
    expect(await refused(GOLD)).toMatch(
      /error SourceUnreadable: .*bad\.input\.jsonl cannot be read; try: .*--input/,
    );
    const unnamed = file('gold-papers.jsonl', GOLD);
    expect((await evaluate(unnamed)).said.join()).toMatch(/error UsageInvalid: .*--input/);
    expect((await evaluate(join(folder, 'none.gold.jsonl'))).said.join()).toMatch(/error SourceUnreadable/);
  });

  it('counts the other problems of the file', async () => {
    expect(await refused(paper([{ ...entity, type: 'X', role: 'Y' }]), '--input', input())).toContain(
      '(and 1 more like it)',
    );
  });

  it('is told apart from predictions that do not fit', async () => {
    const misplaced = {
      id: 'a',
      entities: [{ ...entity, mentions: [{ text: 'ZonalNet', start: 3, end: 11 }] }],
    };
    const { code, said } = await evaluate(gold, '--predicted', file('misplaced.jsonl', [misplaced]));
    expect(code).toBe(1);
    expect(said.join()).toMatch(/error PredictionsInvalid: .*misplaced\.jsonl:1: a: at 3 to 11 the text has/);
  });

  it.each([
    [[], 'there is nothing to evaluate'],
    [['x.gold.jsonl', '--sample', '3'], 'a sample is drawn from the store'],
    [['x.gold.jsonl', '--seed', '3'], 'gold papers take no --seed'],
    [['--sample', '3', '--predicted', 'x'], '--sample take no --predicted'],
    [['--sample', '0'], '--sample is "0"'],
  ])('is not asked for by %j', async (argv, message) => {
    const { code, said } = await evaluate(...argv);
    expect(code).toBe(1);
    expect(said.join()).toContain(`error UsageInvalid: ${message}`);
  });
});

describe('tangent evaluate --sample', () => {
  const judge = (answers: string, ...argv: readonly string[]): Promise<CommandOutcome> =>
    runCommand(['evaluate', '--sample', '4', '--seed', '1', '--store', store, ...argv], answers);

  it('shows statements with their quotes, asks, and prints the precision with its interval', async () => {
    const { code, out, said } = await judge('y\nwhat\nn\ns\ny\n', '--json');
    expect(code).toBe(0);
    expect(said.filter((line) => line.startsWith('\n[')).length).toBe(4);
    expect(said.filter((line) => line === 'y right, n wrong, s skip, q stop').length).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ sampled: 4, right: 2, judged: 3 });
    const table = (await judge('y\ny\ny\nn\n')).out.split('\n');
    expect(table[2]).toMatch(/^all +3 +4 +75\.0% +30\.1% +95\.4%$/);
    expect(table.length).toBeGreaterThan(4);
  });

  it('draws the same for the same seed, and stops at q or the end of stdin', async () => {
    const [once, again] = [await judge('q\n'), await judge('')];
    expect(once.said[0]).toBe(again.said[0]);
    expect(once.out).toContain('all         0      0       0.0%   0.0%      100.0%');
    const other = await runCommand(['evaluate', '--sample', '4', '--seed', '2', '--store', store], 'q\n');
    expect(other.said[0]).not.toBe(once.said[0]);
  });

  it('keeps judgments, and asks no more for what they hold', async () => {
    const path = join(folder, 'judgments.jsonl');
    await judge('y\nn\nq\n', '--judgments', path);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    const { said, out } = await judge('y\ny\n', '--judgments', path, '--json');
    expect(said.filter((line) => line.startsWith('\n['))).toHaveLength(2);
    expect(JSON.parse(out)).toMatchObject({ right: 3, judged: 4 });
    writeFileSync(path, '{"kind": "guess"}\n');
    expect((await judge('', '--judgments', path)).said.join()).toMatch(
      /error JudgmentsInvalid: .*judgments\.jsonl:1/,
    );
  });

  it('refuses a store without statements', async () => {
    const empty = join(folder, 'empty');
    const papers = file('empty.jsonl', [{ title: 'Nothing', abstract: 'Nothing is said.', year: 2020 }]);
    await runCommand(['ingest', papers, ...rules, '--store', empty]);
    const { code, said } = await runCommand(['evaluate', '--sample', '3', '--store', empty]);
    expect([code, said.join()]).toEqual([
      1,
      expect.stringContaining('error SourceEmpty: the store holds no statement'),
    ]);
  });
});
