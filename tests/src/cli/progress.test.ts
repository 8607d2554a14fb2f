import { describe, expect, it } from 'vitest';
import { showProgress } from '../../../src/cli/progress.ts';
import { fakeTerminal } from './fake-terminal.ts';

describe('progress', () => {
  it('is a bar that is drawn over on a terminal, and cleared at the end', () => {
    const terminal = fakeTerminal({ interactive: true });
    const progress = showProgress(terminal);
    progress.update('extract', 1, 2);
    progress.end();
    expect(terminal.written.drawn).toContain('████████████░░░░░░░░░░░░ 1/2');
    expect(terminal.written.drawn.endsWith('\r\u001B[K')).toBe(true);
    expect(terminal.written.said).toEqual([]);
  });

  it('is a plain line every five seconds where stderr is no terminal', () => {
    let seconds = 0;
    const terminal = { ...fakeTerminal(), now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)) };
    const progress = showProgress(terminal);
    for (seconds = 1; seconds <= 12; seconds += 1) progress.update('extract', seconds, 20);
    progress.update('load', 3);
    expect(terminal.written.said).toEqual(['extract: 5 of 20', 'extract: 10 of 20']);
    expect(terminal.written.drawn).toBe('');
  });
});
