/** Real papers by the real extractor and resolver: the same graph on Neo4j as in the embedded store. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { rulesExtractor } from '../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../ingest/lexicons/lexicon.ts';
import { readProjectedGraph } from '../../ingest/load/stored-graph.ts';
import { ingest } from '../../ingest/pipeline.ts';
import type { IngestSummary } from '../../ingest/pipeline.ts';
import { rulesResolver } from '../../ingest/resolve/rules-resolver.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countingStore } from '../fixtures/counting-store.ts';
import { describeOnNeo4j, openTestStore } from '../neo4j/describe-on-neo4j.ts';
import { sharedIsHere, sharedPath } from '../shared.ts';

const lexicon = readLexicon();

async function load(store: Store, folder: string): Promise<IngestSummary> {
  return await ingest(store, [folder], {
    extractor: rulesExtractor({ lexicon }),
    resolver: rulesResolver({ lexicon }),
    derive: () => Promise.resolve(),
    now: () => new Date(),
  });
}

describeOnNeo4j('ingest on Neo4j', (address) => {
  let server: Store;
  let embedded: Store;
  beforeAll(async () => {
    server = await openTestStore(address);
    embedded = await openStore('memory:', { now: () => performance.now(), random: () => 0.5 });
  });
  afterAll(async () => {
    await server.close();
    await embedded.close();
  });

  it.skipIf(!sharedIsHere)(
    'makes the graph of the 392 listed papers that the embedded store has, once (needs shared/papers)',
    async () => {
      const papers = sharedPath('papers');
      expect(await load(server, papers)).toMatchObject({ read: 447, papers: 392 });
      await load(embedded, papers);
      expect(await readProjectedGraph(server)).toEqual(await readProjectedGraph(embedded));
      const counting = countingStore(server);
      expect(await load(counting, papers)).toMatchObject({ papers: 392, unchanged: 392 });
      expect(counting.writes()).toBe(0);
    },
    300_000,
  );
});
