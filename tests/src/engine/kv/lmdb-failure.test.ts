/** What LMDB and the system say of a store has a code of ours; other errors stay as they are. */

import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../../src/engine/errors.ts';
import { toStoreError } from '../../../../src/engine/kv/lmdb-failure.ts';

const failure = (code: string | number): Error => Object.assign(new Error('as it was said'), { code });

describe('a failure of the store', () => {
  it.each([
    ['ENOSPC', 'StoreFull'],
    [28, 'StoreFull'],
    [-30_792, 'StoreFull'],
    ['EACCES', 'StoreUnwritable'],
    ['EROFS', 'StoreUnwritable'],
    [-30_796, 'StoreDamaged'],
    [-30_782, 'StoreDamaged'],
    [-30_794, 'StoreVersion'],
  ])('%s is %s, and keeps its cause', (code, kind) => {
    const cause = failure(code);
    expect(toStoreError(cause, '/a/store')).toMatchObject({ kind, cause });
  });

  it('stays what it is where it is not of the store', () => {
    for (const error of [new Error('x'), failure('ENOTSUP'), new CypherError('Conflict', 'x'), 'text']) {
      expect(toStoreError(error)).toBe(error);
    }
  });
});
