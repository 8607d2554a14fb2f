/** `tangent query`: runs a query of the catalogue, or lists them. */

import { Command } from 'commander';
import { TangentError } from '../domain/errors.ts';
import { listQueries, queryNamed } from '../queries/catalogue.ts';
import { parametersFromTexts } from '../queries/query-parameters.ts';
import { runQuery } from '../queries/run-query.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
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
    .helpOption(false)
    .action(async (name: string | undefined, rest: readonly string[], options: QueryOptions) => {
      if (name === undefined) await listCatalogue(context, options);
      else if (HELP.includes(name)) command.help();
      else if (rest.some((word) => HELP.includes(word))) await context.terminal.out(queryHelp(name));
      else await runCatalogueQuery(context, name, rest, options);
    });
  return addFormatOption(addStoreOption(command));
}

const HELP = ['--help', '-h'];

/** What a query says of itself. */
function queryHelp(name: string): string {
  const { description, parameters, ask, empty } = queryNamed(name);
  const flags = parameters.map(({ name: flag, type, default: usual, choices, description: what }) => {
    const must = usual === undefined ? 'required' : `default ${JSON.stringify(usual)}`;
    const one = choices ? `; one of ${choices.join(', ')}` : '';
    return `  --${flag} <${type}>  ${what} (${must}${one})`;
  });
  const lines = [
    `tangent query ${name}`,
    description,
    '',
    ...flags,
    '',
    'Ask it as:',
    ...ask.map((one) => `  ${one}?`),
  ];
  return `${[...lines, '', `No row: ${empty}`].join('\n')}\n`;
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
  const parameters = parametersFromTexts(queryNamed(name), namedTexts(rest));
  const answer = await withReadStore(options, (store) =>
    runQuery(store, name, parameters, { signal: context.terminal.signal }),
  );
  await printRows(context.terminal, format, answer);
  sayNotices(context.terminal, answer.notices);
}

/** `--name value`, `--name=value` and `name=value`. */
function* namedTexts(words: readonly string[]): Iterable<readonly [string, string]> {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const name = word.replace(/^--/, '');
    const at = name.indexOf('=');
    const next = words[index + 1];
    if (at > 0) yield [name.slice(0, at), name.slice(at + 1)];
    else if (word.startsWith('--') && next !== undefined) {
      yield [name, next];
      index += 1;
    } else {
      throw new TangentError('UsageInvalid', `"${word}" is no parameter.`, { hint: 'Write --name value.' });
    }
  }
}
