/** How two entities are connected: papers that name both, then chains of statements through specific names. */

import type { EntityBrief, Notice } from '../domain/answers.ts';
import { rounded } from '../domain/order.ts';
import type { FoundPath, PathHop, PathNode, PathPaper, PathsAnswer, ToldPath } from '../domain/questions.ts';
import { EFFECTS } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import type { ValueMap } from '../store/values.ts';
import { Relationship } from '../store/values.ts';
import { collectRows } from './collect-rows.ts';
import { entityBrief, paperOfEvidence } from './entity-brief.ts';
import { MOST_STEPS, candidateEdges } from './paths/candidate-edges.ts';
import type { JoinType } from './paths/candidate-edges.ts';
import { cheapestPaths } from './paths/cheapest-paths.ts';
import type { CheapestPath } from './paths/cheapest-paths.ts';
import { elidedPapers } from './paths/elided-names.ts';
import { pairKey, sharedPapers } from './paths/shared-papers.ts';
import type { SharedPaper } from './paths/shared-papers.ts';
import { tellPath } from './paths/tell-path.ts';
import type { HopSense } from './paths/tell-path.ts';
import { numberOf, propertiesOf, textOf, toText, toTexts } from './read-values.ts';
import { resolveEntity } from './resolve-name.ts';

const DEFAULT_COUNT = 3;
/** More than a reader reads. */
export const MOST_PATHS = 25;
/** Above it a chain joins what chance might have joined: chosen on pairs of 392 papers by reading their quotes. */
const MOST_COST = 10;
/** Chains that are looked at for one that is given: their quotes decide as well. */
const LOOKED_AT = 3;
/** What a step costs more where two papers' or two sentences' words have to be put together by the reader. */
const APART = 1;

export interface PathOptions extends Limits {
  /** Paths at most, papers that name both included; 3. */
  readonly count?: number;
}

interface Hop {
  readonly hop: PathHop;
  readonly sense: HopSense;
  readonly papers: readonly PathPaper[];
}

/**
 * From an entity to another, each by id, slug, name or alias. No inner node is generic or a hub, and no step runs
 * through a paper, an author or a community. Rejects with `NodeUnknown`, and as the store does.
 */
export async function findPaths(
  store: ReadStore,
  fromName: string,
  toName: string,
  { count = DEFAULT_COUNT, ...limits }: PathOptions = {},
): Promise<PathsAnswer> {
  const from = await resolveEntity(store, fromName, limits);
  const to = await resolveEntity(store, toName, limits);
  const entities = await readEntities(store, [from, to], limits);
  const [first, last] = [briefOf(entities, from), briefOf(entities, to)];
  if (from === to) return { from: first, to: last, paths: [], papers: [], notices: [sameEnds(first)] };
  const naming = await papersNamingBoth(store, entities, [from, to], limits);
  const edges = await candidateEdges(store, [from, to], limits);
  const wanted = { from, to, count: LOOKED_AT * count, steps: MOST_STEPS, most: MOST_COST };
  const chains = await tellChains(store, cheapestPaths(edges, wanted).filter(isNoPair), limits);
  const most = Math.max(Math.ceil(count / 2), count - chains.length);
  const chosen = [
    ...naming.slice(0, Math.min(count, most)).map((paper) => tellShared([first, last], paper)),
    ...chains,
  ].slice(0, count);
  return {
    from: first,
    to: last,
    paths: chosen.map(({ path }) => path),
    papers: uniquePapers(chosen.flatMap(({ papers }) => papers)),
    notices: chosen.length > 0 ? [] : [noPath(first, last)],
  };
}

/** Two names that stand together say no more than the papers that name both. */
function isNoPair({ labels }: CheapestPath<JoinType>): boolean {
  return labels.length > 1 || labels[0] !== 'APPEARS_WITH';
}

async function papersNamingBoth(
  store: ReadStore,
  entities: ReadonlyMap<string, ReadEntity>,
  [from, to]: readonly [string, string],
  limits: Limits,
): Promise<readonly SharedPaper[]> {
  const shared = (await sharedPapers(store, [[from, to]], limits)).get(pairKey([from, to])) ?? [];
  const known = new Set(shared.map(({ paper }) => paper.id));
  const names = [from, to].map((id) => entities.get(id)?.names ?? []);
  const elided = await elidedPapers(store, [names[0] ?? [], names[1] ?? []], known, limits);
  const whole = shared.filter(({ second }) => second === undefined);
  return [...whole, ...elided, ...shared.filter(({ second }) => second !== undefined)];
}

interface Told {
  readonly path: ToldPath;
  readonly papers: readonly PathPaper[];
}

function tellShared([from, to]: readonly [EntityBrief, EntityBrief], shared: SharedPaper): Told {
  const hop = sharedHop('SAME_PAPER', from.id, to.id, shared, 1);
  return told({ cost: 0, nodes: [nodeOf(from), nodeOf(to)], hops: [hop.hop] }, [hop]);
}

interface Step {
  readonly type: JoinType;
  readonly from: string;
  readonly to: string;
}

/** Cheapest first, with what their quotes cost. */
async function tellChains(
  store: ReadStore,
  chains: readonly CheapestPath<JoinType>[],
  limits: Limits,
): Promise<readonly Told[]> {
  const entities = await readEntities(store, [...new Set(chains.flatMap(({ nodes }) => nodes))], limits);
  const steps = chains.map(({ nodes, labels }) =>
    labels.map((type, index) => ({ type, from: nodes[index] ?? '', to: nodes[index + 1] ?? '' })),
  );
  const stated = await readStatements(store, steps.flat(), limits);
  const together = await readTogether(store, steps.flat(), limits);
  return chains
    .map(({ nodes, cost }, index) => {
      const hops = (steps[index] ?? []).flatMap(
        (step) => stated.get(stepKey(step)) ?? together.get(pairKey([step.from, step.to])) ?? [],
      );
      const apart = hops.filter(({ hop }) => hop.toQuote !== undefined).length;
      const path = {
        cost: rounded(cost + APART * apart),
        nodes: nodes.map((id) => nodeOf(briefOf(entities, id))),
        hops: hops.map(({ hop }) => hop),
      };
      return told(path, hops);
    })
    .filter(({ path }) => path.cost <= MOST_COST)
    .sort((a, b) => a.path.cost - b.path.cost);
}

function told(path: FoundPath, hops: readonly Hop[]): Told {
  const papers = hops.flatMap((hop) => hop.papers);
  const text = tellPath(
    path,
    hops.map(({ sense }) => sense),
    new Map(papers.map((paper) => [paper.id, paper])),
  );
  return { path: { ...path, text }, papers };
}

/** The same for a step in either direction. */
function stepKey({ type, from, to }: Omit<Step, 'type'> & { readonly type: string }): string {
  return JSON.stringify([type, ...(from < to ? [from, to] : [to, from])]);
}

/** Of the steps that are statements, each by `stepKey`; where both directions are stated, the more confident one. */
async function readStatements(
  store: ReadStore,
  steps: readonly Step[],
  limits: Limits,
): Promise<ReadonlyMap<string, Hop>> {
  const pairs = steps
    .filter(({ type }) => type !== 'APPEARS_WITH')
    .flatMap(({ from, to }) => [
      [from, to],
      [to, from],
    ]);
  const rows = await collectRows(store, loadStatement('read/path-statements'), { pairs }, limits);
  const found = new Map<string, Hop>();
  for (const [from, to, statement, paper] of rows) {
    if (!(statement instanceof Relationship)) continue;
    const hop = statedHop(toText(from), toText(to), statement, propertiesOf(paper));
    const key = stepKey(hop.hop);
    const before = found.get(key);
    if (!before || before.hop.confidence < hop.hop.confidence) found.set(key, hop);
  }
  return found;
}

function statedHop(from: string, to: string, { type, properties }: Relationship, quoted: ValueMap): Hop {
  const { paperId: id, title, citationKey, year = null } = paperOfEvidence(quoted);
  return {
    hop: {
      type: type as PathHop['type'],
      from,
      to,
      quote: textOf(properties, 'quote') ?? '',
      start: numberOf(properties, 'quoteStart') ?? 0,
      end: numberOf(properties, 'quoteEnd') ?? 0,
      paper: id,
      year,
      confidence: numberOf(properties, 'confidence') ?? 0,
    },
    sense: {
      effect: EFFECTS.find((effect) => effect === properties['effect']),
      papers: numberOf(properties, 'papers') ?? 1,
    },
    papers: [{ id, title, citationKey, year }],
  };
}

/** Of the steps that are names standing together, each by `pairKey`. */
async function readTogether(
  store: ReadStore,
  steps: readonly Step[],
  limits: Limits,
): Promise<ReadonlyMap<string, Hop>> {
  const pairs = steps
    .filter(({ type }) => type === 'APPEARS_WITH')
    .map(({ from, to }): readonly [string, string] => [from, to]);
  const unique = [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()];
  const shared = await sharedPapers(store, unique, limits);
  return new Map(
    unique.flatMap(([from, to]) => {
      const papers = shared.get(pairKey([from, to])) ?? [];
      const [best] = papers;
      return best
        ? [[pairKey([from, to]), sharedHop('APPEARS_WITH', from, to, best, papers.length)] as const]
        : [];
    }),
  );
}

function sharedHop(
  type: 'SAME_PAPER' | 'APPEARS_WITH',
  from: string,
  to: string,
  { paper, first, second, confidence }: SharedPaper,
  papers: number,
): Hop {
  const hop: PathHop = {
    type,
    from,
    to,
    quote: first.text,
    start: first.start,
    end: first.end,
    paper: paper.id,
    year: paper.year,
    confidence,
    ...(second && {
      toQuote: second.text,
      toStart: second.start,
      toEnd: second.end,
      toPaper: paper.id,
      toYear: paper.year,
    }),
  };
  return { hop, sense: { papers }, papers: [paper] };
}

interface ReadEntity extends EntityBrief {
  /** Every name in lower case. */
  readonly names: readonly string[];
}

async function readEntities(
  store: ReadStore,
  ids: readonly string[],
  limits: Limits,
): Promise<ReadonlyMap<string, ReadEntity>> {
  const rows = await collectRows(store, loadStatement('read/path-nodes'), { ids }, limits);
  return new Map(
    rows.map(([node]) => {
      const brief = { ...entityBrief(node), names: toTexts(propertiesOf(node)['names']) };
      return [brief.id, brief];
    }),
  );
}

function briefOf(entities: ReadonlyMap<string, ReadEntity>, id: string): EntityBrief {
  const found = entities.get(id);
  if (!found) return { id, name: id, type: 'Concept', papers: 0, generic: false, hub: false };
  const { names: _names, ...brief } = found;
  return brief;
}

function nodeOf({ id, name, type }: EntityBrief): PathNode {
  return { id, name, type };
}

function uniquePapers(papers: readonly PathPaper[]): readonly PathPaper[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sameEnds({ name }: EntityBrief): Notice {
  return { code: 'same-ends', message: `Both ends are "${name}" here.`, suggestion: 'two different names' };
}

function noPath(from: EntityBrief, to: EntityBrief): Notice {
  return {
    code: 'no-path',
    message: `No paper names both "${from.name}" and "${to.name}", and no chain of at most ${MOST_STEPS} statements between them is convincing without a generic name or a hub.`,
    suggestion: `tangent show "${from.name}", and tangent show "${to.name}"`,
  };
}
