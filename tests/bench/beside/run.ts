/**
 * `npm run bench:beside`: each extractor beside spaCy noun chunks, YAKE key phrases and a CRF, score and speed in one run.
 * The tools are installed into a temporary environment of Python and removed with it; `TANGENT_PYTHON_ENV` names one to keep.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnnotatedPaper } from '../../../ingest/evaluate/annotated-paper.ts';
import { headFigures } from '../../../ingest/evaluate/compare-runs.ts';
import { evaluate } from '../../../ingest/evaluate/evaluate.ts';
import { readGold, readPredictions } from '../../../ingest/evaluate/read-annotations.ts';
import { SHIPPED_EXTRACTORS } from '../../fixtures/extractors.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';
import { measureOnDev } from '../scorecards/measure-extractor.ts';

const TOOLS: Readonly<Record<string, string>> = {
  spacy: 'spaCy noun chunks (untyped)',
  yake: 'YAKE, 15 key phrases (untyped)',
  crf: 'CRF on the training papers',
};
const FIGURES = ['span', 'span+type', 'entity+type', 'relation'];
const gold = (name: string): string => sharedPath('gold', `${name}.jsonl`);

/** Throws where Python or the network is missing; the message of pip says which. */
function installTools(environment: string): string {
  const python = join(environment, 'bin', 'python');
  if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', environment]);
  const requirements = join(import.meta.dirname, 'requirements.txt');
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements], {
    stdio: 'inherit',
  });
  return python;
}

function print(name: string, figures: ReadonlyMap<string, number>, papersASecond: number): void {
  const shown = FIGURES.map((figure) => (figures.get(figure) ?? 0).toFixed(1).padStart(11)).join(' ');
  process.stdout.write(`${name.padEnd(32)} ${shown} ${papersASecond.toFixed(1).padStart(9)}\n`);
}

async function printTools(folder: string): Promise<void> {
  const environment = process.env['TANGENT_PYTHON_ENV'] ?? join(folder, 'environment');
  const python = installTools(environment);
  const out = join(folder, 'out');
  mkdirSync(out);
  const lines = execFileSync(
    python,
    [join(import.meta.dirname, 'beside.py'), gold('train.input'), gold('train.gold'), gold('dev.input'), out],
    { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } },
  );
  const set = await readGold(gold('dev.gold'), gold('dev.input'));
  for (const line of lines.trim().split('\n')) {
    const { tool, seconds } = z.object({ tool: z.string(), seconds: z.number() }).parse(JSON.parse(line));
    const predicted: ReadonlyMap<string, AnnotatedPaper> = await readPredictions(
      join(out, `${tool}.jsonl`),
      set.texts,
    );
    print(TOOLS[tool] ?? tool, headFigures(evaluate(set, predicted).scorecard), set.inputs.length / seconds);
  }
}

async function printExtractors(): Promise<void> {
  for (const { name, open } of SHIPPED_EXTRACTORS) {
    const extractor = await open();
    try {
      const { figures, papersASecond } = await measureOnDev(extractor);
      print(`Tangent, ${name}`, figures, papersASecond);
    } finally {
      await extractor.close();
    }
  }
}

if (sharedIsHere) {
  const folder = mkdtempSync(join(tmpdir(), 'tangent-beside-'));
  try {
    process.stdout.write(
      `${'F1 on the 50 dev papers'.padEnd(32)} ${FIGURES.map((figure) => figure.padStart(11)).join(' ')}  papers/s\n`,
    );
    await printExtractors();
    await printTools(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
} else process.stderr.write('other tools skipped: the annotated papers are not here\n');
