import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../../ingest/extract/attributes/amount.ts';
import type { RelationType } from '../../../../src/domain/schema.ts';
import { stated } from './stated.ts';

const amount = (type: RelationType, marked: string): string | null => amountOf(stated(marked, type));

describe('the amount of a relation', () => {
  it.each([
    ['OUTPERFORMS', '<FooNet> is 2.5x faster than [BarNet].', '2.5x'],
    ['OUTPERFORMS', '<FooNet> beats [BarNet] by 5.55%.', '5.55%'],
    ['OUTPERFORMS', '<FooNet> is 30 times smaller than [BarNet].', '30 times'],
    ['OUTPERFORMS', '<FooNet> outperforms [BarNet] by up to 2 perplexity.', '2 perplexity'],
    ['OUTPERFORMS', '<FooNet> beats [BarNet] (81.6% vs. 80.9%).', '81.6% vs. 80.9%'],
    ['OUTPERFORMS', '<FooNet> is an order of magnitude faster than [BarNet].', 'order of magnitude'],
    ['MEASURED_BY', '<FooNet> improves the [FID] from 3.1 to 2.4.', 'from 3.1 to 2.4'],
    ['MEASURED_BY', '<FooNet> has an [accuracy] of 91.5 on it.', '91.5'],
    ['MEASURED_BY', '<FooNet> has 81.6% vs. 80.9% [accuracy].', '81.6%'],
    ['MEASURED_BY', '<FooNet> gains 3.2 [BLEU] points.', '3.2 BLEU points'],
    ['MEASURED_BY', '<FooNet> has a mathcal{O}(n^{-2}) [sample complexity].', 'mathcal{O}(n^{-2})'],
    ['AFFECTS', '<FooNet> can halve the [latency].', 'halve'],
    ['AFFECTS', '<FooNet> cuts [memory] by a factor of k.', 'factor of k'],
    ['EVALUATED_ON', '<FooNet> reaches 4.1% on BarSet and 93.2% on [QuxSet].', '93.2%'],
  ] as const)('as %s in "%s" is %s', (type, marked, quoted) => {
    expect(amount(type, marked)).toBe(quoted);
  });

  it.each([
    ['a size of the set-up', 'OUTPERFORMS', '<FooNet> with 7B parameters beats [BarNet] on 22 languages.'],
    ['a number in a name', 'EVALUATED_ON', '<FooNet> is tested on [CIFAR-10].'],
    [
      'what is far',
      'MEASURED_BY',
      '<FooNet> is judged by [accuracy], after long and careful training on many machines in many places, at 5%.',
    ],
    ['what another clause says', 'AFFECTS', '<FooNet> reduces [noise]; BarNet gains 5%.'],
    ['no number at all', 'OUTPERFORMS', '<FooNet> significantly beats [BarNet].'],
    ['what a part or a kind can not have', 'IS_A', '<FooNet> is a [network] of 50% zeros.'],
  ] as const)('is not %s', (_, type, marked) => {
    expect(amount(type, marked)).toBeNull();
  });
});
