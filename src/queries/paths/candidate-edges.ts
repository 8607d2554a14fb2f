/** The part of the graph that a short path between two entities can run through, with what each step costs. */

import { compareText, listOf } from '../../domain/order.ts';
import { RELATION_TYPES } from '../../domain/schema.ts';
import type { RelationType } from '../../domain/schema.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { toNumber, toText, toTexts } from '../read-values.ts';
import type { Edge } from './cheapest-paths.ts';
import { hopCost } from './hop-cost.ts';

/** Steps of a path at most: two from each end. */
export const MOST_STEPS = 4;
/** Neighbors of an end that are looked behind; of a common name there are thousands, and the costly ones lead nowhere. */
const LOOKED_BEHIND = 120;

export type JoinType = RelationType | 'APPEARS_WITH';

interface Join {
  readonly type: JoinType;
  readonly confidence: number;
}

/** Of each node, what joins it to each of its neighbors. */
type Joins = Map<string, Map<string, Join>>;

/** Edges in both directions among the nodes that lie on a path of `MOST_STEPS` steps from one end to the other. */
export async function candidateEdges(
  store: ReadStore,
  [from, to]: readonly [string, string],
  limits: Limits,
): Promise<ReadonlyMap<string, readonly Edge<JoinType>[]>> {
  const ends = [from, to];
  const joins: Joins = new Map();
  await addJoins(store, joins, ends, ends, limits);
  const papers = new PapersByEntity(store, limits);
  const total =
    toNumber((await collectRows(store, loadStatement('read/count-papers'), {}, limits))[0]?.[0]) ?? 0;
  const costOf = (node: string, next: string, join: Join): number =>
    hopCost({ ...papers.pair(node, next), total }, join.type !== 'APPEARS_WITH');
  await papers.load([...ends, ...ends.flatMap((end) => [...(joins.get(end)?.keys() ?? [])])]);
  const near = ends.flatMap((end) =>
    [...(joins.get(end) ?? [])]
      .filter(([node]) => !ends.includes(node))
      .map(([node, join]) => ({ node, cost: costOf(end, node, join) }))
      .sort((a, b) => a.cost - b.cost || compareText(a.node, b.node))
      .slice(0, LOOKED_BEHIND)
      .map(({ node }) => node),
  );
  await addJoins(store, joins, [...new Set(near)], ends, limits);
  const useful = nodesBetween(joins, from, to);
  await papers.load(useful);
  const edges = new Map<string, Edge<JoinType>[]>();
  for (const node of useful) {
    for (const [next, join] of joins.get(node) ?? []) {
      if (useful.has(next))
        listOf(edges, node).push({ to: next, cost: costOf(node, next, join), label: join.type });
    }
  }
  return edges;
}

async function addJoins(
  store: ReadStore,
  joins: Joins,
  ids: readonly string[],
  ends: readonly string[],
  limits: Limits,
): Promise<void> {
  const rows = await collectRows(store, loadStatement('read/path-edges'), { ids, ends }, limits);
  for (const [entity, other, name, confidence] of rows) {
    const type = typeNamed(toText(name));
    if (type === undefined) continue;
    const join = { type, confidence: toNumber(confidence) ?? 0 };
    setBetter(joins, toText(entity), toText(other), join);
    setBetter(joins, toText(other), toText(entity), join);
  }
}

function typeNamed(name: string): JoinType | undefined {
  return name === 'APPEARS_WITH' ? name : RELATION_TYPES.find((row) => row.name === name)?.name;
}

/** A statement before standing together, the more confident statement before another. */
function setBetter(joins: Joins, node: string, other: string, join: Join): void {
  const known = joins.get(node) ?? new Map<string, Join>();
  joins.set(node, known);
  const before = known.get(other);
  if (!before || compareJoins(join, before) < 0) known.set(other, join);
}

function compareJoins(a: Join, b: Join): number {
  return (
    Number(a.type === 'APPEARS_WITH') - Number(b.type === 'APPEARS_WITH') ||
    b.confidence - a.confidence ||
    compareText(a.type, b.type)
  );
}

/** Nodes whose steps from one end and to the other are `MOST_STEPS` together, or fewer. */
function nodesBetween(joins: Joins, from: string, to: string): ReadonlySet<string> {
  const [before, behind] = [stepsFrom(joins, from), stepsFrom(joins, to)];
  return new Set(
    [...before].flatMap(([node, steps]) =>
      steps + (behind.get(node) ?? Infinity) <= MOST_STEPS ? [node] : [],
    ),
  );
}

function stepsFrom(joins: Joins, start: string): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]]);
  for (const [node, count] of steps) {
    if (count >= MOST_STEPS) continue;
    for (const next of joins.get(node)?.keys() ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  }
  return steps;
}

/** Which papers name an entity; read once each. */
class PapersByEntity {
  readonly #store: ReadStore;
  readonly #limits: Limits;
  readonly #papers = new Map<string, ReadonlySet<string>>();

  constructor(store: ReadStore, limits: Limits) {
    this.#store = store;
    this.#limits = limits;
  }

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#papers.has(id));
    const statement = loadStatement('read/papers-of-entities');
    const rows = await collectRows(this.#store, statement, { ids: missing }, this.#limits);
    for (const [id, papers] of rows) this.#papers.set(toText(id), new Set(toTexts(papers)));
  }

  pair(a: string, b: string): { readonly both: number; readonly first: number; readonly second: number } {
    const [first, second] = [this.#papers.get(a), this.#papers.get(b)];
    if (!first || !second) return { both: 0, first: first?.size ?? 0, second: second?.size ?? 0 };
    const [few, many] = first.size < second.size ? [first, second] : [second, first];
    let both = 0;
    for (const paper of few) if (many.has(paper)) both += 1;
    return { both, first: first.size, second: second.size };
  }
}
