/** What the projection promises, over random libraries. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/domain/decision.ts';
import { diffSubgraphs, isSame } from '../../../src/domain/diff-subgraphs.ts';
import { project } from '../../../src/domain/project.ts';
import type { StoredRecord } from '../../../src/domain/record.ts';
import { RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import type { Subgraph } from '../../../src/domain/subgraph.ts';
import { anyNewRecords } from '../../fixtures/arbitrary-papers.ts';
import { KNOWN_NAMES, extractionsOf, standInResolver } from '../../fixtures/stand-ins.ts';

const anyLibrary = anyNewRecords.map((arriving) => settleRecords([], arriving));
const names = fc.uniqueArray(fc.constantFrom(...KNOWN_NAMES), { minLength: 2, maxLength: 3 });
const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    seq: fc.nat(9),
    at: fc.constant('2026-01-01T00:00:00Z'),
    by: fc.constant('ann'),
    canonical: fc.constantFrom(...KNOWN_NAMES, 'another name'),
    names,
  }),
  fc.record({
    kind: fc.constant('separate' as const),
    seq: fc.nat(9),
    at: fc.constant('2026-01-01T00:00:00Z'),
    by: fc.constant('ann'),
    names,
  }),
);
const anyDecisions = fc.array(anyDecision, { maxLength: 4 });

function projected(records: readonly StoredRecord[], decisions: readonly Decision[] = []): Subgraph {
  return project(records, extractionsOf(records), decisions, standInResolver);
}

function forAllGraphs(claim: (graph: Subgraph) => void): void {
  fc.assert(
    fc.property(anyLibrary, anyDecisions, (records, decisions) => claim(projected(records, decisions))),
  );
}

describe('project', () => {
  it('does not depend on the order of records, extractions and decisions', () => {
    fc.assert(
      fc.property(anyLibrary, anyDecisions, (records, decisions) => {
        const extractions = extractionsOf(records);
        const turned = project(
          records.toReversed(),
          extractions.toReversed(),
          decisions.toReversed(),
          standInResolver,
        );
        expect(turned).toEqual(project(records, extractions, decisions, standInResolver));
      }),
    );
  });

  it('changes nothing when it runs again', () => {
    fc.assert(
      fc.property(anyLibrary, (records) => {
        expect(isSame(diffSubgraphs(projected(records), projected(records)))).toBe(true);
      }),
    );
  });

  it('forgets a paper that is taken out as if it had never been there', () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(), (records, pick) => {
        const gone = records[pick % Math.max(1, records.length)]?.paperId;
        const rest = records.filter((record) => record.paperId !== gone);
        const all = extractionsOf(records);
        expect(project(rest, all, [], standInResolver)).toEqual(projected(rest));
      }),
    );
  });

  it('is as before when a decision is taken back', () => {
    fc.assert(
      fc.property(anyLibrary, anyDecisions, anyDecision, (records, others, decision) => {
        const before = projected(records, others);
        const during = projected(records, [...others, decision]);
        expect(patched(during, projected(records, others))).toEqual(before);
      }),
    );
  });

  it('gives every relationship ends that exist, and every pair one of a type', () => {
    forAllGraphs(({ nodes, relationships }) => {
      const ids = new Set(nodes.map((node) => node.id));
      expect(ids.size).toBe(nodes.length);
      for (const { start, end } of relationships) expect([start, end].every((id) => ids.has(id))).toBe(true);
      const keys = relationships.map(({ start, type, end }) => `${start} ${type} ${end}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('counts as papers of an entity exactly its MENTIONS', () => {
    forAllGraphs(({ nodes, relationships }) => {
      for (const { id, labels, properties } of nodes.filter((node) => node.labels[0] === 'Entity')) {
        const mentions = relationships.filter(({ type, end }) => type === 'MENTIONS' && end === id);
        expect(properties['paperCount']).toBe(mentions.length);
        expect(mentions.length).toBeGreaterThan(0);
        expect(labels).toHaveLength(2);
      }
    });
  });

  it('repeats every role but the weakest as a relationship type', () => {
    forAllGraphs(({ relationships }) => {
      for (const { start, end, properties } of relationships.filter(({ type }) => type === 'MENTIONS')) {
        const role = ROLES.find((row) => row.name === properties['role']);
        const types = relationships
          .filter((other) => other.start === start && other.end === end && other.type !== 'MENTIONS')
          .map(({ type }) => type);
        expect(types).toEqual(role?.relationship ? [role.relationship] : []);
      }
    });
  });

  it('quotes what stands in the text, at its place', () => {
    forAllGraphs((graph) => {
      for (const { paper, start, end, quote } of quotesOf(graph))
        expect(textOf(graph, paper).slice(start, end)).toBe(quote);
    });
  });

  it('derives of claims between two entities exactly the statements between them', () => {
    forAllGraphs(({ nodes, relationships }) => {
      const derived = relationships.filter(({ type }) => RELATION_TYPES.some((row) => row.name === type));
      const counted = derived.flatMap(({ properties }) => properties['claimIds'] as readonly string[]);
      const end = (claim: string, type: string): string | undefined =>
        relationships.find((other) => other.start === claim && other.type === type)?.end;
      const between = nodes
        .filter((node) => node.labels[0] === 'Claim' && end(node.id, 'SUBJECT') !== end(node.id, 'OBJECT'))
        .map((node) => node.id);
      expect(counted.toSorted()).toEqual(between);
    });
  });
});

/** What a writer makes of `before` with the difference to `after`. */
function patched(before: Subgraph, after: Subgraph): Subgraph {
  const difference = diffSubgraphs(before, after);
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  for (const { id } of difference.deleteNodes) nodes.delete(id);
  for (const { id, labels, properties, removed } of difference.setNodes) {
    const kept = Object.entries(nodes.get(id)?.properties ?? {}).filter(([name]) => !removed.includes(name));
    nodes.set(id, { id, labels, properties: { ...Object.fromEntries(kept), ...properties } });
  }
  const key = (part: { start: string; type: string; end: string }): string =>
    `${part.start} ${part.type} ${part.end}`;
  const relationships = new Map(before.relationships.map((part) => [key(part), part]));
  for (const part of difference.deleteRelationships) relationships.delete(key(part));
  for (const { type, start, end, properties, removed } of difference.setRelationships) {
    const old = relationships.get(key({ start, type, end }))?.properties ?? {};
    const kept = Object.entries(old).filter(([name]) => !removed.includes(name));
    relationships.set(key({ start, type, end }), {
      type,
      start,
      end,
      properties: { ...Object.fromEntries(kept), ...properties },
    });
  }
  return {
    nodes: after.nodes.flatMap(({ id }) => nodes.get(id) ?? []),
    relationships: after.relationships.flatMap((part) => relationships.get(key(part)) ?? []),
  };
}

interface Quote {
  readonly paper: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function quotesOf({ nodes, relationships }: Subgraph): readonly Quote[] {
  const stated = new Map(
    relationships.filter(({ type }) => type === 'STATES').map(({ start, end }) => [end, start]),
  );
  const claims = nodes.flatMap(({ id, labels, properties }) =>
    labels[0] === 'Claim' ? [{ ...properties, paper: stated.get(id) } as unknown as Quote] : [],
  );
  const roles = ROLES.map((row): string | null => row.relationship);
  return relationships.reduce((quotes: readonly Quote[], { type, start, properties }) => {
    if (roles.includes(type))
      return [...quotes, { ...properties, paper: start, quote: properties['sentence'] } as unknown as Quote];
    if (type === 'MENTIONS') {
      const texts = properties['texts'] as readonly string[];
      const starts = properties['starts'] as readonly number[];
      const ends = properties['ends'] as readonly number[];
      expect(properties['count']).toBe(texts.length);
      return [
        ...quotes,
        ...texts.map((quote, index) => ({
          paper: start,
          start: starts[index] ?? -1,
          end: ends[index] ?? -1,
          quote,
        })),
      ];
    }
    if (properties['quotePaper'] === undefined) return quotes;
    const { quotePaper, quoteStart, quoteEnd, quote } = properties;
    return [...quotes, { paper: quotePaper, start: quoteStart, end: quoteEnd, quote } as unknown as Quote];
  }, claims);
}

function textOf({ nodes }: Subgraph, paper: string): string {
  const properties = nodes.find((node) => node.id === paper)?.properties;
  return `${String(properties?.['title'])}\n${String(properties?.['abstract'] ?? '')}`;
}
