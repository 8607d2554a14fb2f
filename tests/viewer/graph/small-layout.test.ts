/** A small picture of an answer: the same each time, nothing out of the frame, joined nodes nearer than others. */

import { expect, it } from 'vitest';
import type { Subgraph } from '../../../src/domain/subgraph.ts';
import { smallLayout } from '../../../viewer/graph/small-layout.ts';

const node = (id: string): Subgraph['nodes'][number] => ({ id, labels: ['Entity'], properties: { id } });
const edge = (start: string, end: string): Subgraph['relationships'][number] => ({
  type: 'USED_FOR',
  start,
  end,
  properties: {},
});
const groups = ['a', 'b'].map((group) => [0, 1, 2, 3].map((index) => `${group}${index}`));
const graph: Subgraph = {
  nodes: groups.flat().map(node),
  relationships: groups.flatMap((ids) =>
    ids.flatMap((one, at) => ids.slice(at + 1).map((two) => edge(one, two))),
  ),
};

it('gives the same places to the same answer, all of them in the frame', () => {
  const places = smallLayout(graph);
  expect([...smallLayout(graph)]).toEqual([...places]);
  expect(places.size).toBe(8);
  for (const { x, y } of places.values()) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(1);
  }
});

it('puts nodes that are joined nearer to one another', () => {
  const places = smallLayout(graph);
  const distance = (a: string, b: string): number => {
    const [one, two] = [places.get(a), places.get(b)];
    return Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0));
  };
  const joined = distance('a0', 'a1') + distance('b0', 'b2');
  expect(joined).toBeLessThan(distance('a0', 'b0') + distance('a1', 'b2'));
});

it('lays no name on another where there is room', () => {
  const pairs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [`${id}1`, `${id}2`] as const);
  const places = [
    ...smallLayout({
      nodes: pairs.flat().map(node),
      relationships: pairs.map(([one, two]) => edge(one, two)),
    }).values(),
  ];
  const near = places.flatMap((one, at) =>
    places.slice(at + 1).filter(({ x, y }) => Math.abs(one.x - x) < 0.19 && Math.abs(one.y - y) < 0.06),
  );
  expect(near).toEqual([]);
});

it('places one node, two nodes and none', () => {
  expect(smallLayout({ nodes: [], relationships: [] }).size).toBe(0);
  expect(smallLayout({ nodes: [node('a')], relationships: [] }).get('a')).toEqual({ x: 0.5, y: 0.5 });
  expect(smallLayout({ nodes: [node('a'), node('b')], relationships: [edge('a', 'b')] }).size).toBe(2);
});
