/** What a store on disk promises about kill -9: what was acknowledged stays, and nothing is there by halves. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { crashRound } from '../fixtures/crash-rounds.ts';

/** Every fifth round kills from the start of the process on, so that making and opening the store are hit too. */
export function itSurvivesKills(rounds: number, timeout: number): void {
  it(
    `loses no acknowledged batch and keeps none by halves in ${rounds} kills`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tangent-crash-'));
      let acknowledged = 0;
      try {
        for (let round = 0; round < rounds; round += 1) {
          const early = round % 5 === 0;
          const batches = early ? -1 : Math.floor(Math.random() * 60);
          const delay = Math.random() * (early ? 700 : 8);
          const result = await crashRound(join(folder, 'store'), batches, delay);
          acknowledged = Math.max(acknowledged, result.acknowledged);
          expect(result.found, `round ${round}`).toBeTypeOf('number');
          expect(result.found, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
        }
        process.stdout.write(
          `${rounds} kills: ${acknowledged} batches were acknowledged, none was lost, none was there by halves\n`,
        );
        expect(acknowledged).toBeGreaterThan(rounds);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    timeout,
  );
}
