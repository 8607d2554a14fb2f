/** The rules of the graph one by one, each on the smallest library that shows it. */

import { describe, expect, it } from 'vitest';
import { extractionHash } from '../../../../src/domain/choose-extraction.ts';
import type { Decision } from '../../../../src/domain/decision.ts';
import { project } from '../../../../src/domain/project.ts';
import { settleRecords } from '../../../../src/domain/settle-records.ts';
import type { Subgraph } from '../../../../src/domain/subgraph.ts';
import { library, node, only } from '../../../fixtures/small-library.ts';
import type { Said } from '../../../fixtures/small-library.ts';
import { standInResolver } from '../../../fixtures/stand-ins.ts';

const decided = { seq: 1, at: '2026-01-01T00:00:00Z', by: 'ann' };

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

describe('claims', () => {
  it('are made of relations that are confident enough', () => {
    const graph = library([
      {
        entities: [['x'], ['y']],
        relations: [
          ['x', 'USED_FOR', 'y', { confidence: 0.49 }],
          ['x', 'IS_A', 'y', { confidence: 0.5 }],
        ],
      },
    ]);
    expect(graph.nodes.filter(({ labels }) => labels[0] === 'Claim')).toHaveLength(1);
    expect(only(graph, 'IS_A')).toMatchObject({ start: 'x', end: 'y' });
  });

  it('keep their id when their ends become one, and state nothing between them then', () => {
    const papers = [{ entities: [['x'], ['y']], relations: [['x', 'IS_A', 'y']] }] as const;
    const merged = library(papers, [{ kind: 'merge', canonical: 'x', names: ['x', 'y'], ...decided }]);
    const claims = (graph: Subgraph): readonly string[] =>
      graph.nodes.filter(({ labels }) => labels[0] === 'Claim').map(({ id }) => id);
    expect(claims(merged)).toEqual(claims(library(papers)));
    expect(merged.relationships.map(({ type }) => type)).not.toContain('IS_A');
  });

  it('stand once from the smaller id where the type is symmetric, and keep the order of the text', () => {
    const graph = library([
      { entities: [['x'], ['y']], relations: [['y', 'COMPARED_WITH', 'x']] },
      { entities: [['x'], ['y']], relations: [['x', 'COMPARED_WITH', 'y']] },
    ]);
    expect(only(graph, 'COMPARED_WITH')).toMatchObject({ start: 'x', end: 'y', properties: { papers: 2 } });
    const subjects = graph.relationships.filter(({ type }) => type === 'SUBJECT').map(({ end }) => end);
    expect(subjects.toSorted()).toEqual(['x', 'y']);
  });

  it('are folded: most confident quote, papers and independent papers, years', () => {
    const relation = (confidence: number, selfReported: boolean): NonNullable<Said['relations']> => [
      ['x', 'OUTPERFORMS', 'y', { confidence, selfReported }],
    ];
    const graph = library([
      { title: 'A', entities: [['x'], ['y']], relations: relation(0.6, true), year: 2019 },
      { title: 'B', entities: [['y'], ['x']], relations: relation(0.90004, false), year: 2021 },
      { title: 'C', entities: [['x'], ['y']], relations: relation(0.6, true) },
    ]);
    const second = graph.nodes.find(({ properties }) => properties['title'] === 'B');
    expect(only(graph, 'OUTPERFORMS').properties).toMatchObject({
      papers: 3,
      independentPapers: 1,
      confidence: 0.9,
      quote: 'x',
      quotePaper: second?.id,
      quoteStart: 4,
      quoteEnd: 5,
      extractor: 'x@1',
      firstYear: 2019,
      lastYear: 2021,
    });
  });

  for (const [effects, shared] of [
    [['increases', null], 'increases'],
    [['increases', 'decreases'], undefined],
    [[null, null], undefined],
  ] as const) {
    it(`share the effect ${String(shared)} of ${effects.join(' and ')}`, () => {
      const graph = library(
        effects.map((effect) => ({
          entities: [['x'], ['y']] as const,
          relations: [['x', 'AFFECTS', 'y', { effect }]] as const,
        })),
      );
      expect(only(graph, 'AFFECTS').properties['effect']).toBe(shared);
    });
  }
});

describe('papers', () => {
  it('take title and abstract of the record with the longest abstract, and a stated year before an inferred one', () => {
    const graph = library([
      {
        title: 'On X',
        abstract: 'long abstract',
        entities: [],
        year: 2021,
        yearSource: 'inferred',
        doi: '10.1/x',
      },
      { title: 'on x', abstract: 'short', entities: [], year: 2020, date: '2020-05', venue: 'V' },
    ]);
    expect(graph.nodes).toHaveLength(1);
    expect(graph.nodes[0]?.properties).toMatchObject({
      title: 'On X',
      abstract: 'long abstract',
      year: 2020,
      yearSource: 'stated',
      date: '2020-05',
      doi: '10.1/x',
      venue: 'V',
    });
  });

  it('are written by authors in their order, one node an ORCID or a name', () => {
    const graph = library([
      { entities: [], authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek', orcid: '0000-0001' }] },
      {
        entities: [],
        authors: [{ name: 'B. Ek', orcid: 'https://orcid.org/0000-0001' }, { name: 'Lee, Ann' }],
      },
    ]);
    const authors = graph.nodes.filter(({ labels }) => labels[0] === 'Author');
    expect(authors.map(({ properties }) => String(properties['name'])).toSorted()).toEqual([
      'Ann Lee',
      'B. Ek',
    ]);
    expect(authors.every(({ id }) => /^a-[0-9a-f]{12}$/.test(id))).toBe(true);
    const positions = graph.relationships.map(({ properties }) => Number(properties['position']));
    expect(positions.toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2]);
  });

  it('cite papers of the library by identifier or title, never themselves', () => {
    const graph = library([
      { title: 'A', entities: [], references: ['b!', 'https://doi.org/10.1/C', 'A', 'unknown'] },
      { title: 'B', entities: [] },
      { title: 'C', entities: [], doi: '10.1/c' },
    ]);
    expect(graph.relationships.filter(({ type }) => type === 'CITES')).toHaveLength(2);
  });
});
