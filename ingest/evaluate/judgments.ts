/** A person's verdicts on names and statements, kept so that the same is never judged twice. */

import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { TangentError } from '../../src/domain/errors.ts';
import { readLines } from './read-lines.ts';
import { wilsonInterval } from './wilson.ts';
import type { Interval } from './wilson.ts';

const judgmentSchema = z.object({
  kind: z.enum(['name', 'statement']),
  /** What was judged: a name with its type, or paper, head, type and tail. */
  key: z.string().min(1),
  right: z.boolean(),
  reason: z.string().optional(),
});

export type Judgment = z.infer<typeof judgmentSchema>;

/** `p-0a1b2c3d4e5f: Mix-LN OUTPERFORMS Pre-LN`: the same whoever extracted it. */
export function statementKey(paper: string, head: string, type: string, tail: string): string {
  return `${paper}: ${head} ${type} ${tail}`;
}

/** By kind and key, the last of each; none where there is no file yet. Throws `JudgmentsInvalid`. */
export async function readJudgments(path: string): Promise<ReadonlyMap<string, Judgment>> {
  if (await isAbsent(path)) return new Map();
  const lines = await readLines({
    path,
    schema: judgmentSchema,
    what: 'a judgment of the form {kind, key, right, reason?}',
    code: 'JudgmentsInvalid',
    hint: 'Name a file that --judgments wrote, or a new one.',
  });
  return new Map(lines.map(({ value }) => [judgmentKey(value), value]));
}

export function judgmentKey({ kind, key }: Pick<Judgment, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Adds one judgment to the file at once, so that none is lost when the person stops. Throws `OutputUnwritable`. */
export async function appendJudgment(path: string, judgment: Judgment): Promise<void> {
  await appendFile(path, `${JSON.stringify(judgment)}\n`).catch((cause: unknown) => {
    throw new TangentError('OutputUnwritable', `the judgment cannot be kept in ${path}`, {
      hint: 'Name a file in a folder that you may write to.',
      place: path,
      cause,
    });
  });
}

export interface Precision {
  readonly right: number;
  readonly judged: number;
  /** Share of right ones, 0 where nothing was judged. */
  readonly share: number;
  /** 95%. */
  readonly interval: Interval;
}

export function precisionOf(judgments: readonly Judgment[]): Precision {
  const right = judgments.filter((judgment) => judgment.right).length;
  const judged = judgments.length;
  return { right, judged, share: judged === 0 ? 0 : right / judged, interval: wilsonInterval(right, judged) };
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')).trim() === '';
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw new TangentError('SourceUnreadable', `${path} cannot be read`, {
      hint: 'Check that it is a file and that you may read it.',
      place: path,
      cause,
    });
  }
}
