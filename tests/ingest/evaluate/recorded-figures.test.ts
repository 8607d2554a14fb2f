import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../../ingest/extract/extractor.ts';
import { measureDebris, measureOnDev } from '../../bench/scorecards/measure-extractor.ts';
import {
  findFallen,
  HELD_FIGURES,
  MOST_DEBRIS,
  readRecorded,
} from '../../bench/scorecards/recorded-figures.ts';
import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';
import { sharedIsHere } from '../../shared.ts';

describe('the gate of the recorded figures', () => {
  const recorded = new Map(HELD_FIGURES.map((name) => [name, 60]));
  const withRelation = (value: number): Map<string, number> => new Map([...recorded, ['relation', value]]);

  it('lets a figure fall by half a point and no more', () => {
    expect(findFallen(withRelation(59.5), recorded)).toEqual([]);
    expect(findFallen(withRelation(59.4), recorded)).toEqual(['relation fell from 60 to 59.4']);
  });

  it('lets a figure rise', () => {
    expect(findFallen(withRelation(70), recorded)).toEqual([]);
  });

  it('misses a figure that is not there', () => {
    expect(findFallen(recorded, new Map())).toHaveLength(HELD_FIGURES.length);
    expect(findFallen(new Map(), recorded)).toHaveLength(HELD_FIGURES.length);
  });

  it('has figures of each extractor that ships, and of no other', () => {
    expect([...readRecorded().keys()].toSorted()).toEqual(
      SHIPPED_EXTRACTORS.map(({ name }) => name).toSorted(),
    );
  });
});

describe.skipIf(!sharedIsHere).each(SHIPPED_EXTRACTORS)('$name (needs ../shared)', ({ name, open }) => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await open();
  });
  afterAll(() => extractor.close());

  it('keeps its recorded figures on dev', async () => {
    const { figures } = await measureOnDev(extractor);
    expect(findFallen(figures, readRecorded().get(name) ?? new Map())).toEqual([]);
  }, 120_000);

  it('gives names without debris on the listed papers', async () => {
    const { rate, names } = await measureDebris(extractor);
    expect(rate > MOST_DEBRIS ? names : []).toEqual([]);
  }, 240_000);
});
