/** `tangent cypher`: runs one Cypher statement, read-only unless `--write`. */

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { noticesFor } from '../queries/notices.ts';
import type { Result } from '../store/store.ts';
import { parametersFromJson } from '../store/from-json.ts';
import { toJson } from '../store/to-json.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore, withStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseParameter, readParameterFile } from './parameters.ts';
import { planTable } from './print-plan.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import type { RowFormat } from './print-rows.ts';
import { sayNotices } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface CypherOptions {
  readonly file?: string;
  readonly P: readonly string[];
  readonly params?: string;
  readonly write?: boolean;
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function cypherCommand(context: CommandContext): Command {
  const command = new Command('cypher')
    .description('run a Cypher statement from the argument, a file or stdin')
    .argument('[statement]', 'the statement; read from stdin when absent and no file is given')
    .option('-f, --file <path>', 'read the statement from a file')
    .option('-P <name=value>', 'a parameter: JSON if it parses, else a string; may be repeated', collect, [])
    .option('--params <file>', 'a JSON file with an object of parameters')
    .option('--write', 'allow the statement to change the graph')
    .action(async (statement: string | undefined, options: CypherOptions) => {
      await runCypher(context, await statementText(context, statement, options.file), options);
    });
  return addFormatOption(addStoreOption(command));
}

async function runCypher(context: CommandContext, statement: string, options: CypherOptions): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const parameters = parametersFromJson({
    ...(options.params === undefined ? {} : await readParameterFile(options.params)),
    ...Object.fromEntries(options.P.map(parseParameter)),
  });
  const limits = { signal: context.terminal.signal };
  const print = async (result: Result): Promise<void> => await printResult(context.terminal, format, result);
  if (options.write) {
    await withStore(options, async (store) => print(await store.write(statement, parameters, limits)));
  } else {
    await withReadStore(options, async (store) => {
      await print(await store.read(statement, parameters, limits));
      sayNotices(context.terminal, await noticesFor(store, statement, limits));
    });
  }
}

/** A table has the plan of EXPLAIN or PROFILE below the rows; other formats hold rows alone, and stderr has the plan. */
async function printResult(terminal: Terminal, format: RowFormat, result: Result): Promise<void> {
  const { columns } = result;
  if (format !== 'table') {
    await printRows(terminal, format, { columns, rows: jsonRows(result) });
    const { plan } = await result.summary();
    if (plan !== undefined) terminal.say(planTable(plan));
    return;
  }
  const rows: (readonly Json[])[] = [];
  for await (const row of jsonRows(result)) rows.push(row);
  const { plan } = await result.summary();
  const onlyExplained = plan !== undefined && plan.rows === undefined;
  await printRows(terminal, format, { columns: onlyExplained ? [] : columns, rows });
  if (plan !== undefined) await terminal.out(`${onlyExplained ? '' : '\n'}${planTable(plan)}\n`);
}

async function* jsonRows(result: Result): AsyncGenerator<readonly Json[]> {
  for await (const row of result.rows()) yield row.map(toJson);
}

async function statementText(
  context: CommandContext,
  argument: string | undefined,
  file: string | undefined,
): Promise<string> {
  if (argument !== undefined && file !== undefined) {
    throw new TangentError('UsageInvalid', 'Both a statement and a file were given.', {
      hint: 'Leave one of them out.',
    });
  }
  const text =
    argument ?? (file === undefined ? await context.terminal.readStdin() : await readStatementFile(file));
  if (text.trim() !== '') return text;
  throw new TangentError('UsageInvalid', 'There is no statement to run.', {
    hint: `tangent cypher "MATCH (p:Paper) RETURN count(p) AS papers"`,
  });
}

async function readStatementFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new TangentError('SourceUnreadable', 'The statement file cannot be read.', {
      hint: 'Check the path and its permissions.',
      place: path,
      cause,
    });
  }
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}
