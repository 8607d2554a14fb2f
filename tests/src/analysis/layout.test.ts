/** Places hold for any graph: the same for the same ingests, nothing that stands moves, and no name covers another. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backboneOf } from '../../../src/analysis/backbone.ts';
import { communitiesOf } from '../../../src/analysis/communities.ts';
import { layoutOf, type Position } from '../../../src/analysis/layout.ts';
import { evenSpacing, spreadApart } from '../../../src/analysis/spread.ts';

const MOST_NAMES = 30;
const nameOf = (entity: string) => ({ name: entity, weight: 1 });

/** Pairs of names, in order, with a weight each. */
const pairsOf = (least: number, most: number) =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.nat(MOST_NAMES - 1), fc.nat(MOST_NAMES - 1), fc.integer({ min: 1, max: 9 }))
        .filter(([a, b]) => a < b),
      { minLength: least, maxLength: most, selector: ([a, b]) => `${a} ${b}` },
    )
    .map((drawn) =>
      drawn
        .map(([a, b, weight]) => ({
          start: `n${a + 10}`,
          end: `n${b + 10}`,
          papers: 2,
          npmi: 0.5,
          score: weight,
        }))
        .toSorted((one, other) => (`${one.start} ${one.end}` < `${other.start} ${other.end}` ? -1 : 1)),
    );

type Pairs = Parameters<typeof backboneOf>[0];

function lay(pairs: Pairs, standing?: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  const backbone = backboneOf(pairs, new Set());
  return layoutOf(backbone, communitiesOf(backbone, nameOf), standing);
}

/** What a sequence of ingests leaves: each lays what is there by then beside what stood before. */
function layInTurn(parts: readonly Pairs[]): ReadonlyMap<string, Position> {
  let places: ReadonlyMap<string, Position> = new Map();
  for (const [at] of parts.entries()) {
    const ends = new Map(
      parts.slice(0, at + 1).flatMap((part) => part.map((pair) => [`${pair.start} ${pair.end}`, pair])),
    );
    const sorted = [...ends].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
    places = lay(sorted, places);
  }
  return places;
}

const nearest = (places: readonly Position[]): number =>
  Math.min(
    ...places.flatMap((one, at) =>
      places.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    ),
  );

describe('a layout', () => {
  it('is the same from scratch, and for the same sequence of ingests', () => {
    fc.assert(
      fc.property(fc.array(pairsOf(1, 40), { minLength: 1, maxLength: 3 }), (parts) => {
        expect([...layInTurn(parts)]).toEqual([...layInTurn(parts)]);
      }),
      { numRuns: 12 },
    );
  });

  it('moves nothing that stands when names come, as long as most of the map stands', () => {
    fc.assert(
      fc.property(pairsOf(20, 50), pairsOf(1, 8), (before, more) => {
        const standing = lay(before);
        const ends = new Map([...more, ...before].map((pair) => [`${pair.start} ${pair.end}`, pair]));
        const grown = [...ends.values()];
        const places = lay(grown, standing);
        const names = new Set(grown.flatMap(({ start, end }) => [start, end]));
        expect(new Set(places.keys())).toEqual(names);
        if (standing.size <= names.size / 2) return;
        for (const [entity, place] of standing) expect(places.get(entity)).toEqual(place);
      }),
      { numRuns: 25 },
    );
  });

  it('has a place of its own for every name', () => {
    fc.assert(
      fc.property(pairsOf(2, 60), (pairs) => {
        const places = [...lay(pairs).values()];
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
        for (const { x, y } of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('names that cover each other', () => {
  /** Twenty on one spot in a wide field. */
  const crowd = new Map<string, Position>([
    ...Array.from({ length: 20 }, (_, at) => [`c${at}`, { x: 50, y: 50 }] as const),
    ...Array.from(
      { length: 80 },
      (_, at) => [`f${at}`, { x: (at % 9) * 12, y: Math.floor(at / 9) * 12 }] as const,
    ),
  ]);

  it('are pushed apart, the same way every time, and what stands free stays', () => {
    const apart = spreadApart(crowd);
    const least = 0.35 * evenSpacing([...crowd.values()]);
    expect(nearest([...crowd.values()])).toBe(0);
    expect(nearest([...apart.values()])).toBeGreaterThan(0.99 * least);
    expect([...spreadApart(crowd)]).toEqual([...apart]);
    expect(apart.get('f0')).toEqual({ x: 0, y: 0 });
  });

  it('are none where there is one name or none', () => {
    expect(spreadApart(new Map())).toEqual(new Map());
    expect(spreadApart(new Map([['a', { x: 3, y: 4 }]]))).toEqual(new Map([['a', { x: 3, y: 4 }]]));
  });
});
