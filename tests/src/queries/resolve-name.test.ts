/** A paper is found under every way that its identifiers are written. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolvePaper } from '../../../src/queries/resolve-name.ts';
import type { Store } from '../../../src/store/store.ts';
import { openLibrary } from '../../fixtures/open-library.ts';

let store: Store;
beforeAll(async () => {
  store = await openLibrary();
  await store.write(
    "MATCH (p:Paper {id: 'p-100000000001'}) SET p.doi = '10.1234/ab', p.arxivId = '2001.00001'",
  );
});
afterAll(async () => {
  await store.close();
});

describe('a paper', () => {
  it.each([
    'p-100000000001',
    'key100000000001',
    '10.1234/AB',
    'https://doi.org/10.1234/ab',
    ' http://dx.doi.org/10.1234/Ab ',
    'doi:10.1234/ab',
    '2001.00001',
    'arXiv:2001.00001v2',
    'https://arxiv.org/abs/2001.00001',
    'https://arxiv.org/pdf/2001.00001v3.pdf',
    'https://doi.org/10.48550/arXiv.2001.00001',
  ])('is found as %s', async (text) => {
    expect(await resolvePaper(store, text)).toBe('p-100000000001');
  });

  it.each(['', 'doi:', 'arXiv:', '10.1234/a', '2001.0000'])('is not found as "%s"', async (text) => {
    await expect(resolvePaper(store, text)).rejects.toMatchObject({ code: 'NodeUnknown' });
  });
});
