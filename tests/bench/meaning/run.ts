/**
 * `npm run bench:meaning -- [titles]`: how often a title finds its own abstract among 10,000 of the shared corpus, in
 * the first ten and first, by full text alone, by the token table alone, and by both fused as the search fuses them;
 * of all 10,000 titles, or of the first so many.
 */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { indexMeanings } from '../../../src/queries/meaning/index-meanings.ts';
import { shippedTable } from '../../../src/queries/meaning/shipped-table.ts';
import { fusePapers } from '../../../src/queries/search/fuse-papers.ts';
import { TextIndex } from '../../../src/queries/search/text-index.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const MEASURED = 10_000;
const FIRST = 10;

interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** The draw of `src/queries/meaning/table/corpus.py`: the table is fitted to none of them. */
function measuredPapers(): readonly Paper[] {
  const folder = sharedPath('corpus');
  const papers = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .flatMap((file) =>
      gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Paper)
    .map((paper) => ({ paper, key: createHash('sha256').update(paper.id).digest('hex') }));
  return papers
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MEASURED)
    .map(({ paper }) => paper);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const papers = measuredPapers();
  const table = shippedTable();
  const texts = new TextIndex(papers.map(({ id, abstract }) => ({ id, title: '', abstract })));
  const vectors = await indexMeanings(papers.map(({ abstract }) => abstract));
  const tally = new Map<string, { ten: number; first: number; ms: number }>();
  const count = (name: string, id: string, ms: number, found: readonly string[]): void => {
    const own = tally.get(name) ?? { ten: 0, first: 0, ms: 0 };
    tally.set(name, own);
    own.ms += ms;
    if (found[0] === id) own.first += 1;
    if (found.slice(0, FIRST).includes(id)) own.ten += 1;
  };
  const asked = papers.slice(0, Number(process.argv[2] ?? MEASURED));
  for (const { id, title } of asked) {
    const from = performance.now();
    const written = texts.search(title).map((match) => match.id);
    const between = performance.now();
    const vector = table.vectorOf(title);
    const meant = vector
      ? vectors.nearest(vector, { limit: 100 }).map(({ text }) => papers[text]?.id ?? '')
      : [];
    const end = performance.now();
    count('full text (BM25)', id, between - from, written);
    count('token table', id, end - between, meant);
    count('both, fused', id, end - from, fusePapers(written, meant));
  }
  say(`${asked.length} titles, ${papers.length} abstracts`);
  for (const [name, { ten, first, ms }] of tally) {
    const share = (part: number): string => ((100 * part) / asked.length).toFixed(1);
    say(
      `${name}: recall@10 ${share(ten)} %, first ${share(first)} %, ${(ms / asked.length).toFixed(1)} ms a title`,
    );
  }
  say(
    'the encoder itself: recall@10 95.1 %, first 79.9 % (src/queries/meaning/table/measure.py, not rerun here)',
  );
}

if (sharedIsHere) await main();
else say('The shared corpus is absent: nothing measured.');
