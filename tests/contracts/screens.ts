/** Details, neighbors, statistics and selections give on every store what a reader of the small library expects. */

import { describe, expect, it } from 'vitest';
import { paperText } from '../../src/domain/record.ts';
import { collectSubgraph } from '../../src/queries/collect-subgraph.ts';
import { collectRows } from '../../src/queries/collect-rows.ts';
import { neighbors } from '../../src/queries/neighbors.ts';
import { nodeDetails } from '../../src/queries/node-details.ts';
import { resolvePaper } from '../../src/queries/resolve-name.ts';
import { selectSubgraph } from '../../src/queries/select-subgraph.ts';
import { stats } from '../../src/queries/stats.ts';
import type { ReadStore } from '../../src/store/store.ts';
import { libraryGraph } from '../fixtures/library-graph.ts';

/** `library` gives the store of `library-graph.ts`, once it is open. */
export function describeScreens(name: string, library: () => ReadStore): void {
  describe(`details on ${name}`, () => {
    it('show an entity with its topic, statements and roles', async () => {
      expect(await nodeDetails(library(), 'mix-ln')).toMatchObject({
        kind: 'entity',
        type: 'Method',
        aliases: ['MixLN'],
        community: { id: '0-mix-ln', name: 'Mix-LN' },
        statements: [
          {
            type: 'OUTPERFORMS',
            direction: 'out',
            other: { id: 'pre-ln', name: 'Pre-LN', type: 'Method', papers: 2, generic: false, hub: false },
            papers: 2,
            independentPapers: 1,
            evidence: [
              { paperId: 'p-100000000005', hedged: true, selfReported: false, quantity: '2.5%' },
              { paperId: 'p-100000000004', year: 2024, hedged: false, selfReported: true },
            ],
          },
          { type: 'USED_FOR', direction: 'out', other: { id: 'adam', hub: true } },
        ],
        roles: [
          { role: 'introduces', papers: [{ paperId: 'p-100000000004' }] },
          { role: 'studies', papers: [{ paperId: 'p-100000000005' }] },
        ],
      });
    });

    it('turn a statement to the side it is seen from', async () => {
      expect(await nodeDetails(library(), 'pre-ln')).toMatchObject({ statements: [{ direction: 'in' }] });
      expect(await nodeDetails(library(), 'ntk')).toMatchObject({
        definition: 'the kernel of an infinitely wide network',
        statements: [
          { type: 'EQUIVALENT_TO', direction: 'both' },
          { type: 'PART_OF', direction: 'out' },
        ],
      });
    });

    it('give each quote of a role at its place in the text', async () => {
      const entity = await nodeDetails(library(), 'ntk');
      const quotes = entity.kind === 'entity' ? entity.roles.flatMap((role) => role.papers) : [];
      expect(quotes).toHaveLength(2);
      for (const { paperId, quote, start, end } of quotes) {
        const paper = await nodeDetails(library(), paperId);
        expect(paper.kind === 'paper' && paperText(paper).slice(start, end)).toBe(quote);
      }
    });

    it('show a paper with every name at its places, strongest role first', async () => {
      const paper = await nodeDetails(library(), 'p-100000000003');
      expect(paper).toMatchObject({ kind: 'paper', title: 'Kernel regression with the NTK', authors: [] });
      expect(paper).not.toHaveProperty('year');
      const mentions = paper.kind === 'paper' ? paper.mentions : [];
      expect(mentions.map((mention) => mention.role)).toEqual(['evaluates_on', 'studies', 'studies']);
      for (const { entity, spans } of mentions) {
        const [span] = spans;
        const text = paper.kind === 'paper' ? paperText(paper).slice(span?.start, span?.end) : '';
        expect(['NTK', 'Kernel regression', 'CIFAR-10']).toContain(text);
        expect(entity.papers).toBeGreaterThan(0);
      }
    });

    it('show what a paper states, with subject and object', async () => {
      expect(await nodeDetails(library(), 'key100000000004')).toMatchObject({
        claims: [
          { type: 'OUTPERFORMS', subject: { id: 'mix-ln' }, object: { id: 'pre-ln' } },
          { type: 'USED_FOR', subject: { id: 'mix-ln' }, object: { id: 'adam' } },
        ],
      });
    });

    it('know a paper without an abstract, and its authors where they are known', async () => {
      expect(await nodeDetails(library(), 'p-100000000006')).not.toHaveProperty('abstract');
      expect(await nodeDetails(library(), 'p-100000000001')).toMatchObject({ authors: ['Ada Núñez'] });
    });

    it('say so when there is no such node or paper', async () => {
      await expect(nodeDetails(library(), 'kernels')).rejects.toMatchObject({
        code: 'NodeUnknown',
        hint: expect.stringContaining('neural tangent kernel'),
      });
      await expect(resolvePaper(library(), 'mix-ln')).rejects.toMatchObject({ code: 'NodeUnknown' });
    });
  });

  describe(`neighbors on ${name}`, () => {
    it('give the best first and count the rest', async () => {
      const { graph, ...counts } = await neighbors(library(), 'mix-ln', { limit: 1 });
      expect(counts).toEqual({ shown: 1, total: 4, hidden: 0 });
      expect(graph.nodes.map((node) => node.id)).toEqual(['mix-ln', 'pre-ln']);
      expect(graph.relationships.map((relationship) => relationship.type)).toEqual([
        'APPEARS_WITH',
        'OUTPERFORMS',
      ]);
    });

    it('hide generic names and count them', async () => {
      const { graph, ...counts } = await neighbors(library(), 'mup');
      expect(counts).toEqual({ shown: 4, total: 5, hidden: 1 });
      expect(graph.nodes.map((node) => node.id)).not.toContain('neural-network');
      const all = await neighbors(library(), 'mup', { generics: true });
      expect(all).toMatchObject({ shown: 5, hidden: 0 });
      expect(all.graph.nodes.map((node) => node.id)).toContain('neural-network');
    });

    it('pass over what is shown already, until nothing is left', async () => {
      const seen: string[] = [];
      for (let offset = 0; offset < 4; offset += 1) {
        const { graph, shown } = await neighbors(library(), 'mix-ln', { limit: 1, offset });
        expect(shown).toBe(1);
        seen.push(...graph.nodes.map((node) => node.id).filter((id) => id !== 'mix-ln'));
      }
      expect(new Set(seen).size).toBe(4);
      expect(await neighbors(library(), 'mix-ln', { offset: 4 })).toMatchObject({ shown: 0, total: 4 });
    });

    it('of a paper are its names, one line each with its role', async () => {
      const { graph } = await neighbors(library(), 'p-100000000001');
      expect(graph.relationships.map(({ type, end }) => [type, end])).toEqual([
        ['INTRODUCES', 'neural-tangent-kernel'],
        ['MENTIONS', 'kernel-regression'],
      ]);
    });
  });

  describe(`statistics on ${name}`, () => {
    it('count what a reader sees, and nothing of the bookkeeping', async () => {
      expect(await stats(library())).toEqual({
        papers: 6,
        papersWithoutYear: 3,
        papersWithoutAbstract: 1,
        entities: 9,
        generic: 1,
        hubs: 1,
        claims: 9,
        nodesByLabel: {
          Author: 1,
          Claim: 9,
          Community: 2,
          Concept: 2,
          Dataset: 1,
          Entity: 9,
          Method: 6,
          Paper: 6,
        },
        relationshipsByType: expect.objectContaining({
          APPEARS_WITH: 2,
          MENTIONS: 14,
          STATES: 9,
          OUTPERFORMS: 2,
        }),
        derivedAt: '2026-01-02T03:04:05.000Z',
        stale: false,
        schemaVersion: 1,
        resolver: 'forms@1',
        extractors: { 'rules@1': 1 },
      });
    });
  });

  describe(`selections on ${name}`, () => {
    const ours = libraryGraph.nodes.filter((node) => !['stamp', 'record', 'extraction'].includes(node.id));

    it('of everything have every node and relationship by our ids, without bookkeeping and places', async () => {
      const all = await selectSubgraph(library(), { by: 'all' }, { evidence: false });
      expect(all.nodes.map((node) => node.id)).toEqual(ours.map((node) => node.id).toSorted());
      expect(all.relationships).toHaveLength(libraryGraph.relationships.length);
      const ntk = all.nodes.find((node) => node.id === 'neural-tangent-kernel');
      expect(ntk?.labels).toEqual(['Entity', 'Concept']);
      const { x: _x, y: _y, ...properties } = ours.find((node) => node.id === ntk?.id)?.properties ?? {};
      expect(ntk?.properties).toEqual(properties);
    });

    it('keep places when asked', async () => {
      const all = await selectSubgraph(library(), { by: 'all' }, { evidence: false, layout: true });
      expect(all.nodes.find((node) => node.id === 'neural-tangent-kernel')?.properties).toMatchObject({
        x: 1.5,
        y: -2.5,
      });
    });

    it('of a query bring the claims and papers behind it when asked', async () => {
      const selection = { by: 'query', name: 'outperforms', parameters: { entity: 'pre-ln' } } as const;
      const bare = await selectSubgraph(library(), selection, { evidence: false });
      expect(bare.nodes.map((node) => node.id)).toEqual(['mix-ln', 'pre-ln']);
      const full = await selectSubgraph(library(), selection, { evidence: true });
      expect(full.nodes.map((node) => node.labels[0])).toEqual([
        'Claim',
        'Claim',
        'Entity',
        'Paper',
        'Paper',
        'Entity',
      ]);
      expect(full.relationships.map((relationship) => relationship.type).toSorted()).toEqual([
        'OBJECT',
        'OBJECT',
        'OUTPERFORMS',
        'STATES',
        'STATES',
        'SUBJECT',
        'SUBJECT',
      ]);
    });

    it('around a node have its papers and generic names too', async () => {
      const around = await selectSubgraph(library(), { by: 'around', node: 'muP' }, { evidence: false });
      expect(around.nodes.map((node) => node.id)).toEqual([
        'adam',
        'mup',
        'neural-network',
        'p-100000000002',
        'p-100000000006',
        'standard-parametrization',
      ]);
    });

    it('of a statement take nodes out of lists, maps and paths, and leave bookkeeping out', async () => {
      const statement = `MATCH path = (:Entity {id: 'mix-ln'})-[:OUTPERFORMS]->(:Entity) MATCH (r:Record)
        MATCH (p:Paper {id: 'p-100000000001'}) RETURN path, {one: [p]} AS map, r AS record`;
      const rows = await collectRows(library(), statement);
      expect(collectSubgraph(rows)).toMatchObject({
        nodes: [{ id: 'mix-ln' }, { id: 'p-100000000001' }, { id: 'pre-ln' }],
        relationships: [{ start: 'mix-ln', type: 'OUTPERFORMS', end: 'pre-ln' }],
      });
    });

    it('of a query that returns a table are refused', async () => {
      const selection = { by: 'query', name: 'communities', parameters: {} } as const;
      await expect(selectSubgraph(library(), selection, { evidence: false })).rejects.toMatchObject({
        code: 'ParameterInvalid',
      });
    });
  });
}
