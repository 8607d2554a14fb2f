/** `tangent cypher`: runs one Cypher statement, or what is typed at the prompt; read-only unless `--write`. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { stateFolder } from '../config.ts';
import type { Json } from '../domain/answers.ts';
import { TangentError } from '../domain/errors.ts';
import { noticesFor } from '../queries/notices.ts';
import { stats } from '../queries/stats.ts';
import type { ReadStore, Result } from '../store/store.ts';
import { parametersFromJson } from '../store/from-json.ts';
import { toJson } from '../store/to-json.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore, withStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { parseParameter, readParameterFile } from './parameters.ts';
import { planTable } from './print-plan.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import type { RowFormat } from './print-rows.ts';
import { openHistory } from './shell/history.ts';
import { runShell } from './shell/shell.ts';
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
    .description('run a Cypher statement from the argument, a file or stdin; on a terminal, open a prompt')
    .argument('[statement]', 'the statement; without it and a file, read from stdin, or typed at a prompt')
    .option('-f, --file <path>', 'read the statement from a file')
    .option('-P <name=value>', 'a parameter: JSON if it parses, else a string; may be repeated', collect, [])
    .option('--params <file>', 'a JSON file with an object of parameters')
    .option('--write', 'allow the statement to change the graph')
    .action(async (statement: string | undefined, options: CypherOptions) => {
      const { keyboard } = context.terminal;
      if (keyboard && statement === undefined && options.file === undefined)
        await openPrompt(context, keyboard, options);
      else await runCypher(context, await statementText(context, statement, options.file), options);
    });
  return addFormatOption(addStoreOption(command));
}

async function givenParameters(options: CypherOptions): Promise<Readonly<Record<string, Json>>> {
  return {
    ...(options.params === undefined ? {} : await readParameterFile(options.params)),
    ...Object.fromEntries(options.P.map(parseParameter)),
  };
}

async function runCypher({ terminal }: CommandContext, text: string, options: CypherOptions): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const given = await givenParameters(options);
  await withChosenStore(
    options,
    async (run) => await run({ terminal, format, text, given, signal: terminal.signal }),
  );
}

async function openPrompt(
  { terminal }: CommandContext,
  keyboard: NonNullable<Terminal['keyboard']>,
  options: CypherOptions,
): Promise<void> {
  const format = parseRowFormat(chosenFormat(options));
  const parameters = new Map(Object.entries(await givenParameters(options)));
  await withChosenStore(options, async (run, store) => {
    await terminal.out(`${store.url}; :help tells what else can be typed\n`);
    await runShell({
      ...keyboard,
      terminal,
      parameters,
      history: openHistory(join(stateFolder(), 'cypher-history')),
      stats: async () => await stats(store),
      run: async (text, given, signal) => await run({ terminal, format, text, given, signal }),
    });
  });
}

interface Asked {
  readonly terminal: Terminal;
  readonly format: RowFormat;
  readonly text: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly signal: AbortSignal;
}

type Run = (asked: Asked) => Promise<void>;

/** Opens the store for writing with `--write`, else for reading, where each answer has its notices. */
async function withChosenStore(
  options: CypherOptions,
  work: (run: Run, store: ReadStore) => Promise<void>,
): Promise<void> {
  if (options.write) {
    await withStore(options, async (store) => {
      const run: Run = async ({ terminal, format, text, given, signal }) => {
        const result = await store.write(text, parametersFromJson(given), { signal });
        await printResult(terminal, format, result);
      };
      await work(run, store);
    });
    return;
  }
  await withReadStore(options, async (store) => {
    const run: Run = async ({ terminal, format, text, given, signal }) => {
      await printResult(terminal, format, await store.read(text, parametersFromJson(given), { signal }));
      sayNotices(terminal, await noticesFor(store, text, { signal }));
    };
    await work(run, store);
  });
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
