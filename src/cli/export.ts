/** `tangent export`: a subgraph in one of the formats of `exports/exporters.ts`. */

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { TangentError } from '../domain/errors.ts';
import type { ExportedFile } from '../exports/exporter.ts';
import { exporterNamed, exporters } from '../exports/exporters.ts';
import { queryNamed } from '../queries/catalogue.ts';
import { parametersFromTexts } from '../queries/query-parameters.ts';
import { selectSubgraph } from '../queries/select-subgraph.ts';
import type { Selection } from '../queries/select-subgraph.ts';
import { parametersFromJson } from '../store/from-json.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { namedText, parseParameter } from './parameters.ts';

interface ExportOptions {
  readonly query?: string;
  readonly cypher?: string;
  readonly around?: string;
  readonly all?: boolean;
  readonly layout?: boolean;
  readonly P: readonly string[];
  readonly output?: string;
  readonly store?: string;
}

export function exportCommand(context: CommandContext): Command {
  const command = new Command('export')
    .description('write a part of the graph to a file')
    .argument('<format>', exporters.map((exporter) => exporter.name).join(', '))
    .option('--all', 'the whole graph (the default)')
    .option('--around <name>', 'an entity or a paper, and its neighbors')
    .option('--query <name>', 'what a catalogue query returns; its parameters by -P')
    .option('--cypher <statement>', 'what a statement returns')
    .option(
      '-P <name=value>',
      'a parameter; may be repeated',
      (value, previous: string[]) => [...previous, value],
      [],
    )
    .option('--layout', 'with positions (x, y)')
    .option('-o, --output <path>', 'a file, or a directory for a format of several files; stdout when absent')
    .action(async (format: string, options: ExportOptions) => {
      const exporter = exporterNamed(format);
      const subgraph = await withReadStore(options, (store) =>
        selectSubgraph(store, selectionOf(options), {
          evidence: exporter.withEvidence,
          layout: options.layout ?? false,
          signal: context.terminal.signal,
        }),
      );
      await writeFiles(context, exporter.files(subgraph), options.output);
    });
  return addStoreOption(command);
}

function selectionOf({ query, cypher, around, all, P }: ExportOptions): Selection {
  const chosen: readonly Selection[] = [
    ...(query === undefined ? [] : [ofQuery(query, P)]),
    ...(cypher === undefined ? [] : [ofStatement(cypher, P)]),
    ...(around === undefined ? [] : [{ by: 'around', node: around } as const]),
    ...(all ? [{ by: 'all' } as const] : []),
  ];
  if (chosen.length <= 1) return chosen[0] ?? { by: 'all' };
  throw new TangentError('UsageInvalid', 'More than one selection was given.', {
    hint: 'Give one of --all, --around, --query and --cypher.',
  });
}

/** Values by the types that the query declares, as `tangent query` reads them. */
function ofQuery(name: string, texts: readonly string[]): Selection {
  return { by: 'query', name, parameters: parametersFromTexts(queryNamed(name), texts.map(namedText)) };
}

/** A statement declares no types: values are JSON if they parse, as for `tangent cypher`. */
function ofStatement(statement: string, texts: readonly string[]): Selection {
  const parameters = parametersFromJson(Object.fromEntries(texts.map(parseParameter)));
  return { by: 'cypher', statement, parameters };
}

async function writeFiles(
  { terminal }: CommandContext,
  files: readonly ExportedFile[],
  output: string | undefined,
): Promise<void> {
  const [only] = files;
  if (output === undefined) {
    if (files.length > 1) {
      throw new TangentError('UsageInvalid', `This format is ${files.length} files.`, {
        hint: 'Name a directory with -o.',
      });
    }
    for (const piece of only?.pieces ?? []) await terminal.out(piece);
    return;
  }
  for (const file of files) {
    const path = files.length === 1 ? output : join(output, file.name);
    await writeWhole(path, file.pieces);
    terminal.say(`wrote ${path}`);
  }
}

/** Written beside and renamed into place: a file is there whole or not at all. */
async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, pieces);
    await rename(unfinished, path);
  } catch (cause) {
    throw new TangentError('UsageInvalid', `${path} cannot be written.`, {
      hint: 'Name a place that is writable and has room with -o.',
      place: path,
      cause,
    });
  }
}
