/** Times the layout of a large graph from scratch on one core, and says how good the map is: `npm run bench:viewer`. */

import { backboneOf } from '../../src/analysis/backbone.ts';
import { communitiesOf } from '../../src/analysis/communities.ts';
import type { Pair } from '../../src/analysis/cooccurrence.ts';
import { layoutOf, type Position } from '../../src/analysis/layout.ts';
import { seededRandom } from '../../src/analysis/seeded-random.ts';

const SIZES = process.argv.includes('--large') ? [10_000, 50_000] : [10_000];
const SAMPLED = 400;
const NEAREST = 10;

/** Topics of 100 names, four of five edges within one. */
function pairsOf(nodes: number, edges: number): Pair[] {
  const random = seededRandom(7);
  const chance = (below: number): number => Math.floor(random() * below);
  const pairs = new Map<string, Pair>();
  while (pairs.size < edges) {
    const one = chance(nodes);
    const topic = one - (one % 100);
    const other = random() < 0.8 ? topic + Math.floor(100 * random() ** 2) : chance(nodes);
    if (one === other) continue;
    const [start = '', end = ''] = [`n${one}`, `n${other}`].sort();
    pairs.set(`${start} ${end}`, { start, end, papers: 2, npmi: 0.5, score: 0.5 });
  }
  return [...pairs.values()];
}

const between = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

for (const nodes of SIZES) {
  const edges = nodes === 10_000 ? 50_000 : 100_000;
  const pairs = pairsOf(nodes, edges);
  const started = performance.now();
  const before = process.cpuUsage();
  const backbone = backboneOf(pairs, new Set());
  const communities = communitiesOf(backbone, (name) => ({ name, weight: backbone.degree(name) }));
  const places = layoutOf(backbone, communities);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  const topics = communities.filter(({ level }) => level === 0);
  const communityOf = new Map(topics.flatMap(({ id, members }) => members.map((name) => [name, id])));
  const all = [...places];
  const random = seededRandom(3);
  const chosen: (readonly [string, Position])[] = [];
  while (chosen.length < SAMPLED) {
    const one = all[Math.floor(random() * all.length)];
    if (one !== undefined) chosen.push(one);
  }
  const near = chosen.map(([name, place]) => {
    const nearest = all.toSorted((a, b) => between(a[1], place) - between(b[1], place)).slice(1, NEAREST + 1);
    return nearest.filter(([other]) => communityOf.get(other) === communityOf.get(name)).length / NEAREST;
  });
  const origin = { x: 0, y: 0 };
  const lengths = pairs.map(({ start, end }) =>
    between(places.get(start) ?? origin, places.get(end) ?? origin),
  );
  const strangers = chosen.map(([, place], index) =>
    between(place, chosen[(index + 1) % SAMPLED]?.[1] ?? origin),
  );
  process.stdout.write(
    `layout of ${nodes} nodes, ${edges} edges: ${processor.toFixed(1)} s of one core, ${seconds.toFixed(1)} s in all; edge length over that of two names at random ${(mean(lengths) / mean(strangers)).toFixed(2)}; same topic among the ${NEAREST} nearest ${(100 * mean(near)).toFixed(0)} %\n`,
  );
}
