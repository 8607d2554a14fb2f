/** `tangent evaluate`: the extractor's scores on annotated papers, or a sample of the store's own statements to judge. */

import { Command } from 'commander';
import { TangentError } from '../domain/errors.ts';
import { evaluate } from '../../ingest/evaluate/evaluate.ts';
import type { Evaluation } from '../../ingest/evaluate/evaluate.ts';
import { inputBeside, readGold, readPredictions, toPaper } from '../../ingest/evaluate/read-annotations.ts';
import type { GoldSet } from '../../ingest/evaluate/read-annotations.ts';
import type { AnnotatedPaper } from '../../ingest/evaluate/annotated-paper.ts';
import { extract } from '../tangent.ts';
import {
  addExtractorOption,
  addFormatOption,
  addStoreOption,
  chosenFormat,
  readingOptions,
} from './command.ts';
import type { CommandContext, ExtractorFlags } from './command.ts';
import { judgeSample } from './judge-sample.ts';
import { wholeNumber } from './parameters.ts';
import { parseRowFormat } from './print-rows.ts';
import { printComparison, printScorecard } from './print-scorecard.ts';
import { sayNotices } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface EvaluateOptions extends ExtractorFlags {
  readonly input?: string;
  readonly predicted?: string;
  readonly compare?: string;
  readonly sample?: number;
  readonly seed?: number;
  readonly judgments?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function evaluateCommand(context: CommandContext): Command {
  const command = new Command('evaluate')
    .description('score the extractor on annotated papers, or judge a sample of your own statements')
    .argument('[gold.jsonl]', 'annotated papers; absent with --sample')
    .option(
      '--input <papers.jsonl>',
      'their texts, {id, title, abstract} (the *.input.jsonl beside *.gold.jsonl)',
    )
    .option('--predicted <file>', 'score these extractions instead of extracting')
    .option('--compare <file>', 'hold the scores against those of other extractions')
    .option('--sample <n>', 'judge so many statements of the store instead', (text) =>
      wholeNumber('--sample', text, { from: 1 }),
    )
    .option('--seed <n>', 'draw the sample that this number draws each time', (text) =>
      wholeNumber('--seed', text, { from: 0 }),
    )
    .option('--judgments <file>', 'keep judgments there, and do not ask again for those it holds')
    .action(async (gold: string | undefined, options: EvaluateOptions) => {
      checkUsage(gold, options);
      if (options.sample !== undefined) await judgeSample(context, { ...options, sample: options.sample });
      else if (gold !== undefined) await scoreGold(context, gold, options);
    });
  return addFormatOption(addStoreOption(addExtractorOption(command)));
}

/** Throws `UsageInvalid` where neither or both of gold papers and a sample are asked for, or a flag of the other. */
function checkUsage(gold: string | undefined, options: EvaluateOptions): void {
  const isSample = options.sample !== undefined;
  if (isSample === (gold !== undefined))
    throw new TangentError(
      'UsageInvalid',
      isSample ? 'a sample is drawn from the store, not from gold papers' : 'there is nothing to evaluate',
      { hint: 'tangent evaluate dev.gold.jsonl, or tangent evaluate --sample 20' },
    );
  const [own, misplaced] = isSample
    ? ([
        '--sample',
        (['input', 'predicted', 'compare', 'extractor'] as const).filter(
          (name) => options[name] !== undefined,
        ),
      ] as const)
    : ([
        'gold papers',
        (['seed', 'judgments'] as const).filter((name) => options[name] !== undefined),
      ] as const);
  if (misplaced.length > 0)
    throw new TangentError('UsageInvalid', `${own} take no --${misplaced.join(' and no --')}`, {
      hint: 'tangent evaluate --help says what goes together.',
    });
}

async function scoreGold(
  { terminal }: CommandContext,
  goldPath: string,
  options: EvaluateOptions,
): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const set = await readGold(goldPath, options.input ?? inputBeside(goldPath));
  const predicted =
    options.predicted === undefined
      ? await extractPapers(set, terminal, options)
      : await readPredictions(options.predicted, set.texts);
  const ours = score(set, predicted, terminal, options.predicted ?? 'the extractor');
  if (options.compare === undefined) return printScorecard(terminal, format, ours);
  const theirs = score(set, await readPredictions(options.compare, set.texts), terminal, options.compare);
  await printComparison(terminal, format, ours, theirs);
}

async function extractPapers(
  { inputs }: GoldSet,
  terminal: Terminal,
  flags: ExtractorFlags,
): Promise<ReadonlyMap<string, AnnotatedPaper>> {
  const text = inputs.map((input) => JSON.stringify(input)).join('\n');
  const predicted = new Map<string, AnnotatedPaper>();
  for await (const entry of extract(
    { text },
    { from: 'jsonl', signal: terminal.signal, ...readingOptions(flags, terminal) },
  )) {
    if (entry.kind === 'error') throw entry.error;
    if (entry.kind === 'extraction') predicted.set(entry.extraction.id, toPaper(entry.extraction));
  }
  terminal.signal.throwIfAborted();
  return predicted;
}

/** Papers that one side lacks are scored all the same, and said. */
function score(
  set: GoldSet,
  predicted: ReadonlyMap<string, AnnotatedPaper>,
  terminal: Terminal,
  from: string,
): Evaluation {
  const missing = set.gold.filter((paper) => !predicted.has(paper.id)).length;
  const extra = [...predicted.keys()].filter((id) => !set.gold.some((paper) => paper.id === id)).length;
  if (missing > 0)
    sayNotices(terminal, [
      {
        code: 'papers-missing',
        message: `${from} lacks ${missing} of ${set.gold.length} papers; all that they hold counts as missed`,
        suggestion: 'the same papers on both sides',
      },
    ]);
  if (extra > 0)
    sayNotices(terminal, [
      {
        code: 'papers-unknown',
        message: `${from} has ${extra} papers that gold lacks; they are passed over`,
        suggestion: '',
      },
    ]);
  return evaluate(set, predicted);
}
