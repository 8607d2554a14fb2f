/** `tangent query`: runs a query of the catalogue, or lists them. */

import { Command } from 'commander';
import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { listQueries } from '../queries/catalogue.ts';
import { runQuery } from '../queries/run-query.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseParameter } from './parameters.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import { sayNotices } from './terminal.ts';

interface QueryOptions {
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function queryCommand(context: CommandContext): Command {
  const command = new Command('query')
    .description('run a query of the catalogue; without a name, list them')
    .argument('[name]', 'a query of the catalogue')
    .argument('[parameters...]', 'its parameters: --entity NTK --limit 5, or entity=NTK')
    .allowUnknownOption()
    .action(async (name: string | undefined, rest: readonly string[], options: QueryOptions) => {
      if (name === undefined) await listCatalogue(context, options);
      else await runCatalogueQuery(context, name, rest, options);
    });
  return addFormatOption(addStoreOption(command));
}

async function listCatalogue({ terminal }: CommandContext, options: QueryOptions): Promise<void> {
  const described = listQueries().map(({ name, description, parameters, returns }) => ({
    name,
    description,
    parameters,
    returns,
  }));
  if (chosenFormat(options) === 'json') return terminal.out(`${JSON.stringify(described, null, 2)}\n`);
  await printRows(terminal, parseRowFormat(chosenFormat(options)), {
    columns: ['name', 'parameters', 'description'],
    rows: described.map(({ name, parameters, description }) => [
      name,
      parameters
        .map((parameter) => (parameter.default === undefined ? parameter.name : `[${parameter.name}]`))
        .join(' '),
      description,
    ]),
  });
}

async function runCatalogueQuery(
  context: CommandContext,
  name: string,
  rest: readonly string[],
  options: QueryOptions,
): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const parameters = Object.fromEntries(namedParameters(rest));
  const answer = await withReadStore(options, (store) =>
    runQuery(store, name, parameters, { signal: context.terminal.signal }),
  );
  await printRows(context.terminal, format, answer);
  sayNotices(context.terminal, answer.notices);
}

/** `--name value`, `--name=value` and `name=value`, with the value as JSON if it parses. */
function* namedParameters(words: readonly string[]): Iterable<readonly [string, Json]> {
  for (let index = 0; index < words.length; index += 1) {
    const word = (words[index] ?? '').replace(/^--/, '');
    if (word.includes('=')) {
      yield parseParameter(word);
      continue;
    }
    const value = words[index + 1];
    if (!words[index]?.startsWith('--') || value === undefined) {
      throw new TangentError('UsageInvalid', `"${words[index] ?? ''}" is no parameter.`, {
        hint: 'Write --name value.',
      });
    }
    yield parseParameter(`${word}=${value}`);
    index += 1;
  }
}
