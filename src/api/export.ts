/** A part of the graph as a file. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Request, Response } from 'express';
import { TangentError } from '../domain/errors.ts';
import { exporterNamed, exporters } from '../exports/exporters.ts';
import type { Exporter } from '../exports/exporter.ts';
import { queryNamed } from '../queries/catalogue.ts';
import { parametersFromTexts } from '../queries/query-parameters.ts';
import { selectSubgraph } from '../queries/select-subgraph.ts';
import type { Selection } from '../queries/select-subgraph.ts';
import { coalescePieces } from './coalesce-pieces.ts';
import { textsOf } from './queries.ts';
import { checked, limitsOf, pathPart } from './route.ts';
import type { Route, RouteContext } from './route.ts';

/** What is left of the address belongs to the query, which checks it. */
const query = z.looseObject({
  around: z.string().optional().describe('a node and what is one step from it'),
  query: z
    .string()
    .optional()
    .describe('what a query of the catalogue finds; its parameters stand beside it'),
  all: z.stringbool().optional().describe('the whole graph'),
  file: z.string().optional().describe('which file of a format that has several'),
  layout: z.stringbool().default(false).describe('also the places of nodes on the canvas'),
});

export function exportRoutes({ read }: RouteContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/export/:format',
      summary: 'A part of the graph as a file',
      pathParameters: { format: exporters.map((exporter) => exporter.name).join(', ') },
      query,
      mediaTypes: [...new Set(exporters.map((exporter) => exporter.mediaType))],
      async handle(request, response) {
        const exporter = exporterNamed(pathPart(request, 'format'));
        const wanted = checked(query, request.query);
        const { layout, file } = wanted;
        const options = { evidence: exporter.withEvidence, layout, ...limitsOf(response) };
        const subgraph = await selectSubgraph(read, selectionOf(wanted), options);
        await send(response, exporter, chooseFile(exporter.files(subgraph), file));
      },
    },
  ];
}

function selectionOf({
  around,
  query: name,
  all,
  file: _file,
  layout: _layout,
  ...rest
}: z.infer<typeof query>): Selection {
  const selections: Selection[] = [];
  if (all === true) selections.push({ by: 'all' });
  if (around !== undefined) selections.push({ by: 'around', node: around });
  if (name !== undefined) {
    const parameters = parametersFromTexts(queryNamed(name), textsOf(rest as Request['query']));
    selections.push({ by: 'query', name, parameters });
  }
  const [selection, second] = selections;
  const stray = selection?.by === 'query' ? [] : Object.keys(rest);
  if (selection && !second && stray.length === 0) return selection;
  throw new TangentError(
    'ParameterInvalid',
    stray.length > 0
      ? `The export has no parameter "${stray.join('", "')}".`
      : 'An export needs one of around, query and all.',
    { hint: 'Write ?around=<node>, ?query=<name>&<its parameters> or ?all=true.' },
  );
}

type ExportedFile = ReturnType<Exporter['files']>[number];

function chooseFile(files: readonly ExportedFile[], name: string | undefined): ExportedFile {
  const [only, ...others] = files;
  const found = name === undefined && others.length === 0 ? only : files.find((file) => file.name === name);
  if (found) return found;
  const names = files.map((file) => file.name).join(', ');
  throw new TangentError(
    'ParameterInvalid',
    name === undefined ? 'The format has several files.' : `The format has no file "${name}".`,
    { hint: `Write &file= and one of: ${names}.` },
  );
}

async function send(
  response: Response,
  { mediaType }: Exporter,
  { name, pieces }: ExportedFile,
): Promise<void> {
  response.status(200).attachment(name);
  response.type(mediaType);
  await pipeline(Readable.from(coalescePieces(pieces)), response);
}
