/** The shape of an answer to a question in a reader's words. */

import { z } from 'zod';
import type { AskAnswer } from '../domain/questions.ts';
import { entityBrief, notice, pathsSchema } from './answer-schemas.ts';

const choice = z.strictObject({
  query: z.string().describe('a query of the catalogue'),
  description: z.string(),
  parameters: z.record(z.string(), z.json()),
  question: z.string().describe("the query's own phrase with the question's names in it"),
  command: z.string().describe('the same at the command line'),
});

const properties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]),
);
const graph = z.strictObject({
  nodes: z.array(z.strictObject({ id: z.string(), labels: z.array(z.string()), properties })),
  relationships: z.array(
    z.strictObject({ type: z.string(), start: z.string(), end: z.string(), properties }),
  ),
});

export const askSchema: z.ZodType<AskAnswer> = z.strictObject({
  question: z.string(),
  linked: z.array(z.strictObject({ text: z.string(), entity: entityBrief })).describe('names found in it'),
  chosen: choice.exactOptional().describe('the query that was run; absent where nothing fits'),
  answer: z
    .strictObject({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.json())),
      notices: z.array(notice),
      summary: z.strictObject({ rows: z.int(), truncated: z.boolean(), milliseconds: z.number() }),
      graph: graph.exactOptional(),
    })
    .exactOptional()
    .describe('as the query answers'),
  paths: pathsSchema
    .exactOptional()
    .describe('instead of an answer, where it asks how two names are connected'),
  others: z.array(choice).describe('the nearest three beside it'),
  notices: z.array(notice),
});
