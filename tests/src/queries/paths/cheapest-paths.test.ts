import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestPaths } from '../../../../src/queries/paths/cheapest-paths.ts';
import type { Edge, Edges } from '../../../../src/queries/paths/cheapest-paths.ts';

const NODES = ['a', 'b', 'c', 'd', 'e'];
const SEARCH = { from: 'a', to: 'b', count: 4, steps: 3, most: 12 };

/** Every simple path, the slow way. */
function allPaths(
  edges: Edges<string>,
  path: readonly string[],
  cost: number,
): { cost: number; key: string }[] {
  const end = path.at(-1) ?? '';
  if (end === SEARCH.to) return cost <= SEARCH.most ? [{ cost, key: path.join('\n') }] : [];
  if (path.length > SEARCH.steps) return [];
  return (edges.get(end) ?? [])
    .filter(({ to }) => !path.includes(to))
    .flatMap((edge) => allPaths(edges, [...path, edge.to], cost + edge.cost));
}

describe('cheapestPaths', () => {
  const graph = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES), fc.integer({ min: 1, max: 8 })),
      {
        selector: ([from, to]) => from + to,
      },
    )
    .map((rows) => {
      const edges = new Map<string, Edge<string>[]>();
      for (const [from, to, cost] of rows)
        edges.set(from, [...(edges.get(from) ?? []), { to, cost, label: `${from}${to}` }]);
      return edges;
    });

  it('gives the paths of a search through all of them, in its order', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const expected = allPaths(edges, ['a'], 0)
          .toSorted((one, other) => one.cost - other.cost || (one.key < other.key ? -1 : 1))
          .slice(0, SEARCH.count);
        const found = cheapestPaths(edges, SEARCH);
        expect(found.map(({ cost, nodes }) => ({ cost, key: nodes.join('\n') }))).toEqual(expected);
        for (const { nodes, labels } of found)
          expect(labels).toEqual(nodes.slice(1).map((to, index) => `${nodes[index]}${to}`));
      }),
    );
  });
});
