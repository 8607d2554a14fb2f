import { describe, expect, it } from 'vitest';
import { extractionHash } from '../../../../src/domain/choose-extraction.ts';
import type { Decision } from '../../../../src/domain/decision.ts';
import { project } from '../../../../src/domain/project.ts';
import { settleRecords } from '../../../../src/domain/settle-records.ts';
import { standInResolver } from '../../../fixtures/stand-ins.ts';
import { library, node, only, decided } from './small-library.ts';

describe('entities', () => {
  it('have the type of most papers, and in a tie the first in the order of types', () => {
    const tie = library([{ entities: [['x', 'Dataset']] }, { entities: [['x', 'Concept']] }]);
    expect(node(tie, 'x').labels).toEqual(['Entity', 'Concept']);
    expect(node(tie, 'x').properties['typeVotes']).toEqual(['Concept:1', 'Dataset:1']);
    const most = library([
      { entities: [['x', 'Dataset']] },
      { entities: [['x', 'Dataset']] },
      { entities: [['x', 'Method']] },
    ]);
    expect(node(most, 'x').labels).toEqual(['Entity', 'Dataset']);
  });

  it('are named once, with every other form as alias and every form among the names', () => {
    const graph = library([{ entities: [['NTK']] }, { entities: [['neural tangent kernel']] }]);
    expect(node(graph, 'neural-tangent-kernel').properties).toMatchObject({
      name: 'neural tangent kernel',
      aliases: ['NTK'],
      names: ['neural tangent kernel', 'ntk'],
      paperCount: 2,
      mergeReasons: ['stand-in: "NTK" is "neural tangent kernel"'],
    });
  });

  it('add four digits of their own where two names have one slug', () => {
    const graph = library([{ entities: [['a-b'], ['a b'], ['→'], ['Émile*']] }]);
    const ids = graph.nodes.filter(({ labels }) => labels[0] === 'Entity').map(({ id }) => id);
    expect(ids.filter((id) => /^a-b-[0-9a-f]{4}$/.test(id))).toHaveLength(2);
    expect(ids.filter((id) => /^entity-[0-9a-f]{4}$/.test(id))).toHaveLength(1);
    expect(ids).toContain('emile-star');
  });

  it('keep the years of their papers, and none where none is known', () => {
    const graph = library([
      { entities: [['x']], year: 2020 },
      { entities: [['x'], ['y']] },
      { entities: [['x']], year: 2018 },
    ]);
    expect(node(graph, 'x').properties).toMatchObject({ firstYear: 2018, lastYear: 2020 });
    expect(node(graph, 'y').properties).not.toHaveProperty('firstYear');
  });

  it('become one by a decision, and stay apart by another', () => {
    const papers = [{ entities: [['x'], ['y'], ['NTK'], ['neural tangent kernel']] }] as const;
    const merged = library(papers, [{ kind: 'merge', canonical: 'x', names: ['X', 'y'], ...decided }]);
    expect(node(merged, 'x').properties).toMatchObject({
      aliases: ['y'],
      mergeReasons: ['decision: "X", "y" are "x" (ann)'],
    });
    const apart = library(papers, [
      { kind: 'separate', names: ['ntk', 'neural tangent kernel'], ...decided },
    ]);
    expect(node(apart, 'ntk').properties['name']).toBe('NTK');
    expect(node(apart, 'neural-tangent-kernel').properties['aliases']).toEqual([]);
  });

  it('follow the later of two decisions that contradict each other', () => {
    const papers = [{ entities: [['x'], ['y']] }] as const;
    const merge = { kind: 'merge', canonical: 'x', names: ['x', 'y'], ...decided } as const;
    const separate = { kind: 'separate', names: ['x', 'y'], ...decided } as const;
    const entities = (first: Decision, second: Decision): number =>
      library(papers, [
        { ...second, seq: 2 },
        { ...first, seq: 1 },
      ]).nodes.filter(({ labels }) => labels[0] === 'Entity').length;
    expect([entities(merge, separate), entities(separate, merge)]).toEqual([2, 1]);
  });

  for (const [role, sentence] of [
    ['introduces', 'Here we propose x.'],
    ['mentions', 'Many use x.'],
  ] as const) {
    it(`have "${sentence}" as evidence of the role ${role}`, () => {
      const abstract = 'Many use x. Here we propose x. It is x.';
      const start = (n: number): number => [...`On x\n${abstract}`.matchAll(/x/g)][n]?.index ?? -1;
      const mentions = [0, 1, 2, 3].map((n) => ({ text: 'x', start: start(n), end: start(n) + 1 }));
      const extraction = {
        id: '',
        entities: [{ name: 'x', type: 'Method' as const, role, confidence: 1, mentions }],
        relations: [],
      };
      const hash = extractionHash(`On x\n${abstract}`, 'x@1');
      const graph = project(
        settleRecords([], [{ source: 'a', record: { title: 'On x', abstract } }]),
        [{ paperId: '', hash, extractor: 'x@1', extraction }],
        [],
        standInResolver,
      );
      expect(only(graph, 'MENTIONS').properties['sentence']).toBe(sentence);
    });
  }

  it('are mentioned once by a paper that names them twice, in the strongest role', () => {
    const graph = library([
      {
        entities: [
          ['NTK', 'Concept', 'uses'],
          ['neural tangent kernel', 'Concept', 'introduces'],
        ],
      },
    ]);
    expect(only(graph, 'MENTIONS').properties).toMatchObject({
      role: 'introduces',
      count: 2,
      starts: [8, 12],
      ends: [11, 33],
      texts: ['NTK', 'neural tangent kernel'],
    });
    expect(only(graph, 'INTRODUCES').properties).toMatchObject({ start: 8, end: 33 });
  });
});
