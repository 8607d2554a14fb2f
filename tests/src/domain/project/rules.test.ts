/** The rules of the graph one by one, each on the smallest library that shows it. */

import { describe, expect, it } from 'vitest';
import { extractionHash } from '../../../../src/domain/choose-extraction.ts';
import type { Decision } from '../../../../src/domain/decision.ts';
import type { ExtractedRelation, StoredExtraction } from '../../../../src/domain/extraction.ts';
import { project } from '../../../../src/domain/project.ts';
import { paperText } from '../../../../src/domain/record.ts';
import type { PaperRecord } from '../../../../src/domain/record.ts';
import type { EntityType, RelationType, Role } from '../../../../src/domain/schema.ts';
import { settleRecords } from '../../../../src/domain/settle-records.ts';
import type { Properties, Subgraph } from '../../../../src/domain/subgraph.ts';
import { standInResolver } from '../../../fixtures/stand-ins.ts';

interface Said {
  readonly entities: readonly (readonly [name: string, type?: EntityType, role?: Role])[];
  readonly relations?: readonly (readonly [string, RelationType, string, Partial<ExtractedRelation>?])[];
}

/** A library in which each paper's abstract is the names in it. */
function library(
  papers: readonly (Said & Partial<PaperRecord>)[],
  decisions: readonly Decision[] = [],
): Subgraph {
  const extractions: StoredExtraction[] = [];
  const arriving = papers.map(({ entities, relations = [], ...fields }, index) => {
    const record = { title: `Paper ${index}`, abstract: entities.map(([name]) => name).join(' '), ...fields };
    const text = paperText(record);
    const spanOf = (part: string): { text: string; start: number; end: number } => {
      const start = text.indexOf(part, record.title.length);
      return { text: part, start, end: start + part.length };
    };
    const extraction = {
      id: '',
      entities: entities.map(([name, type = 'Method', role = 'uses']) => ({
        name,
        type,
        role,
        confidence: 0.8,
        mentions: [spanOf(name)],
      })),
      relations: relations.map(([head, type, tail, rest]) => ({
        head,
        type,
        tail,
        confidence: 0.7,
        evidence: spanOf(head),
        selfReported: false,
        ...rest,
      })),
    };
    const extractor = 'x@1';
    extractions.push({ paperId: '', hash: extractionHash(text, extractor), extractor, extraction });
    return { source: `jsonl:${index}`, record };
  });
  return project(settleRecords([], arriving), extractions, decisions, standInResolver);
}

function node({ nodes }: Subgraph, id: string): { labels: readonly string[]; properties: Properties } {
  const found = nodes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${id} among ${nodes.map((other) => other.id).join(', ')}`);
  return found;
}

function only(
  { relationships }: Subgraph,
  type: string,
): { start: string; end: string; properties: Properties } {
  const found = relationships.filter((relationship) => relationship.type === type);
  expect(found).toHaveLength(1);
  return found[0] ?? { start: '', end: '', properties: {} };
}

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
    ]);
    const second = graph.nodes.find(({ properties }) => properties['title'] === 'B');
    expect(only(graph, 'OUTPERFORMS').properties).toMatchObject({
      papers: 2,
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
