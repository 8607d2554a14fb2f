/** The model's scores of a few sentences on the processor where they were recorded: what another one makes of them is held against it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Extractor, ExtractorInput } from '../../../ingest/extract/extractor.ts';
import { readSettings } from '../../../ingest/extract/model/settings.ts';

const PAPERS: readonly ExtractorInput[] = [
  {
    id: 'a',
    title: 'QuillNorm: Scale-free Training of Deep Networks',
    abstract:
      'Batch normalization needs large batches. We propose QuillNorm, a normalization layer for small batches. QuillNorm outperforms layer normalization on ImageNet and reduces the generalization gap.',
  },
  {
    id: 'b',
    title: 'When does Adam beat SGD?',
    abstract:
      'We study the neural tangent kernel (NTK) of wide networks trained by Adam. The NTK stays constant in the infinite-width limit. On CIFAR-10 and CIFAR-100, Adam improves test accuracy over SGD.',
  },
];

const FILE = join(import.meta.dirname, 'recorded-scores.json');
const schema = z.object({
  /** Of the weights. */
  sha256: z.string(),
  processor: z.string(),
  /** By `paper|name` and `paper|head TYPE tail` the confidence. */
  scores: z.record(z.string(), z.number()),
});

type RecordedScores = z.infer<typeof schema>;

export async function scoresHere(extractor: Extractor): Promise<RecordedScores> {
  const scores: Record<string, number> = {};
  for (const paper of PAPERS) {
    const { entities, relations } = await extractor.extract(paper);
    for (const { name, confidence } of entities) scores[`${paper.id}|${name}`] = confidence;
    for (const { head, type, tail, confidence } of relations)
      scores[`${paper.id}|${head} ${type} ${tail}`] = confidence;
  }
  return { sha256: readSettings().sha256, processor: cpus()[0]?.model ?? 'unknown', scores };
}

export function readScores(): RecordedScores {
  return schema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

export function writeScores(scores: RecordedScores): void {
  writeFileSync(FILE, `${JSON.stringify(scores, null, 2)}\n`);
}

/** The largest difference of a confidence, and what stands on one side only. */
export function compareScores(
  here: RecordedScores,
  recorded: RecordedScores,
): { readonly largest: number; readonly onOneSide: readonly string[] } {
  const names = new Set([...Object.keys(here.scores), ...Object.keys(recorded.scores)]);
  const pairs = [...names].map((name) => ({ name, a: here.scores[name], b: recorded.scores[name] }));
  return {
    largest: Math.max(
      0,
      ...pairs.map(({ a, b }) => (a === undefined || b === undefined ? 0 : Math.abs(a - b))),
    ),
    onOneSide: pairs.flatMap(({ name, a, b }) => (a === undefined || b === undefined ? [name] : [])),
  };
}
