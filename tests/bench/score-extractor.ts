/** Extracts a gold set and prints the figures of gold/score.py: `npx tsx tests/bench/score-extractor.ts [dev|train] [--json]`. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtractorInput } from '../../ingest/extract/extractor.ts';
import { rulesExtractor } from '../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../ingest/lexicons/lexicon.ts';
import { sharedIsHere, sharedPath } from '../shared.ts';

if (!sharedIsHere) {
  process.stderr.write('skipped: the annotated papers are not here; name their folder by TANGENT_SHARED\n');
  process.exit(0);
}

const set = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'dev';
const gold = (part: string): string => sharedPath('gold', `${set}.${part}.jsonl`);
const papers = readFileSync(gold('input'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ExtractorInput);

const extractor = rulesExtractor({ lexicon: readLexicon() });
const folder = mkdtempSync(join(tmpdir(), 'tangent-score-'));
try {
  const predicted = join(folder, 'predicted.jsonl');
  const start = performance.now();
  const lines: string[] = [];
  for (const paper of papers) lines.push(JSON.stringify(await extractor.extract(paper)));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  writeFileSync(predicted, `${lines.join('\n')}\n`);
  const script = [sharedPath('gold', 'score.py'), gold('input'), gold('gold'), predicted];
  const flags = process.argv.includes('--json') ? ['--json'] : [];
  process.stdout.write(execFileSync('python3', [...script, ...flags], { encoding: 'utf8' }));
  process.stderr.write(`${papers.length} papers in ${seconds} s\n`);
} finally {
  rmSync(folder, { recursive: true });
}
