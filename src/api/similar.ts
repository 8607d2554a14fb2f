/** Papers and statements that mean what a text or a paper means. */

import { z } from 'zod';
import type { SimilarAnswer } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { RELATION_TYPES } from '../domain/schema.ts';
import { similar } from '../queries/similar.ts';
import { JSON_TYPE, checked, limitsOf } from './route.ts';
import type { Route, RouteContext } from './route.ts';

const query = z.strictObject({
  text: z.string().min(1).max(5_000).exactOptional().describe('a sentence or an abstract; or paper'),
  paper: z.string().min(1).max(200).exactOptional().describe('an id, citation key, DOI or arXiv id; or text'),
  limit: z.coerce.number().int().min(1).max(100).default(10).describe('papers at most, and statements'),
});

const offset = z.int().min(0).describe('index into title + "\\n" + abstract of the paper');
const place = { quote: z.string(), start: offset, end: offset };
const paper = {
  id: z.string(),
  title: z.string(),
  citationKey: z.string(),
  year: z.int().exactOptional(),
};
const similarity = z.number().describe('cosine of the two meanings');

export const similarSchema: z.ZodType<SimilarAnswer> = z.strictObject({
  paper: z.string().exactOptional().describe('id of the paper that was asked for'),
  papers: z.array(z.strictObject({ ...paper, similarity, evidence: z.strictObject(place).exactOptional() })),
  statements: z.array(
    z.strictObject({
      paper: z.strictObject(paper),
      ...place,
      states: z.array(
        z.strictObject({
          claimId: z.string(),
          head: z.string(),
          type: z.enum(RELATION_TYPES.map((row) => row.name)),
          tail: z.string(),
        }),
      ),
      similarity,
    }),
  ),
});

export function similarRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/similar',
      summary: 'Papers and statements that mean what a text or a paper means, best first',
      query,
      mediaTypes: JSON_TYPE,
      answer: similarSchema,
      async handle(request, response) {
        const { text, paper: key, limit } = checked(query, request.query);
        if ((text === undefined) === (key === undefined)) {
          throw new TangentError('ParameterInvalid', 'Give one of text and paper.', {
            hint: '/api/similar?text=..., or ?paper=...',
          });
        }
        const alike = key === undefined ? { text: text ?? '' } : { paper: key };
        response.json(await similar(read, alike, { limit, ...limitsOf(response) }));
      },
    },
  ];
}
