/** Statements of strangers are refused by their words, whatever they are spelled like. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { refuseUntrusted } from '../../../src/store/untrusted.ts';
import { FRIENDLY, HOSTILE } from '../../fixtures/untrusted-statements.ts';

describe('a statement of a stranger', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore('memory:', { now: () => 0, random: () => 0 });
  });
  afterAll(async () => await store.close());

  it.each(HOSTILE)('is refused: %s', async (statement, named) => {
    await expect(refuseUntrusted(store, statement)).rejects.toMatchObject({
      code: 'StatementForbidden',
      message: `${named} is refused here`,
    });
  });

  it.each(FRIENDLY)('passes: %s', async (statement) => {
    await expect(refuseUntrusted(store, statement)).resolves.toBeUndefined();
  });

  it('is refused with the place of what it may not do', async () => {
    await expect(refuseUntrusted(store, 'MATCH (n)\r\nRETURN n UNION SHOW USERS')).rejects.toMatchObject({
      place: 'line 2, column 16',
    });
  });

  it('is judged however long it is and however it is built: a scan that went back would not come to an end', async () => {
    const parts = ["'", '"', '`', '/*', '//', '\\', "'\\u0041'", 'a.', 'CALL ', '(', '}'];
    const judged: unknown[] = [];
    for (const part of parts) {
      for (const ending of ['', '\\', "'"]) {
        const statement = part.repeat(50_000) + ending;
        judged.push(await refuseUntrusted(store, statement).catch((error: unknown) => error));
      }
    }
    expect(judged).toHaveLength(33);
    for (const one of judged) {
      expect(one).toMatchObject({ code: expect.stringMatching(/^Statement(Invalid|Forbidden)$/) as string });
    }
  }, 120_000);
});
