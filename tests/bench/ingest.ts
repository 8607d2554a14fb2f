/** Times an ingest and its repetition, with peak memory: `npm run bench`; on the listed papers where they are, else on the samples. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../src/store/package-file.ts';
import { ingest, openStore } from '../../src/tangent.ts';
import { sharedIsHere, sharedPath } from '../shared.ts';

const papers = sharedIsHere ? sharedPath('papers', '*.txt') : packageFile('ingest/samples/*.{jsonl,txt}');
const url = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'tangent-bench-'));
const { env } = process;
const store = await openStore(url ?? join(folder, 'data'), {
  username: env['NEO4J_USERNAME'] ?? 'neo4j',
  password: env['NEO4J_PASSWORD'] ?? '',
});
try {
  for (const run of ['first', 'again']) {
    const from = performance.now();
    const summary = await ingest(store, [papers]);
    const seconds = ((performance.now() - from) / 1_000).toFixed(1);
    const { user, system } = process.cpuUsage();
    const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
    const counts = `${summary.read} records, ${summary.papers} papers, ${summary.entities} names, ${summary.claims} statements`;
    process.stdout.write(
      `${run}: ${counts}; ${seconds} s, cpu ${((user + system) / 1e6).toFixed(1)} s in all, peak ${peak} MB\n`,
    );
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}
