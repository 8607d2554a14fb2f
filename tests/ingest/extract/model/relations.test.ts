import { describe, expect, it } from 'vitest';
import { chooseRelations } from '../../../../ingest/extract/model/choose-relations.ts';
import { mentionPairs, placesOf } from '../../../../ingest/extract/model/mention-pairs.ts';
import type { MentionPair } from '../../../../ingest/extract/model/mention-pairs.ts';
import { NETWORK_RELATIONS } from '../../../../ingest/extract/model/network-classes.ts';
import type { ScoredPair } from '../../../../ingest/extract/model/read-paper.ts';
import { scaled } from '../../../../ingest/extract/model/settings.ts';
import { networkWords } from '../../../../ingest/extract/model/words.ts';
import { RELATION_TYPES } from '../../../../src/domain/schema.ts';

const word = (at: number): { first: number; last: number } => ({ first: at, last: at });

describe('mentionPairs', () => {
  it('takes the nearest pairs of one sentence, in both directions', () => {
    const words = networkWords('a b a. A c', 0);
    const pairs = mentionPairs([[word(0), word(2), word(4)], [word(1)]], words);
    expect(pairs.map(({ head, tail, headWords }) => [head, tail, headWords.first])).toEqual([
      [0, 1, 0],
      [0, 1, 2],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(pairs.map(({ distance }) => distance)).toEqual([0, 12, 12, 0]);
  });

  it('takes the closest pair of all where none stand in one sentence', () => {
    const words = networkWords('a. B. C c', 0);
    const [forward, backward] = mentionPairs([[word(0)], [word(4), word(5)]], words);
    expect(forward).toMatchObject({ head: 0, tail: 1, low: 1, high: 4, sentence: 5 });
    expect(backward).toMatchObject({ head: 1, tail: 0, low: 1, high: 4, sentence: 1 });
  });

  it('says of every word where it lies', () => {
    const words = networkWords('x a y b. Z', 0);
    const pairs = mentionPairs([[word(1)], [word(3)]], words);
    expect([...placesOf(pairs.slice(0, 1), words)]).toEqual([1, 3, 2, 4, 1, 0]);
  });
});

describe('chooseRelations', () => {
  const scored = (
    head: number,
    tail: number,
    type: (typeof NETWORK_RELATIONS)[number],
    score: number,
  ): ScoredPair => {
    const scores = [0, ...NETWORK_RELATIONS.map((name) => (name === type ? score : -9))];
    const pair: MentionPair = {
      head,
      tail,
      headWords: word(0),
      tailWords: word(1),
      low: 1,
      high: 1,
      distance: 0,
      sentence: 3,
    };
    return { pair, scores, looks: new Float32Array(), from: 0 };
  };

  it('takes the likelier direction of a pair, if it is over the threshold', () => {
    const pairs = [scored(0, 1, 'USED_FOR', -2), scored(1, 0, 'USED_FOR', 2)];
    expect(chooseRelations(pairs, 0.5)).toMatchObject([{ head: 1, tail: 0, type: 'USED_FOR' }]);
    expect(chooseRelations(pairs, 0.9)).toEqual([]);
  });

  it('takes the best of several mention pairs, type by type', () => {
    const pairs = [scored(0, 1, 'USED_FOR', 0), scored(0, 1, 'IS_A', 3), scored(1, 0, 'IS_A', -9)];
    expect(chooseRelations(pairs, 0.5)).toMatchObject([{ head: 0, tail: 1, type: 'IS_A' }]);
  });

  it('lets both directions speak for a symmetric type', () => {
    const pairs = [scored(0, 1, 'COMPARED_WITH', 3), scored(1, 0, 'COMPARED_WITH', 3)];
    expect(chooseRelations(pairs, 0.5)).toMatchObject([{ head: 0, tail: 1, type: 'COMPARED_WITH' }]);
    const half = [scored(0, 1, 'COMPARED_WITH', 3), scored(1, 0, 'COMPARED_WITH', -9)];
    expect(chooseRelations(half, 0.5)).toEqual([]);
  });

  it('knows every relation of the domain', () => {
    expect(RELATION_TYPES.map(({ name }) => name).toSorted()).toEqual([...NETWORK_RELATIONS].toSorted());
  });
});

describe('scaled', () => {
  it('leaves a score that needs no scaling, stays within 0 and 1, and rises with the score', () => {
    expect(scaled(0.3, { slope: 1, shift: 0 })).toBe(0.3);
    expect(scaled(0, { slope: 3, shift: -5 })).toBeGreaterThan(0);
    expect(scaled(1, { slope: 3, shift: 5 })).toBeLessThanOrEqual(1);
    expect(scaled(0.6, { slope: 0.5, shift: -1 })).toBeGreaterThan(scaled(0.5, { slope: 0.5, shift: -1 }));
  });
});
