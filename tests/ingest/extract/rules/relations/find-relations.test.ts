import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../../../../ingest/extract/rules/rules-extractor.ts';
import type { ExtractedRelation } from '../../../../../src/domain/extraction.ts';
import { CLAIM_CONFIDENCE } from '../../../../../src/domain/schema.ts';
import { smallLexicon } from '../small-lexicon.ts';

const extractor = rulesExtractor({ lexicon: smallLexicon });

async function relationsOf(abstract: string, title = 'On things'): Promise<readonly ExtractedRelation[]> {
  return (await extractor.extract({ id: 'p', title, abstract })).relations;
}

async function statements(abstract: string, title?: string): Promise<string[]> {
  return (await relationsOf(abstract, title)).map(({ head, type, tail }) => `${head} ${type} ${tail}`);
}

describe('relations by cue phrases', () => {
  it.each([
    ['Adam is used for image classification.', 'Adam USED_FOR image classification'],
    ['Dropout for image classification is old.', 'Dropout USED_FOR image classification'],
    ['We do image classification using Adam.', 'Adam USED_FOR image classification'],
    ['FooNet trained with Adam is here.', 'Adam USED_FOR FooNet'],
    ['FooNet is based on Adam.', 'FooNet BASED_ON Adam'],
    ['FooNet consists of BarNet.', 'BarNet PART_OF FooNet'],
    ['FooNet with batch normalization is here.', 'batch normalization PART_OF FooNet'],
    ['Stochastic optimizers such as Adam are here.', 'Adam IS_A Stochastic optimizers'],
    ['Dropout and other regularization methods are here.', 'Dropout IS_A regularization methods'],
    ['FooNet, a deep network, is here.', 'FooNet IS_A deep network'],
    ['Some stochastic optimizers (e.g., Adam) are here.', 'Adam IS_A stochastic optimizers'],
    ['FooNet is evaluated on CIFAR-10.', 'FooNet EVALUATED_ON CIFAR-10'],
    ['FooNet achieves 90% accuracy.', 'FooNet MEASURED_BY accuracy'],
    ['The accuracy of FooNet is high.', 'FooNet MEASURED_BY accuracy'],
    ['FooNet is compared to BarNet.', 'FooNet COMPARED_WITH BarNet'],
    ['FooNet significantly outperforms Adam.', 'FooNet OUTPERFORMS Adam'],
    ['FooNet is 2.5x faster than Adam.', 'FooNet OUTPERFORMS Adam'],
    ['Dropout reduces overfitting.', 'Dropout AFFECTS overfitting'],
    ['FooNet is equivalent to BarNet.', 'FooNet EQUIVALENT_TO BarNet'],
  ])('reads "%s"', async (abstract, statement) => {
    expect(await statements(abstract)).toContain(statement);
  });

  it.each([
    ['a passive', 'FooNet is outperformed by Adam.', 'Adam OUTPERFORMS FooNet'],
    ['"due to"', 'Overfitting is caused by dropout.', 'dropout AFFECTS Overfitting'],
  ])('turns %s round', async (_, abstract, statement) => {
    expect(await statements(abstract)).toEqual([statement]);
  });

  it.each([
    'FooNet does not outperform Adam.',
    'Dropout never reduces overfitting.',
    "FooNet can't outperform Adam.",
    'We do not find that dropout reduces overfitting.',
    'Dropout fails to reduce overfitting.',
  ])('says nothing where the text denies it: %s', async (abstract) => {
    expect(await statements(abstract)).toEqual([]);
  });

  it('makes no claim of "matches or exceeds", and no win of "comparable"', async () => {
    const [either] = await relationsOf('FooNet matches or exceeds Adam.');
    expect(either).toMatchObject({ type: 'OUTPERFORMS', qualified: true });
    expect(either?.confidence ?? 1).toBeLessThan(CLAIM_CONFIDENCE);
    expect(await statements('FooNet is comparable to Adam.')).toEqual(['FooNet COMPARED_WITH Adam']);
  });

  it('reads lists on either side', async () => {
    expect(await statements('FooNet outperforms Adam and BarNet.')).toEqual([
      'FooNet OUTPERFORMS Adam',
      'FooNet OUTPERFORMS BarNet',
    ]);
  });

  it('keeps the subject over verbs that follow one another, and makes no subject of an object', async () => {
    const found = await statements(
      'FooNet (1) improves accuracy, (2) reduces overfitting and further prevents loss spikes.',
    );
    expect(found).toEqual(expect.arrayContaining(['FooNet AFFECTS accuracy', 'FooNet AFFECTS overfitting']));
    expect(found.filter((statement) => !statement.startsWith('FooNet '))).toEqual([]);
  });

  it('takes ", outperforming" for what the sentence is about, not for the name before the comma', async () => {
    const found = await statements(
      'FooNet transfers well to BarNet for image classification, outperforming Adam.',
    );
    expect(found).not.toContain('BarNet OUTPERFORMS Adam');
  });

  it.each([
    [
      'a kind that stands before another one',
      'FooNet, used in models like BarNet, is old.',
      'BarNet IS_A FooNet',
    ],
    [
      'a point that an iteration converges to',
      'FooNet converges to a BarNet.',
      'FooNet EQUIVALENT_TO BarNet',
    ],
  ])('is not sure enough of %s for a claim', async (_, abstract, statement) => {
    const sure = (await relationsOf(abstract)).filter(({ confidence }) => confidence >= CLAIM_CONFIDENCE);
    expect(sure.map(({ head, type, tail }) => `${head} ${type} ${tail}`)).not.toContain(statement);
  });

  it.each(['This method', 'It', 'This optimizer'])(
    'takes "%s" for the method that the sentence before is about, where nothing is introduced',
    async (anaphor) => {
      expect(await statements(`FooNet is old. ${anaphor} reduces overfitting.`)).toEqual([
        'FooNet AFFECTS overfitting',
      ]);
    },
  );

  it('takes "our method" for nothing where nothing is introduced', async () => {
    expect(await statements('FooNet is old. Our method reduces overfitting.')).toEqual([]);
  });

  it('takes "our method" for what the paper introduces', async () => {
    expect(await statements('We propose FooNet. Our method outperforms Adam.')).toContain(
      'FooNet OUTPERFORMS Adam',
    );
  });
});

describe('relations by the frame of an abstract', () => {
  it('tests what is introduced on the data sets, and measures it', async () => {
    const found = await statements(
      'We propose FooNet. Experiments on CIFAR-10 were run. We report accuracy.',
    );
    expect(found).toContain('FooNet EVALUATED_ON CIFAR-10');
    expect(found).toContain('FooNet MEASURED_BY accuracy');
  });

  it('takes what follows a colon in the title for a kind only after an article', async () => {
    const abstract = 'Nothing else is said.';
    expect(
      await statements(abstract, 'Neural Tangent Kernel: Convergence and Generalization in Neural Networks'),
    ).toEqual([]);
    expect(await statements('FooNet is small.', 'FooNet: A Residual Network')).toEqual([
      'FooNet IS_A Residual Network',
    ]);
  });

  it('uses what is introduced for the task of the title', async () => {
    expect(await statements('We propose FooNet.', 'Towards image classification')).toContain(
      'FooNet USED_FOR image classification',
    );
  });

  it('lets it win against the rivals of a sentence on winning', async () => {
    expect(await statements('We propose FooNet. Results are better than those of Adam.')).toContain(
      'FooNet OUTPERFORMS Adam',
    );
  });
});

describe('attributes', () => {
  const first = async (abstract: string): Promise<ExtractedRelation | undefined> =>
    (await relationsOf(abstract))[0];

  it.each([
    ['Dropout prevents overfitting.', 'prevents'],
    ['Dropout reduces overfitting.', 'decreases'],
    ['Dropout increases overfitting.', 'increases'],
    ['Dropout induces overfitting.', 'enables'],
    ['Dropout controls overfitting.', 'bounds'],
    ['Dropout influences overfitting.', null],
    ['Dropout improves the test error.', 'decreases'],
  ])('reads the effect of "%s"', async (abstract, effect) => {
    expect((await first(abstract))?.effect).toBe(effect);
  });

  it('has an effect on AFFECTS alone', async () => {
    expect((await first('FooNet outperforms Adam.'))?.effect).toBeUndefined();
  });

  it('quotes the amount', async () => {
    expect((await first('FooNet outperforms Adam by 5.55%.'))?.quantity).toBe('5.55%');
    expect((await first('FooNet outperforms Adam.'))?.quantity).toBeNull();
  });

  it('marks hedges and limits', async () => {
    expect((await first('FooNet may outperform Adam.'))?.hedged).toBe(true);
    expect((await first('FooNet often outperforms Adam.'))?.qualified).toBe(true);
    expect(await first('FooNet outperforms Adam.')).toMatchObject({ hedged: false, qualified: false });
  });

  it('knows what a paper says of its own method', async () => {
    expect(await first('We propose FooNet. FooNet outperforms Adam.')).toMatchObject({ selfReported: true });
    expect(await first('FooNet outperforms Adam.')).toMatchObject({ selfReported: false });
  });

  it('cuts the evidence to its sentence, or to the mentions in one too long to quote', async () => {
    expect((await first('Nothing here. FooNet outperforms Adam. Nothing.'))?.evidence.text).toBe(
      'FooNet outperforms Adam.',
    );
    const long = `FooNet outperforms Adam and ${'so '.repeat(300)}on.`;
    expect((await first(long))?.evidence.text).toBe('FooNet outperforms Adam');
  });
});

it('is surer of a relation between names it is sure of', async () => {
  const [sure] = await relationsOf('Dropout reduces overfitting.');
  const [unsure] = await relationsOf('Spectral pruning reduces weird loss landscape.');
  expect(sure?.confidence ?? 0).toBeGreaterThan(unsure?.confidence ?? 0);
});
