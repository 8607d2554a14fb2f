/** Gold papers, their texts, and predictions of them, read from files and held against each other. */

import { z } from 'zod';
import { TangentError } from '../../src/domain/errors.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import { paperText } from '../../src/domain/record.ts';
import type { ExtractorInput } from '../extract/extractor.ts';
import type { AnnotatedPaper } from './annotated-paper.ts';
import { findMisplaced, findProblems } from './find-problems.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';

const place = z.object({ text: z.string(), start: z.int().optional(), end: z.int().optional() });
const mention = z.union([z.string(), place]);
const optionalFlag = z.boolean().nullish();

const paperSchema = z.object({
  id: z.string(),
  entities: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      role: z.string().nullish(),
      mentions: z.array(mention),
    }),
  ),
  relations: z
    .array(
      z.object({
        head: z.string(),
        type: z.string(),
        tail: z.string(),
        evidence: mention.nullish(),
        confidence: z.number().optional(),
        effect: z.string().nullish(),
        hedged: optionalFlag,
        qualified: optionalFlag,
        quantity: z.string().nullish(),
        selfReported: optionalFlag,
      }),
    )
    .default([]),
});

/** A line as it stands in the file: mentions and evidence as strings or with their places. */
export type PaperLine = z.infer<typeof paperSchema>;
export type Mention = z.infer<typeof mention>;

const inputSchema = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z
    .string()
    .nullish()
    .transform((abstract) => abstract ?? ''),
});

export interface GoldSet {
  /** Texts by id, all that the input file holds. */
  readonly texts: ReadonlyMap<string, string>;
  /** What an extractor reads: the papers that gold annotates, in its order. */
  readonly inputs: readonly ExtractorInput[];
  readonly gold: readonly AnnotatedPaper[];
}

/** `dev.gold.jsonl` has its texts in `dev.input.jsonl` beside it. Throws `UsageInvalid` for another name. */
export function inputBeside(goldPath: string): string {
  const beside = goldPath.replace(/\.gold(\.[^./]+)$/, '.input$1');
  if (beside !== goldPath) return beside;
  throw new TangentError(
    'UsageInvalid',
    `${goldPath} is not called *.gold.jsonl, so its texts are not found`,
    {
      hint: 'Name the file of {id, title, abstract} with --input.',
      place: goldPath,
    },
  );
}

/**
 * Throws `SourceUnreadable`, `SourceEmpty`, and `GoldInvalid` for the first line that breaks the form, the guideline's
 * names of types, roles and relations, or does not fit its text; the message counts the others.
 */
export async function readGold(goldPath: string, inputPath: string): Promise<GoldSet> {
  const lines = await readLines({
    path: goldPath,
    schema: paperSchema,
    what: 'an annotated paper',
    code: 'GoldInvalid',
    hint: 'Check the path of the gold file and its permissions.',
  });
  const inputLines = await readLines({
    path: inputPath,
    schema: inputSchema,
    what: 'a paper of the form {id, title, abstract}',
    code: 'GoldInvalid',
    hint: 'Name the file that holds the texts with --input.',
  });
  const inputs = new Map(inputLines.map(({ value }) => [value.id, value]));
  const texts = new Map([...inputs].map(([id, input]) => [id, paperText(input)]));
  throwFirst(
    'GoldInvalid',
    [...lines.flatMap((line) => findProblems(line, texts)), ...findTwice(lines)],
    'Mend the line; gold/GUIDELINE.md says what may stand in it.',
  );
  return {
    texts,
    inputs: lines.flatMap(({ value }) => inputs.get(value.id) ?? []),
    gold: lines.map(({ value }) => toPaper(value)),
  };
}

/** By id. Throws as `readGold`, with `PredictionsInvalid`, also where a place with offsets is not what stands in the text. */
export async function readPredictions(
  path: string,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, AnnotatedPaper>> {
  const lines = await readLines({
    path,
    schema: paperSchema,
    what: 'an extraction',
    code: 'PredictionsInvalid',
    hint: 'Give what `tangent extract` prints, or leave --predicted out.',
  });
  throwFirst(
    'PredictionsInvalid',
    [...lines.flatMap((line) => findMisplaced(line, texts)), ...findTwice(lines)],
    'Extract again from the texts that gold refers to.',
  );
  return new Map(lines.map(({ value }) => [value.id, toPaper(value)]));
}

function findTwice(lines: readonly Line<PaperLine>[]): Line<string>[] {
  const seen = new Set<string>();
  return lines.flatMap(({ value: { id }, place: at }) =>
    seen.has(id) || !seen.add(id) ? [{ value: `the paper ${id} stands in the file twice`, place: at }] : [],
  );
}

function throwFirst(
  code: 'GoldInvalid' | 'PredictionsInvalid',
  problems: readonly Line<string>[],
  hint: string,
): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  throw new TangentError(code, `${first.value}${more}`, { hint, place: first.place });
}

/** An extraction, or a line of a file, in the form that is scored. */
export function toPaper({ id, entities, relations }: PaperLine | Extraction): AnnotatedPaper {
  return {
    id,
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(textOf) })),
    relations: relations.map(({ evidence, ...relation }) => ({
      ...relation,
      ...(evidence !== undefined && evidence !== null && { evidence: textOf(evidence) }),
    })),
  };
}

function textOf(found: Mention): string {
  return typeof found === 'string' ? found : found.text;
}
