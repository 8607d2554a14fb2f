/** Communities come out the same every time, also where many would be as good, and fall into parts where they have some. */

import { describe, expect, it } from 'vitest';
import { backboneOf } from '../../../src/analysis/backbone.ts';
import { communitiesOf } from '../../../src/analysis/communities.ts';
import { layoutOf } from '../../../src/analysis/layout.ts';

const NODES = 40;
const id = (index: number): string => `n${String(index % NODES).padStart(2, '0')}`;
const ring = Array.from({ length: NODES }, (_, index) => {
  const [start = '', end = ''] = [id(index), id(index + 1)].sort();
  return { start, end, papers: 2, npmi: 0.5, score: 0.5 };
});
const nameOf = (entity: string): { name: string; weight: number } => ({ name: entity, weight: 1 });

it('cuts a ring, which has no natural place to cut, in the same places every time', () => {
  const once = communitiesOf(backboneOf(ring, new Set()), nameOf);
  expect(once.length).toBeGreaterThan(2);
  for (let run = 0; run < 5; run += 1)
    expect(communitiesOf(backboneOf(ring, new Set()), nameOf)).toEqual(once);
});

it('puts every node into one community, largest first, each called by its first names', () => {
  const found = communitiesOf(backboneOf(ring, new Set()), nameOf).filter(({ level }) => level === 0);
  expect(found.flatMap(({ members }) => members).sort()).toEqual(
    Array.from({ length: NODES }, (_, i) => id(i)),
  );
  const sizes = found.map(({ members }) => members.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const { name, members } of found) expect(name).toBe(members.slice(0, 3).join(' · '));
});

it('lays the same backbone out in the same places', () => {
  const backbone = backboneOf(ring, new Set());
  const communities = communitiesOf(backbone, nameOf);
  const places = layoutOf(backbone, communities);
  expect(places.size).toBe(NODES);
  expect([...layoutOf(backboneOf(ring, new Set()), communities)]).toEqual([...places]);
});

/** Triangles on a ring: joined by twos they are better topics than alone (Fortunato and Barthelemy 2007). */
describe('a ring of sixteen triangles', () => {
  const triangles = Array.from('abcdefghijklmnop', (letter) => [`${letter}1`, `${letter}2`, `${letter}3`]);
  const pairs = triangles.flatMap(([one = '', two = '', three = ''], at) => {
    const after = triangles[(at + 1) % triangles.length]?.[0] ?? '';
    return [
      [one, two],
      [one, three],
      [two, three],
      [three, after],
    ].map((ends) => {
      const [start = '', end = ''] = ends.sort();
      return { start, end, papers: 2, npmi: 0.5, score: 0.5 };
    });
  });
  const found = communitiesOf(backboneOf(pairs, new Set()), nameOf);
  const ofLevel = (wanted: number) => found.filter(({ level }) => level === wanted);

  it('has pairs of triangles as topics, and the triangles as their parts', () => {
    expect(ofLevel(0).map(({ members }) => members.length)).toEqual(Array.from({ length: 8 }, () => 6));
    expect(ofLevel(1).map(({ parent: _parent, ...part }) => part)).toEqual(
      triangles.map((members) => ({
        id: `1-${members[0]}`,
        level: 1,
        name: members.join(' · '),
        members,
      })),
    );
    expect(ofLevel(2)).toEqual([]);
  });

  it('holds every part within its parent, two of them in each', () => {
    expect(ofLevel(0).every(({ parent }) => parent === null)).toBe(true);
    for (const whole of ofLevel(0)) {
      const parts = found.filter(({ parent }) => parent === whole.id);
      expect(parts.flatMap(({ members }) => members).sort()).toEqual([...whole.members].sort());
      expect(parts).toHaveLength(2);
    }
  });
});
