/** The samples through the real pipeline into a store in memory, served by the real API with the built viewer. */

import { join } from 'node:path';
import { rulesExtractor } from '../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../ingest/lexicons/lexicon.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { rulesResolver } from '../../ingest/resolve/rules-resolver.ts';
import { derive } from '../../src/analysis/derive.ts';
import { openStore } from '../../src/store/open-store.ts';
import { serveApp } from '../fixtures/serve-app.ts';

const root = join(import.meta.dirname, '..', '..');

export interface ServedSamples {
  /** Ends in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `papers` are files or folders; the samples by default. */
export async function serveSamples(
  viewerFolder: string,
  papers: readonly string[] = [join(root, 'ingest', 'samples')],
): Promise<ServedSamples> {
  const store = await openStore('memory:', { now: () => performance.now(), random: Math.random });
  const lexicon = readLexicon();
  const genericNames = lexicon.filter((entry) => entry.generic).map((entry) => entry.name);
  const now = (): Date => new Date();
  await ingest(store, papers, {
    extractor: rulesExtractor({ lexicon }),
    resolver: rulesResolver({ lexicon }),
    derive: (target) => derive(target, { genericNames, now: Date.now }),
    now,
  });
  const served = await serveApp({ read: store, viewerFolder, samples: true });
  return {
    url: `${served.baseUrl}/`,
    close: async () => {
      await served.close();
      await store.close();
    },
  };
}
