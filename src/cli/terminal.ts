/** Where a command writes and reads: the data on stdout alone, everything else on stderr. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Notice } from '../domain/answers.ts';

export interface Terminal {
  /** Writes data; waits while the reader of a pipe is behind. */
  out(text: string): Promise<void>;
  /** Writes a line for the person. */
  say(line: string): void;
  /** Columns of the screen that `out` writes to; undefined where it is none. */
  readonly width?: number | undefined;
  /** Where a person types and sees it; undefined where nobody sits there. */
  readonly keyboard?: { readonly input: Readable; readonly output: Writable } | undefined;
  /** Draws over the last status line; a plain line now and then where stderr is no terminal. */
  readonly interactive: boolean;
  /** Raw text for stderr: progress bars only. */
  draw(text: string): void;
  /** All of stdin as text. */
  readStdin(): Promise<string>;
  /** Lines of stdin as a person types them. */
  readLines(): AsyncIterable<string>;
  /** Aborts at Ctrl+C. */
  readonly signal: AbortSignal;
  now(): Date;
}

/** `notice <code>: <message>; try: <suggestion>`, on stderr. */
export function sayNotices(terminal: Terminal, notices: readonly Notice[]): void {
  for (const { code, message, suggestion } of notices) {
    terminal.say(`notice ${code}: ${message}${suggestion === '' ? '' : `; try: ${suggestion}`}`);
  }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  process.stdout.on('error', endQuietlyWithoutReader);
  return {
    out: writeOut,
    say: (line) => void process.stderr.write(`${line}\n`),
    get width() {
      return process.stdout.isTTY ? process.stdout.columns : undefined;
    },
    keyboard:
      process.stdin.isTTY && process.stdout.isTTY
        ? { input: process.stdin, output: process.stdout }
        : undefined,
    interactive: process.stderr.isTTY,
    draw: (text) => void process.stderr.write(text),
    readStdin: async () => {
      const pieces: Buffer[] = [];
      for await (const piece of process.stdin) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString('utf8');
    },
    readLines: () => createInterface({ input: process.stdin, signal: interrupted.signal }),
    signal: interrupted.signal,
    now: () => new Date(),
  };
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !isBrokenPipe(error)) reject(error);
      else resolve();
    });
  });
}

/** A reader that went away (`| head`) ends the output, and nobody is told. */
function endQuietlyWithoutReader(error: Error): void {
  if (!isBrokenPipe(error)) throw error;
}

function isBrokenPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE';
}
