/** The TCK as a ratchet: exactly the scenarios listed in expected-failures.txt fail, each with a reason. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAll, tckFolder } from './run-all.ts';

const lines = readFileSync(join(import.meta.dirname, 'expected-failures.txt'), 'utf8').split('\n');
/** A line is a scenario's id; the comment above a block is its reason. A closing star stands for any ending. */
const listed = lines.filter((line) => line !== '' && !line.startsWith('#'));

describe('the openCypher TCK', () => {
  it('has a reason above every block of expected failures', () => {
    const orphans = lines.filter(
      (line, at) => line !== '' && !line.startsWith('#') && (lines[at - 1] ?? '') === '',
    );
    expect(orphans).toEqual([]);
  });

  it.skipIf(!existsSync(tckFolder))(
    'fails where it is expected to and nowhere else',
    async () => {
      const outcomes = await runAll();
      const isListed = (id: string): boolean =>
        listed.some((line) => (line.endsWith('*') ? id.startsWith(line.slice(0, -1)) : id === line));
      const failing = outcomes.filter((outcome) => outcome.reason !== undefined);
      expect(failing.filter(({ id }) => !isListed(id)).map(({ id, reason }) => `${id}: ${reason}`)).toEqual(
        [],
      );
      const passing = new Set(outcomes.filter(({ reason }) => reason === undefined).map(({ id }) => id));
      const known = new Set(outcomes.map(({ id }) => id));
      const stale = listed.filter((line) =>
        line.endsWith('*') ? false : passing.has(line) || !known.has(line),
      );
      expect(stale, 'these pass now: take them off the list').toEqual([]);
    },
    300_000,
  );
});
