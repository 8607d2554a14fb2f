/** Cypher at the prompt: lines typed, statements run, until the reader leaves. */

import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Json } from '../../domain/answers.ts';
import { reportError } from '../report-error.ts';
import type { Terminal } from '../terminal.ts';
import { MOST_LINES } from './history.ts';
import type { History } from './history.ts';
import { runShellCommand } from './shell-commands.ts';
import type { ShellState } from './shell-commands.ts';
import { splitStatements } from './split-statements.ts';

const PROMPT = 'tangent> ';
const PROMPT_WITHIN = '      -> ';
const DROPPED = '^C\n';

export interface ShellOptions extends ShellState {
  readonly terminal: Terminal;
  readonly input: Readable;
  readonly output: Writable;
  readonly history: History;
  /** Runs a statement and prints its answer; ends with an error when the signal aborts. */
  readonly run: (
    statement: string,
    parameters: Readonly<Record<string, Json>>,
    signal: AbortSignal,
  ) => Promise<void>;
}

/** Ends when the reader leaves; an error of a statement is told, and the shell goes on. */
export async function runShell(options: ShellOptions): Promise<void> {
  const lines = createInterface({
    input: options.input,
    output: options.output,
    terminal: true,
    history: [...options.history.lines],
    historySize: MOST_LINES,
    removeHistoryDuplicates: true,
  });
  const session = new Session(options, lines);
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => session.take(line));
    lines.on('SIGINT', () => session.interrupt());
    lines.on('close', resolve);
    session.prompt();
  });
  await session.end();
}

class Session {
  readonly #options: ShellOptions;
  readonly #lines: Interface;
  /** Lines that no semicolon has ended. */
  #typed = '';
  #running: AbortController | undefined;
  /** Lines are taken one after another, pasted ones too. */
  #turn: Promise<void> = Promise.resolve();
  /** By a command: what was typed after it is not run. */
  #left = false;
  #closed = false;

  constructor(options: ShellOptions, lines: Interface) {
    this.#options = options;
    this.#lines = lines;
  }

  prompt(): void {
    if (this.#left || this.#closed) return;
    this.#lines.setPrompt(this.#typed.trim() === '' ? PROMPT : PROMPT_WITHIN);
    this.#lines.prompt();
  }

  take(line: string): void {
    this.#turn = this.#takeAfter(this.#turn, line);
  }

  async #takeAfter(before: Promise<void>, line: string): Promise<void> {
    await before;
    if (this.#left) return;
    if (line.trim() !== '') this.#options.history.add(line);
    await this.#takeLine(line);
    this.prompt();
  }

  /** Ends the statement that runs; without one, drops what was typed. */
  interrupt(): void {
    if (this.#running) {
      this.#running.abort();
      return;
    }
    this.#typed = '';
    this.#options.output.write(DROPPED);
    // What stands on the line is dropped as well.
    this.#lines.write(null, { ctrl: true, name: 'e' });
    this.#lines.write(null, { ctrl: true, name: 'u' });
    this.prompt();
  }

  /** When no more lines come: those that were typed are still run. */
  async end(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  async #takeLine(line: string): Promise<void> {
    try {
      if (this.#typed.trim() === '' && line.trim().startsWith(':')) return await this.#command(line.trim());
      const { statements, rest } = splitStatements(`${this.#typed}${line}\n`);
      this.#typed = rest.trim() === '' ? '' : rest;
      for (const statement of statements) await this.#run(statement);
    } catch (error) {
      reportError(this.#options.terminal, error);
    }
  }

  async #command(line: string): Promise<void> {
    const printed = await runShellCommand(line, this.#options);
    if (printed) {
      for (const text of printed) await this.#options.terminal.out(`${text}\n`);
      return;
    }
    this.#left = true;
    this.#lines.close();
  }

  async #run(statement: string): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      const { run, parameters, terminal } = this.#options;
      const signal = AbortSignal.any([running.signal, terminal.signal]);
      await run(statement, Object.fromEntries(parameters), signal);
    } catch (error) {
      if (running.signal.aborted) this.#options.terminal.say('The statement was ended.');
      else reportError(this.#options.terminal, error);
    } finally {
      this.#running = undefined;
    }
  }
}
