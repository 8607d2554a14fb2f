import { expect, it } from 'vitest';
import { inOrder, relationshipKey } from '../../../src/domain/subgraph-order.ts';
import type { SubgraphRelationship } from '../../../src/domain/subgraph.ts';

const between = (start: string, type: string, end: string): SubgraphRelationship => ({
  start,
  type,
  end,
  properties: {},
});

it('orders nodes by id and relationships by start, type and end, by code units', () => {
  const nodes = ['b', 'a', 'B', 'é'].map((id) => ({ id, labels: [], properties: {} }));
  const relationships = [
    between('b', 'A', 'a'),
    between('a', 'B', 'a'),
    between('a', 'A', 'b'),
    between('a', 'A', 'B'),
  ];
  const ordered = inOrder(nodes, relationships);
  expect(ordered.nodes.map(({ id }) => id)).toEqual(['B', 'a', 'b', 'é']);
  expect(ordered.relationships.map(({ start, type, end }) => start + type + end)).toEqual([
    'aAB',
    'aAb',
    'aBa',
    'bAa',
  ]);
  expect(nodes[0]?.id).toBe('b');
});

it('knows a relationship by its ends and type alone, whatever stands in their names', () => {
  expect(relationshipKey({ ...between('a', 'A', 'b'), properties: { x: 1 } })).toBe(
    relationshipKey(between('a', 'A', 'b')),
  );
  expect(relationshipKey(between('a', 'A', '","b'))).not.toBe(relationshipKey(between('a","A', '', 'b')));
});
