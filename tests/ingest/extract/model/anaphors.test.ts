import { describe, expect, it } from 'vitest';
import { findAnaphors } from '../../../../ingest/extract/model/anaphors.ts';
import { anaphorPairs } from '../../../../ingest/extract/model/mention-pairs.ts';
import { NETWORK_ROLES, NETWORK_TYPES } from '../../../../ingest/extract/model/network-classes.ts';
import { networkWords } from '../../../../ingest/extract/model/words.ts';
import type { EntityType, Role } from '../../../../src/domain/schema.ts';

type Named = readonly [name: string, type: EntityType, role: Role];

/** What stands for what: `words = name`. */
function found(text: string, ...names: readonly Named[]): readonly string[] {
  const words = networkWords(text, 0);
  const at = (name: string): { first: number; last: number } => {
    const first = words.findIndex((word) => word.text === name);
    return { first, last: first };
  };
  const anaphors = findAnaphors({
    text,
    words,
    mentions: names.map(([name]) => [at(name)]),
    types: names.map(([, type]) => NETWORK_TYPES.indexOf(type)),
    roles: names.map(([, , role]) => NETWORK_ROLES.map((each) => (each === role ? 0.9 : 0.01))),
  });
  return anaphors.map(
    ({ entity, words: { first, last } }) =>
      `${text.slice(words[first]?.start, words[last]?.end)} = ${names[entity]?.[0]}`,
  );
}

const quill: Named = ['Quill', 'Method', 'introduces'];
const adam: Named = ['Adam', 'Method', 'uses'];
const cifar: Named = ['CIFAR', 'Dataset', 'evaluates_on'];

describe('findAnaphors', () => {
  it('takes "our method" for what the paper introduces, of the kind that the words say', () => {
    const text = 'We train Quill by Adam. Tests show that our new method wins on CIFAR.';
    expect(found(text, adam, quill, cifar)).toEqual(['our new method = Quill']);
    expect(found('We build Quill. Our dataset is large.', quill)).toEqual([]);
    expect(found('We study Adam. Our method wins.', adam)).toEqual([]);
  });

  it('takes "it" and "this" with a kind for the first such name of the sentence before', () => {
    expect(found('Adam fits CIFAR. It converges.', adam, cifar)).toEqual(['It = Adam']);
    expect(found('Adam fits CIFAR. This benchmark is small.', adam, cifar)).toEqual([
      'This benchmark = CIFAR',
    ]);
    expect(found('Adam fits CIFAR. Nets learn. It converges.', adam, cifar)).toEqual([]);
  });

  it('leaves "it" alone where it stands for nothing named, or within a sentence', () => {
    expect(found('Adam fits. It is clear that nets learn.', adam)).toEqual([]);
    expect(found('Adam fits. Here it converges.', adam)).toEqual([]);
  });

  it('leaves a sentence alone that names what is meant', () => {
    expect(found('We build Quill. Our method wins.', quill)).toEqual(['Our method = Quill']);
    expect(found('We propose our method Quill.', quill)).toEqual([]);
  });
});

describe('anaphorPairs', () => {
  it('pairs the words in both directions with what their own sentence names', () => {
    const words = networkWords('Adam fits CIFAR. It beats SGD', 0);
    const span = (at: number): { first: number; last: number } => ({ first: at, last: at });
    const pairs = anaphorPairs([{ entity: 0, words: span(4) }], [[span(0)], [span(2)], [span(6)]], words);
    expect(
      pairs.map(({ head, tail, headWords, tailWords }) => [head, tail, headWords.first, tailWords.first]),
    ).toEqual([
      [0, 2, 4, 6],
      [2, 0, 6, 4],
    ]);
  });
});
