/** A map that stands is added to: what is on it stays, and what is new stands beside its company. */

import { describe, expect, it } from 'vitest';
import { backboneOf } from '../../../src/analysis/backbone.ts';
import { communitiesOf } from '../../../src/analysis/communities.ts';
import { layoutOf } from '../../../src/analysis/layout.ts';

const pair = (start: string, end: string) => ({ start, end, papers: 2, npmi: 0.5, score: 0.5 });
/** Two circles of twelve names, far from each other on the map. */
const circle = (letter: string): ReturnType<typeof pair>[] =>
  Array.from({ length: 12 }, (_, at) => {
    const [start = '', end = ''] = [`${letter}${at}`, `${letter}${(at + 1) % 12}`].sort();
    return pair(start, end);
  });
const old = [...circle('a'), ...circle('b')];
const nameOf = (entity: string) => ({ name: entity, weight: 1 });

function lay(pairs: readonly ReturnType<typeof pair>[], standing?: ReturnType<typeof layoutOf>) {
  const backbone = backboneOf(pairs, new Set());
  return layoutOf(backbone, communitiesOf(backbone, nameOf), standing);
}

/** The circles side by side, so that beside one is far from the other. */
const standing = new Map(
  ['a', 'b'].flatMap((letter, side) =>
    Array.from({ length: 12 }, (_, at) => {
      const angle = (at * Math.PI) / 6;
      return [`${letter}${at}`, { x: 100 * side + 20 * Math.cos(angle), y: 20 * Math.sin(angle) }] as const;
    }),
  ),
);
const grown = [...old, pair('a0', 'new'), pair('a1', 'new'), pair('new', 'newer')];

describe('a map that stands', () => {
  it('keeps every place, and puts a new name beside those that it keeps company with', () => {
    const places = lay(grown, standing);
    for (const [entity, place] of standing) expect(places.get(entity)).toEqual(place);
    const distance = (one: string, other: string): number =>
      Math.hypot(
        (places.get(one)?.x ?? Number.NaN) - (places.get(other)?.x ?? 0),
        (places.get(one)?.y ?? Number.NaN) - (places.get(other)?.y ?? 0),
      );
    expect(distance('new', 'a0')).toBeLessThan(distance('new', 'b0'));
    expect(distance('newer', 'new')).toBeLessThan(distance('newer', 'b0'));
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(places.size);
  });

  it('comes out the same for the same sequence, and forgets what is gone', () => {
    expect([...lay(grown, standing)]).toEqual([...lay(grown, standing)]);
    expect(lay(circle('a'), standing).has('b0')).toBe(false);
  });

  it('is laid out anew where less than half of it stands', () => {
    const few = new Map([...standing].slice(0, 5));
    expect([...lay(old, few)]).toEqual([...lay(old)]);
  });
});
