/** Deleting a paper is never having had it. */

import { describe, expect, it } from 'vitest';
import { deletePapers } from '../../../ingest/load/delete-papers.ts';
import { extractionsFor } from '../../../ingest/load/extractions-for.ts';
import { readLibrary, writeLibrary } from '../../../ingest/load/library.ts';
import { readProjectedGraph } from '../../../ingest/load/stored-graph.ts';
import type { PaperRecord } from '../../../src/domain/record.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { extractionsOfTexts, standInResolver } from '../../fixtures/stand-ins.ts';

const adam = {
  title: 'Adam is all',
  abstract: 'We show that Adam outperforms SGD.',
  authors: [{ name: 'Ann Lee' }],
};
const kernel = { title: 'The kernel', abstract: 'Here NTK affects accuracy. Adam affects accuracy.' };

async function storeOf(...papers: readonly PaperRecord[]): Promise<Store> {
  const store = await openStore('memory:', { now: () => 0, random: () => 0.5 });
  const library = await readLibrary(store, standInResolver, { intoExisting: false });
  const records = settleRecords(
    [],
    papers.map((record) => ({ source: 'a', record })),
  );
  const { extractions } = extractionsFor(records, extractionsOfTexts(records));
  await writeLibrary(store, library, { records, extractions, decisions: [] }, standInResolver);
  return store;
}

describe('deletePapers', () => {
  for (const how of ['id', 'citationKey'] as const) {
    it(`leaves the graph as if a paper named by its ${how} had never been there`, async () => {
      const store = await storeOf(adam, kernel);
      const paper = (await readProjectedGraph(store)).nodes.find(
        ({ properties }) => properties['title'] === adam.title,
      );
      let derived = 0;
      const derive = () => Promise.resolve((derived += 1));
      const name = String(paper?.properties[how]);
      const gone = await deletePapers(store, [name, name], { resolver: standInResolver, derive });
      expect(gone.map(({ title }) => title)).toEqual([adam.title]);
      expect(derived).toBe(1);
      const without = await storeOf(kernel);
      expect(await readProjectedGraph(store)).toEqual(await readProjectedGraph(without));
      await store.close();
      await without.close();
    });
  }

  it('names near papers where there is none of this name, and deletes none', async () => {
    const store = await storeOf(adam, kernel);
    const before = await readProjectedGraph(store);
    const options = { resolver: standInResolver, derive: () => Promise.resolve() };
    await expect(deletePapers(store, ['the-kernel'], options)).rejects.toMatchObject({
      code: 'NodeUnknown',
      hint: expect.stringContaining('The kernel'),
    });
    const key = String(before.nodes.find(({ labels }) => labels[0] === 'Paper')?.properties['citationKey']);
    await expect(deletePapers(store, [key, 'zzz'], options)).rejects.toMatchObject({ code: 'NodeUnknown' });
    expect(await readProjectedGraph(store)).toEqual(before);
    await store.close();
  });
});
