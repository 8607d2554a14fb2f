/** Whatever holds a node in the rows of a statement is found, by our ids. */

import { describe, expect, it } from 'vitest';
import { rowsToSubgraph } from '../../../viewer/graph/rows-to-subgraph.ts';

const node = (id: string, ours: string) => ({
  id,
  labels: ['Entity', 'Method'],
  properties: { id: ours, name: ours, x: null },
});
const relationship = { id: 'r1', type: 'OUTPERFORMS', start: '1', end: '2', properties: { papers: 1 } };

describe('rows of a statement', () => {
  it('give their nodes and relationships, from lists, maps and paths too', () => {
    const path = { nodes: [node('1', 'adam'), node('2', 'sgd')], relationships: [relationship] };
    for (const row of [[path], [[node('1', 'adam'), { deep: node('2', 'sgd') }], relationship]]) {
      expect(rowsToSubgraph([row])).toEqual({
        nodes: [
          { id: 'adam', labels: ['Entity', 'Method'], properties: { id: 'adam', name: 'adam' } },
          { id: 'sgd', labels: ['Entity', 'Method'], properties: { id: 'sgd', name: 'sgd' } },
        ],
        relationships: [{ type: 'OUTPERFORMS', start: 'adam', end: 'sgd', properties: { papers: 1 } }],
      });
    }
  });

  it('leave out a relationship with an end in no row, and values that are no part of a graph', () => {
    expect(rowsToSubgraph([[node('1', 'adam'), relationship, 'text', 4, null]])).toMatchObject({
      nodes: [{ id: 'adam' }],
      relationships: [],
    });
  });
});
