/** `tangent ask`: a question in words, answered by a query of the catalogue, which it names. */

import { Command } from 'commander';
import type { AskAnswer } from '../domain/questions.ts';
import { ask } from '../queries/ask.ts';
import { addFormatOption, addStoreOption, chosenFormat, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';
import { pathsPage } from './pages/paths-page.ts';
import { printed } from './pages/page.ts';
import { parseRowFormat, printRows } from './print-rows.ts';
import type { RowFormat } from './print-rows.ts';
import { sayNotices } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface AskOptions {
  readonly format: string;
  readonly json?: boolean;
  readonly store?: string;
}

export function askCommand({ terminal }: CommandContext): Command {
  const command = new Command('ask')
    .description('answer a question by the nearest query of the catalogue, without a language model')
    .argument('<question>', '"what beats Adam?"')
    .action(async (question: string, options: AskOptions) => {
      const format = parseRowFormat(chosenFormat(options));
      const answer = await withReadStore(options, (store) =>
        ask(store, question, { signal: terminal.signal }),
      );
      sayUnderstood(terminal, answer);
      await printAnswer(terminal, format, answer);
      sayNotices(terminal, answer.notices);
    });
  return addFormatOption(addStoreOption(command));
}

function sayUnderstood(terminal: Terminal, { linked, chosen, others }: AskAnswer): void {
  const renamed = linked.filter(({ text, entity }) => text.toLowerCase() !== entity.name.toLowerCase());
  for (const { text, entity } of renamed) terminal.say(`"${text}" is ${entity.name} (${entity.type}).`);
  if (chosen) terminal.say(`Asked as: ${chosen.question}? Refine it with: ${chosen.command}`);
  else for (const { question, command } of others) terminal.say(`Perhaps: ${question}? ${command}`);
}

async function printAnswer(terminal: Terminal, format: RowFormat, asked: AskAnswer): Promise<void> {
  if (format === 'json') return await terminal.out(`${JSON.stringify(asked, null, 2)}\n`);
  const { paths, answer } = asked;
  if (answer) await printRows(terminal, format, answer);
  if (!paths || paths.paths.length === 0) return;
  if (format === 'table')
    return await terminal.out(printed({ format: 'text' }, paths, () => pathsPage(paths)));
  await printRows(terminal, format, {
    columns: ['cost', 'names', 'text'],
    rows: paths.paths.map(({ cost, nodes, text }) => [cost, nodes.map(({ name }) => name), text]),
  });
}
