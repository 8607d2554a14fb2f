import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractorInput } from '../../../../ingest/extract/extractor.ts';
import { rulesExtractor } from '../../../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../../../ingest/lexicons/lexicon.ts';
import type { Extraction } from '../../../../src/domain/extraction.ts';
import { describeExtractor, expectWellFormed } from '../../../contracts/extractor.ts';
import { sharedIsHere, sharedPath } from '../../../shared.ts';
import { smallLexicon } from './small-lexicon.ts';

const extractor = rulesExtractor({ lexicon: smallLexicon });
const extract = (abstract: string, title = 'On things'): Promise<Extraction> =>
  extractor.extract({ id: 'p', title, abstract });

describeExtractor({
  extractor: rulesExtractor({ lexicon: readLexicon() }),
  papers: [
    {
      id: 'mix-ln',
      title: 'Mix-LN: Joining two kinds of layer normalization',
      abstract:
        'Large language models (LLMs) waste their deeper layers. We propose Mix-LN, which combines Pre-LN and Post-LN. Mix-LN outperforms Pre-LN by 2 perplexity on C4.',
    },
  ],
});

it('keeps the form of an extraction on arbitrary text', async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Adam',
      ' (NTK) ',
      'neural tangent kernel',
      ' outperforms ',
      '. We propose ',
      '$\\mu$P',
      "'s ",
      '\n',
      '-',
      'CIFAR-10/100',
      '𝔸',
    ),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, async (title, abstract) => {
      const paper = { id: 'x', title, abstract };
      expectWellFormed(paper, await extractor.extract(paper));
    }),
    { numRuns: 150 },
  );
});

it('has another version with another lexicon', () => {
  expect(rulesExtractor({ lexicon: [] }).version).not.toBe(extractor.version);
});

describe('entities', () => {
  const nameTypes = async (abstract: string, title?: string): Promise<Record<string, string>> =>
    Object.fromEntries((await extract(abstract, title)).entities.map(({ name, type }) => [name, type]));

  it('finds names of the lexicon in any case, plural and hyphenation', async () => {
    expect(
      await nameTypes('Training at the edge-of-stability explains Neural Tangent Kernels.'),
    ).toMatchObject({
      'edge-of-stability': 'Concept',
      'Neural Tangent Kernels': 'Concept',
    });
  });

  it('takes a short abbreviation of the lexicon only as it is written there', async () => {
    expect(Object.keys(await nameTypes('The lr and ntk of it.'))).toEqual([]);
  });

  it('joins an abbreviation with the long form that the text defines', async () => {
    const { entities } = await extract('Zonal gradient descent (ZGD) is fast. We like ZGD.');
    expect(entities.map((entity) => entity.mentions.map((mention) => mention.text))).toEqual([
      ['Zonal gradient descent', 'ZGD', 'ZGD'],
    ]);
  });

  it('reads an abbreviation as its paper defines it, whatever the lexicon says', async () => {
    const { entities } = await extract('We fit logistic regression (LR). LR is old.');
    expect(entities.find((entity) => entity.name === 'logistic regression')?.mentions).toHaveLength(3);
  });

  it('knows names by their spelling', async () => {
    expect(await nameTypes('We train FooNet-50, GRAFT and FAVOR+ with care.')).toEqual({
      'FooNet-50': 'Method',
      GRAFT: 'Method',
      'FAVOR+': 'Method',
    });
  });

  it('takes names before "datasets" for data sets', async () => {
    expect(await nameTypes('We test on the BarSet and QuxBank datasets.')).toMatchObject({
      BarSet: 'Dataset',
      QuxBank: 'Dataset',
    });
  });

  it('types noun phrases by their last word, without praise and articles', async () => {
    expect(
      await nameTypes('We present a novel efficient spectral normalization and a weird loss landscape.'),
    ).toEqual({
      'spectral normalization': 'Method',
      'weird loss landscape': 'Concept',
    });
  });

  it.each([
    ['before its head noun', 'The preventing overfitting problem.', 'preventing overfitting'],
    ['in praise of it', 'A larger harmful loss landscape.', 'larger harmful loss landscape'],
    ['of a generic kind', 'We compare networks and data.', 'networks'],
  ])('leaves out a word %s', async (_, text, wrong) => {
    expect(Object.keys(await nameTypes(text))).not.toContain(wrong);
  });

  it('keeps a phrase of any kind when the paper repeats it', async () => {
    expect(Object.keys(await nameTypes('The zonal hop is odd.'))).toEqual([]);
    expect(Object.keys(await nameTypes('The zonal hop is odd. A zonal hop is long.'))).toEqual(['zonal hop']);
  });

  it('takes the data set, not the task on it', async () => {
    expect(await nameTypes('Results on CIFAR-10 classification.')).toEqual({ 'CIFAR-10': 'Dataset' });
  });

  it('spreads "data set" over a list and reads it from "on" in a report of tests', async () => {
    expect(await nameTypes('We run on QuxBank, BarSet and CIFAR-10.')).toMatchObject({
      QuxBank: 'Dataset',
      BarSet: 'Dataset',
    });
    expect(await nameTypes('It achieves the best results on QuxBank.')).toEqual({ QuxBank: 'Dataset' });
  });

  it('keeps CIFAR-10 and CIFAR-100 apart', async () => {
    expect(Object.keys(await nameTypes('Tests on CIFAR-10 and CIFAR-100.'))).toEqual([
      'CIFAR-10',
      'CIFAR-100',
    ]);
  });

  it('skips addresses, citations, numbers and generic words', async () => {
    const text =
      'Our method is 25 times faster with 70M parameters (LeCun et al., 1990). Code at https://github.com/FooBar/BazQux and results of LeCun et al. (1998).';
    expect(Object.keys(await nameTypes(text))).toEqual([]);
  });

  it('takes a name that stands in the title alone', async () => {
    expect((await extract('We propose something.', 'ZonalNet: Doing it well')).entities).toMatchObject([
      { name: 'ZonalNet', role: 'introduces' },
    ]);
  });
});

describe.skipIf(!sharedIsHere)('on the dev set of the gold papers (needs ../shared)', () => {
  it('keeps the form of an extraction on 50 real abstracts', async () => {
    const real = rulesExtractor({ lexicon: readLexicon() });
    const lines = readFileSync(sharedPath('gold', 'dev.input.jsonl'), 'utf8').trim().split('\n');
    for (const line of lines) {
      const paper = JSON.parse(line) as ExtractorInput;
      expectWellFormed(paper, await real.extract(paper));
    }
  }, 120_000);
});
