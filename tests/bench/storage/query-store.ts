/**
 * Opens a store that was loaded and closed, queries it as readers do, and prints how long opening took and what memory
 * no file is behind: `query-store.ts <directory> <nodes>`. A process of its own, which loaded nothing.
 */

import { readFileSync } from 'node:fs';
import { openDatabase } from '../../../src/engine/database.ts';
import { openDirectory } from '../../../src/engine/kv/open-directory.ts';

const [directory = '', nodes = '1'] = process.argv.slice(2);

/** Bytes of this process that no file is behind. */
function anonymousBytes(): number {
  const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1_024;
}

const started = performance.now();
const store = await openDirectory(directory, { create: false });
const database = openDatabase({ store, now: () => performance.now(), random: () => 0.5 });
await database.read('MATCH (n:Item {id: 1}) RETURN n.name');
const opened = performance.now() - started;
const before = anonymousBytes();
let most = before;
const timed = async (text: string, parameters: Record<string, bigint> = {}): Promise<number> => {
  const from = performance.now();
  await database.read(text, parameters);
  most = Math.max(most, anonymousBytes());
  return performance.now() - from;
};
const scan = 'MATCH (n:Item) WHERE n.name ENDS WITH "77" RETURN count(n)';
const [first, again] = [await timed(scan), await timed(scan)];
const everything = await timed('MATCH (a:Item)-[r:KNOWS]->(b) RETURN count(b.name), sum(r.weight)');
let hops = 0;
for (let draw = 0; draw < 500; draw += 1) {
  const id = BigInt((draw * 7_919) % Number(nodes));
  hops += await timed('MATCH (:Item {id: $id})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(DISTINCT c)', { id });
}
process.stdout.write(
  JSON.stringify({
    'reopen and first row, ms': Math.round(opened),
    'first scan of a label, ms': Math.round(first),
    'second scan, ms': Math.round(again),
    'every relationship with properties of both ends, ms': Math.round(everything),
    'two hops, ms each': Number((hops / 500).toFixed(2)),
    'anonymous memory after opening, MB': Math.round(before / 1e6),
    'anonymous memory while querying at most, MB': Math.round(most / 1e6),
  }),
);
await database.close();
