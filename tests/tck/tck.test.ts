/** The TCK as a ratchet: exactly the scenarios listed in expected-failures.txt fail, each with a reason. */

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineSubjects } from './engine-subject.ts';
import { expectedFailures, withoutReason } from './expected-failures.ts';
import { runAll, tckFolder } from './run-all.ts';

describe('the openCypher TCK', () => {
  it('has a reason above every block of expected failures', () => {
    expect(withoutReason()).toEqual([]);
  });

  it.skipIf(!existsSync(tckFolder))(
    'fails where it is expected to and nowhere else',
    async () => {
      const outcomes = await runAll(engineSubjects);
      const failing = outcomes.filter((outcome) => outcome.reason !== undefined);
      const listed = new Set(expectedFailures());
      expect(failing.filter(({ id }) => !listed.has(id)).map(({ id, reason }) => `${id}: ${reason}`)).toEqual(
        [],
      );
      const failed = new Set(failing.map(({ id }) => id));
      expect(
        [...listed].filter((id) => !failed.has(id)),
        'these pass now: take them off the list',
      ).toEqual([]);
    },
    300_000,
  );
});
