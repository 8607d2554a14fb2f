/** Progress of an ingest on stderr: a bar on a terminal, a plain line now and then elsewhere. */

import type { Terminal } from './terminal.ts';

export interface Progress {
  /** `total` is absent while it is not known. */
  update(step: string, done: number, total?: number): void;
  /** Clears the bar. */
  end(): void;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const PLAIN_LINE_MS = 5_000;

export function showProgress(terminal: Terminal): Progress {
  let shownAt = terminal.interactive ? Number.NEGATIVE_INFINITY : terminal.now().getTime();
  let shownStep = '';
  return {
    update(step, done, total) {
      const now = terminal.now().getTime();
      const isDue = now - shownAt >= (terminal.interactive ? REDRAW_MS : PLAIN_LINE_MS);
      if (!isDue && !(terminal.interactive && step !== shownStep)) return;
      [shownAt, shownStep] = [now, step];
      if (terminal.interactive) terminal.draw(`\r\u001B[K${barLine(step, done, total)}`);
      else terminal.say(total === undefined ? `${step}: ${done}` : `${step}: ${done} of ${total}`);
    },
    end() {
      if (terminal.interactive && shownStep !== '') terminal.draw('\r\u001B[K');
    },
  };
}

function barLine(step: string, done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return `${step} ${done}`;
  const filled = Math.round(BAR_WIDTH * Math.min(1, done / total));
  return `${step.padEnd(8)} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}`;
}
