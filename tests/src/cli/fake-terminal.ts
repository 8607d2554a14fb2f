/** A terminal that keeps what a command wrote. */

import type { Terminal } from '../../../src/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly written: { out: string; said: string[]; drawn: string };
  interrupt(): void;
}

export function fakeTerminal(
  options: { readonly stdin?: string; readonly interactive?: boolean; readonly width?: number } = {},
): FakeTerminal {
  const written: FakeTerminal['written'] = { out: '', said: [], drawn: '' };
  const interrupted = new AbortController();
  return {
    written,
    width: options.width,
    interrupt: () => interrupted.abort(),
    out: async (text) => void (written.out += text),
    say: (line) => void written.said.push(line),
    draw: (text) => void (written.drawn += text),
    readStdin: async () => options.stdin ?? '',
    async *readLines() {
      yield* (options.stdin ?? '').split('\n').filter((line) => line !== '');
    },
    interactive: options.interactive ?? false,
    signal: interrupted.signal,
    now: () => new Date('2026-01-01T00:00:00Z'),
  };
}
