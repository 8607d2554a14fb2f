/** The shapes of answers for the OpenAPI document; the types of the domain hold them to what is sent. */

import { z } from 'zod';
import type { KnownEntity, Notice } from '../domain/answers.ts';
import { CARD_NAMES } from '../domain/questions.ts';
import type { Overview, PathsAnswer } from '../domain/questions.ts';
import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../domain/schema.ts';

const entityType = z.enum(ENTITY_TYPES.map((row) => row.name));
const relationType = z.enum(RELATION_TYPES.map((row) => row.name));
const year = z.int().nullable();
const offset = z.int().min(0).describe('index into title + "\\n" + abstract of the paper');
export const notice: z.ZodType<Notice> = z.strictObject({
  code: z.string(),
  message: z.string(),
  suggestion: z.string(),
});
export const entityBrief = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: entityType,
  papers: z.int(),
  generic: z.boolean(),
  hub: z.boolean(),
});

const hop = z.strictObject({
  type: z.enum([...relationType.options, 'APPEARS_WITH', 'SAME_PAPER']),
  from: z.string().describe('id of an entity; the head of a statement'),
  to: z.string(),
  quote: z.string(),
  start: offset,
  end: offset,
  paper: z.string().describe('id of the paper that is quoted'),
  year,
  confidence: z.number(),
  toQuote: z.string().exactOptional().describe('the sentence that names `to`, where no sentence names both'),
  toStart: offset.exactOptional(),
  toEnd: offset.exactOptional(),
  toPaper: z.string().exactOptional(),
  toYear: year.exactOptional(),
});

export const pathsSchema: z.ZodType<PathsAnswer> = z.strictObject({
  from: entityBrief,
  to: entityBrief,
  paths: z.array(
    z.strictObject({
      cost: z.number().describe('the lower, the more convincing; 0 where one paper names both ends'),
      nodes: z.array(z.strictObject({ id: z.string(), name: z.string(), type: entityType })),
      hops: z.array(hop),
      text: z.string().describe('the path in words, with [@citationKey] behind each quote'),
    }),
  ),
  papers: z.array(z.strictObject({ id: z.string(), title: z.string(), citationKey: z.string(), year })),
  notices: z.array(notice),
});

export const overviewSchema: z.ZodType<Overview> = z.strictObject({
  cards: z.array(
    z.strictObject({
      name: z.enum(CARD_NAMES),
      title: z.string(),
      entries: z.array(
        z.strictObject({
          text: z.string(),
          detail: z.string().exactOptional(),
          entities: z.array(z.string()).describe('ids of the entities it speaks of'),
          evidence: z
            .strictObject({
              quote: z.string(),
              start: offset,
              end: offset,
              paper: z.string(),
              title: z.string(),
              year,
            })
            .exactOptional(),
          question: z.string().exactOptional().describe('what to put to /api/ask'),
        }),
      ),
      empty: z.string().exactOptional().describe('why there is no entry'),
      query: z.string().describe('the query of the catalogue that the card is made of'),
      parameters: z.record(z.string(), z.json()),
    }),
  ),
});

const evidence = z.strictObject({
  paperId: z.string(),
  title: z.string(),
  citationKey: z.string(),
  year: z.int().exactOptional(),
  quote: z.string(),
  start: offset,
  end: offset,
  confidence: z.number(),
  extractor: z.string(),
});
const claimEvidence = evidence.extend({
  claimId: z.string(),
  effect: z.enum(EFFECTS).exactOptional(),
  quantity: z.string().exactOptional(),
  hedged: z.boolean(),
  qualified: z.boolean(),
  selfReported: z.boolean(),
});
const direction = z.enum(['out', 'in', 'both']).describe('both: a symmetric type');
const support = { papers: z.int(), independentPapers: z.int().describe('papers not of its own work') };

export const knownEntitySchema: z.ZodType<KnownEntity> = entityBrief.extend({
  kind: z.literal('entity'),
  aliases: z.array(z.string()),
  definition: z.string().exactOptional(),
  mergeReasons: z.array(z.string()),
  firstYear: z.int().exactOptional(),
  lastYear: z.int().exactOptional(),
  specificity: z.number().exactOptional(),
  community: z.strictObject({ id: z.string(), name: z.string() }).exactOptional(),
  roles: z.array(z.strictObject({ role: z.enum(ROLES.map((row) => row.name)), papers: z.array(evidence) })),
  relations: z.array(
    z.strictObject({
      type: relationType,
      direction,
      ...support,
      statements: z.array(
        z.strictObject({
          type: relationType,
          direction,
          other: entityBrief,
          ...support,
          contested: z.literal(true).exactOptional(),
          effect: z.enum(EFFECTS).exactOptional(),
          confidence: z.number(),
          evidence: z.array(claimEvidence),
        }),
      ),
    }),
  ),
  related: z.array(z.strictObject({ entity: entityBrief, papers: z.int(), npmi: z.number() })),
});
