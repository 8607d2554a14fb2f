import { describe, expect, it } from 'vitest';
import type { Subgraph } from '../../../../src/domain/subgraph.ts';
import { library, only, decided, type Said } from './small-library.ts';

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
