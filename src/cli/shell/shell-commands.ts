/** What a line with a colon does in the shell: all but Cypher. */

import type { Json, Stats } from '../../domain/answers.ts';
import { TangentError } from '../../domain/errors.ts';
import { parseParameter } from '../parameters.ts';

export interface ShellState {
  /** Given to every statement that follows, as JSON. */
  readonly parameters: Map<string, Json>;
  readonly stats: () => Promise<Stats>;
}

interface ShellCommand {
  readonly usage: string;
  readonly does: string;
  /** The lines to print; undefined ends the shell. */
  run(argument: string, state: ShellState): Promise<readonly string[] | undefined>;
}

const SHELL_COMMANDS: Readonly<Record<string, ShellCommand>> = {
  ':help': {
    usage: ':help',
    does: 'this list',
    run: async () => [
      'A statement may have several lines; a semicolon ends and runs it. Ctrl+C ends a running statement, or drops the lines typed so far; Ctrl+D leaves.',
      ...Object.values(SHELL_COMMANDS).map(({ usage, does }) => `  ${usage.padEnd(22)} ${does}`),
    ],
  },
  ':schema': {
    usage: ':schema',
    does: 'labels and relationship types of this store, with their counts',
    run: async (_, { stats }) => {
      const { nodesByLabel, relationshipsByType } = await stats();
      return ['Nodes', ...countLines(nodesByLabel), 'Relationships', ...countLines(relationshipsByType)];
    },
  },
  ':param': {
    usage: ':param [name=value]',
    does: 'set $name for what follows (JSON if it parses, else a string); alone, list them',
    run: async (argument, { parameters }) => {
      if (argument === '')
        return [...parameters].map(([name, value]) => `  $${name} = ${JSON.stringify(value)}`);
      const [name, value] = parseParameter(argument);
      parameters.set(name.trim(), value);
      return [];
    },
  },
  ':exit': { usage: ':exit', does: 'leave', run: async () => undefined },
};

/** Runs a line that begins with a colon. Rejects with `UsageInvalid` for an unknown one. */
export async function runShellCommand(
  line: string,
  state: ShellState,
): Promise<readonly string[] | undefined> {
  const [, name = '', argument = ''] = /^(:\w*)\s*(.*?)\s*;?\s*$/s.exec(line) ?? [];
  const command = Object.hasOwn(SHELL_COMMANDS, name) ? SHELL_COMMANDS[name] : undefined;
  if (command) return await command.run(argument, state);
  throw new TangentError('UsageInvalid', `There is no "${name}" here.`, {
    hint: `one of ${Object.keys(SHELL_COMMANDS).join(', ')}`,
  });
}

function countLines(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).map(([name, count]) => `  ${name.padEnd(16)} ${count}`);
}
