/** The samples: real papers with years, told in our own words, in every form that is read. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../ingest/lexicons/lexicon.ts';
import { readPapers, type ReadEntry, type ReadRecord } from '../../../ingest/sources/read-papers.ts';
import { packageFile } from '../../../src/store/package-file.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const folder = packageFile('ingest/samples');
const entries: ReadEntry[] = [];
for await (const entry of readPapers([`${folder}/*.{jsonl,txt}`])) entries.push(entry);
const records = entries.filter((entry): entry is ReadRecord => entry.kind === 'record');
const abstracts = records.flatMap(({ record }) => record.abstract ?? []);

/** Made by at least two papers each, word for word up to case. */
const SHARED_STATEMENTS = [
  'Adam outperforms SGD on Transformers',
  'flat minima improve generalization',
  'learning rate warmup improves training stability',
  'maximal update parametrization (muP) enables hyperparameter transfer',
  'SGD with momentum outperforms Adam on image classification',
  'batch normalization improves training speed',
  'infinitely wide neural network is equivalent to a Gaussian process',
  'overparameterization reduces test error beyond the interpolation threshold',
  'model size improves sample efficiency',
];

const papersThatSay = (words: string): number =>
  abstracts.filter((text) => text.toLowerCase().includes(words.toLowerCase())).length;

/** Runs of so many words: two texts that share one have a passage in common. */
function passages(text: string, words: number): readonly string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return all
    .slice(0, Math.max(0, all.length - words + 1))
    .map((_, at) => all.slice(at, at + words).join(' '));
}

describe('the samples', () => {
  it('are read without a warning or a refusal', () => {
    expect(entries.filter((entry) => entry.kind !== 'record')).toEqual([]);
  });

  it('are 66 records of 65 papers, as their README says', () => {
    expect(records).toHaveLength(66);
    expect(new Set(records.map(({ record }) => record.title.toLowerCase())).size).toBe(65);
    expect(abstracts).toHaveLength(65);
  });

  it('all have a year that their source states', () => {
    const unsure = records.filter(
      ({ record }) => record.year === undefined || record.yearSource !== 'stated',
    );
    expect(unsure.map(({ record }) => record.title)).toEqual([]);
  });

  it('agree with their arXiv number on year and month', () => {
    const stated = records.filter(({ record }) => record.arxivId !== undefined && record.date !== undefined);
    expect(stated.length).toBeGreaterThan(10);
    for (const { record } of stated) {
      const [year = '', month = ''] = (record.date ?? '').split('-');
      expect(`${record.title}: ${record.arxivId?.slice(0, 4)}`).toBe(
        `${record.title}: ${year.slice(2)}${month}`,
      );
    }
  });

  it('have abstracts of 60 to 130 words', () => {
    const lengths = abstracts.map((text) => text.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(130);
  });

  it('come as JSONL and as the three layouts of listing pages', () => {
    const files = readdirSync(folder).filter((file) => file !== 'README.md');
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(files.filter((file) => file.endsWith('.jsonl'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('\nSubscribe\n\nDaily Papers\n'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('\nSubscribe\n\nbyAK'))).toHaveLength(1);
    expect(texts.filter((text) => /\nSubscribe\p{Lu}/u.test(text) && !text.includes('\n\n'))).toHaveLength(1);
  });

  it.each(SHARED_STATEMENTS)('state in two papers or more: %s', (words) => {
    expect(papersThatSay(words)).toBeGreaterThanOrEqual(2);
  });

  it('name what the lexicon knows, so that papers are connected', () => {
    const words = abstracts.map((text) => ` ${text.split(/[^\p{L}\p{N}+-]+/u).join(' ')} `);
    const shared = readLexicon().filter((entry) => {
      const forms = [entry.name, ...entry.aliases].map((form) => ` ${form} `);
      return !entry.generic && words.filter((text) => forms.some((form) => text.includes(form))).length > 1;
    });
    expect(shared.length).toBeGreaterThanOrEqual(80);
  });
});

describe.skipIf(!sharedIsHere)('the samples beside real listing pages', () => {
  it('share no passage of eight words with them', () => {
    const pages = readdirSync(sharedPath('papers')).map((file) =>
      readFileSync(sharedPath('papers', file), 'utf8'),
    );
    const theirs = new Set(pages.flatMap((page) => passages(page, 8)));
    expect(theirs.size).toBeGreaterThan(10_000);
    expect(abstracts.flatMap((text) => passages(text, 8)).filter((each) => theirs.has(each))).toEqual([]);
  });
});
