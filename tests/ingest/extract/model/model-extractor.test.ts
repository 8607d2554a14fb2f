import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelExtractor } from '../../../../ingest/extract/model/model-extractor.ts';
import { readSettings, WEIGHT_FILES, weightFile } from '../../../../ingest/extract/model/settings.ts';
import type { Extractor, ExtractorInput } from '../../../../ingest/extract/extractor.ts';
import { readLexicon } from '../../../../ingest/lexicons/lexicon.ts';
import type { Extraction } from '../../../../src/domain/extraction.ts';
import { packageFile } from '../../../../src/store/package-file.ts';
import { describeExtractor, expectWellFormed } from '../../../contracts/extractor.ts';

const MEGABYTE = 1024 * 1024;
const papers: readonly ExtractorInput[] = [
  {
    id: 'a',
    title: 'QuillNorm: Scale-free Training of Deep Networks',
    abstract:
      'Batch normalization needs large batches. We propose QuillNorm, a normalization layer for small batches. QuillNorm outperforms layer normalization on ImageNet and reduces memory. Code: https://github.com/quill/norm.',
  },
  {
    id: 'b',
    title: 'When does Adam beat SGD?',
    abstract:
      'We study the neural tangent kernel (NTK) of wide networks trained by Adam. The NTK stays constant in the limit. On CIFAR-10 and CIFAR-100, Adam improves accuracy over SGD.',
  },
  { id: 'c', title: 'A title alone' },
];

const extractors: Extractor[] = [];
async function opened(threads: number): Promise<Extractor> {
  const extractor = await modelExtractor({ lexicon: readLexicon(), threads });
  extractors.push(extractor);
  return extractor;
}
const one = await opened(1);
afterAll(() => Promise.all(extractors.map((extractor) => extractor.close())));

describeExtractor({ extractor: one, papers });

describe('the model', () => {
  let read: readonly Extraction[] = [];
  beforeAll(async () => {
    read = await Promise.all(papers.map((paper) => one.extract(paper)));
  });

  it('finds names, roles and relations', () => {
    const [first] = read;
    expect(first?.entities.find(({ name }) => name === 'QuillNorm')).toMatchObject({
      type: 'Method',
      role: 'introduces',
    });
    expect(first?.entities.find(({ name }) => name === 'ImageNet')?.type).toBe('Dataset');
    expect(first?.relations.map(({ head, type, tail }) => `${head} ${type} ${tail}`)).toContain(
      'QuillNorm OUTPERFORMS layer normalization',
    );
  });

  it('quotes the sentence and nothing more', () => {
    const evidence = read.flatMap(({ relations }) => relations.map((relation) => relation.evidence));
    expect(evidence.length).toBeGreaterThan(0);
    for (const span of evidence) expect(Object.keys(span).toSorted()).toEqual(['end', 'start', 'text']);
  });

  it('gives the same bytes for a paper in any order and by any number of threads', async () => {
    const two = await opened(2);
    const many = [...papers, ...papers.toReversed(), ...papers];
    const all = await Promise.all(many.map((paper) => two.extract(paper)));
    for (const [at, paper] of many.entries())
      expect(JSON.stringify(all[at])).toBe(JSON.stringify(read.find(({ id }) => id === paper.id)));
  });

  it('gives the same bytes in another process', () => {
    const script = `
      import { modelExtractor } from ${JSON.stringify(packageFile('ingest/extract/model/model-extractor.ts'))};
      import { readLexicon } from ${JSON.stringify(packageFile('ingest/lexicons/lexicon.ts'))};
      const extractor = await modelExtractor({ lexicon: readLexicon(), threads: 1 });
      const paper = JSON.parse(process.argv[1]);
      process.stdout.write(JSON.stringify(await extractor.extract(paper)));
      await extractor.close();`;
    const argv = ['--import', 'tsx', '--input-type=module', '-e', script, JSON.stringify(papers[1])];
    const out = execFileSync(process.execPath, argv, { cwd: packageFile('.'), encoding: 'utf8' });
    expect(out).toBe(JSON.stringify(read[1]));
  }, 60_000);

  it('keeps every offset on damaged texts', async () => {
    const damage = fc.oneof(
      fc.constantFrom(
        '\\alpha',
        '{',
        '$x^2$',
        '\u0000',
        '\ud83d',
        '\u0301',
        'Oleft(',
        '\r\n',
        ' \u00a0',
        '𝔸',
        'ﬁ',
        '‐',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    );
    const text = (papers[0]?.abstract ?? '').split(' ');
    const damaged = fc
      .array(fc.tuple(fc.nat(text.length), damage), { maxLength: 12 })
      .map((cuts) => cuts.reduce((words, [at, what]) => words.toSpliced(at, 1, what), text).join(' '));
    await fc.assert(
      fc.asyncProperty(damaged, damaged, async (title, abstract) => {
        const paper = { id: 'd', title, abstract };
        expectWellFormed(paper, await one.extract(paper));
      }),
      { numRuns: 20, seed: 8 },
    );
  }, 60_000);

  it('ships the weights that its settings speak of, in no more than 35 MB', () => {
    const digest = createHash('sha256');
    for (const name of WEIGHT_FILES) digest.update(readFileSync(weightFile(name)));
    expect(digest.digest('hex')).toBe(readSettings().sha256);
    const size = WEIGHT_FILES.reduce((sum, name) => sum + statSync(weightFile(name)).size, 0);
    expect(size).toBeLessThan(35 * MEGABYTE);
  });
});
