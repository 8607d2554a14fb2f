import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../../../ingest/extract/rules/rules-extractor.ts';
import { smallLexicon } from './small-lexicon.ts';

const extractor = rulesExtractor({ lexicon: smallLexicon });

async function roleOf(name: string, abstract: string, title = 'On things'): Promise<string | undefined> {
  const { entities } = await extractor.extract({ id: 'p', title, abstract });
  return entities.find((entity) => entity.mentions.some((mention) => mention.text === name))?.role;
}

describe('roles', () => {
  it.each([
    ['introduces', 'FooNet', 'We propose FooNet for it.'],
    ['introduces', 'FooNet', 'We present a new optimizer called FooNet.'],
    ['introduces', 'zonal pruning', 'In this paper we introduce a novel zonal pruning.'],
    ['compares_with', 'Adam', 'We propose FooNet. It outperforms Adam.'],
    ['compares_with', 'Adam', 'We train faster than Adam.'],
    ['studies', 'Adam', 'We analyze the convergence of Adam.'],
    ['studies', 'edge of stability', 'We look at the edge of stability.'],
    ['uses', 'dropout', 'We train it using dropout.'],
    ['mentions', 'dropout', 'People like dropout. We do something else.'],
    ['evaluates_on', 'CIFAR-10', 'We test on CIFAR-10.'],
    ['measures', 'accuracy', 'We reach high accuracy.'],
    ['addresses', 'image classification', 'We solve image classification.'],
  ])('is "%s" for %s in: %s', async (role, name, abstract) => {
    expect(await roleOf(name, abstract)).toBe(role);
  });

  it('takes the strongest where several hold', async () => {
    expect(await roleOf('FooNet', 'We analyze FooNet. We propose FooNet. We use FooNet.')).toBe('introduces');
  });

  it('introduces the method that opens the title of a paper that offers something', async () => {
    const title = 'Zonal Weight Pruning of Things';
    expect(await roleOf('Zonal Weight Pruning', 'We propose a method.', title)).toBe('introduces');
    expect(await roleOf('Zonal Weight Pruning', 'It is old.', title)).toBe('studies');
  });
});
