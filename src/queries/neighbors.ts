/** The best of what is around a node: what the viewer draws when a reader opens one. */

import type { Neighbors } from '../domain/answers.ts';
import { compareText } from '../domain/order.ts';
import { ROLES } from '../domain/schema.ts';
import { standingOf } from '../domain/standing.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore, Row } from '../store/store.ts';
import { Node, Relationship } from '../store/values.ts';
import type { Value } from '../store/values.ts';
import { collectRows } from './collect-rows.ts';
import { numberOf, textOf } from './read-values.ts';
import { SubgraphCollector } from './collect-subgraph.ts';
import { resolveNode } from './resolve-name.ts';

const DEFAULT_LIMIT = 25;

export interface NeighborOptions extends Limits {
  /** Neighbors at most; 25. */
  readonly limit?: number;
  /** Neighbors to pass over: those that are shown already. */
  readonly offset?: number;
  /** Whether generic names come too; they are counted as hidden otherwise. */
  readonly generics?: boolean;
}

interface Neighbor {
  readonly node: Node;
  readonly relationships: readonly Relationship[];
  readonly generic: boolean;
  readonly score: number;
}

/**
 * Entities and papers one step from a node, best first by what is stated, how often, and how specific the neighbor
 * is. `total` counts all of them, `hidden` the generic ones left out. Rejects with `NodeUnknown`.
 */
export async function neighbors(
  store: ReadStore,
  text: string,
  { limit = DEFAULT_LIMIT, offset = 0, generics = false, ...limits }: NeighborOptions = {},
): Promise<Neighbors> {
  const { kind, id } = await resolveNode(store, text, limits);
  const rows = async (statement: string): Promise<readonly Row[]> =>
    await collectRows(store, loadStatement(`read/${statement}`), { id }, limits);
  const around =
    kind === 'entity'
      ? [...(await rows('neighbor-entities')), ...(await rows('neighbor-papers'))]
      : await rows('neighbors-of-paper');
  const all = groupByNode(around).sort(
    (a, b) => b.score - a.score || compareText(ourId(a.node), ourId(b.node)),
  );
  const visible = generics ? all : all.filter((neighbor) => !neighbor.generic);
  const shown = visible.slice(offset, offset + limit);
  const collector = new SubgraphCollector();
  for (const [node] of await rows(kind)) collector.add(node ?? null);
  for (const { node, relationships } of shown)
    for (const part of [node, ...relationships]) collector.add(part);
  return {
    graph: collector.subgraph(),
    shown: shown.length,
    total: all.length,
    hidden: all.length - visible.length,
  };
}

function groupByNode(rows: readonly Row[]): Neighbor[] {
  const groups = new Map<string, { readonly node: Node; readonly relationships: Relationship[] }>();
  for (const [relationship, node] of rows) {
    if (!(node instanceof Node) || !(relationship instanceof Relationship)) continue;
    const group = groups.get(node.id) ?? { node, relationships: [] };
    groups.set(node.id, group);
    group.relationships.push(relationship);
  }
  return [...groups.values()].map(({ node, relationships }) => {
    const drawn = withoutRepeatedRole(relationships);
    return {
      node,
      relationships: drawn,
      generic: node.properties['generic'] === true,
      score: scoreOf(node, drawn),
    };
  });
}

/** A role stands twice, as MENTIONS and as its own type: one line is enough. */
function withoutRepeatedRole(relationships: readonly Relationship[]): readonly Relationship[] {
  const typed = relationships.filter((relationship) => relationship.type !== 'MENTIONS');
  return typed.length > 0 ? typed : relationships;
}

function scoreOf(node: Node, relationships: readonly Relationship[]): number {
  const strength = relationships.reduce((sum, relationship) => sum + strengthOf(relationship), 0);
  const { properties } = node;
  return strength * standingOf(numberOf(properties, 'paperCount') ?? 1, numberOf(properties, 'specificity'));
}

/** About 1 for a confident statement of one paper, and for the role `introduces`. */
function strengthOf({ type, properties }: Relationship): number {
  if (type === 'APPEARS_WITH') return numberOf(properties, 'score') ?? 0;
  const role = ROLES.find(
    (row) => row.relationship === type || (type === 'MENTIONS' && row.name === 'mentions'),
  );
  if (role) return role.weight / 3;
  return (numberOf(properties, 'confidence') ?? 0) * Math.sqrt(numberOf(properties, 'papers') ?? 1);
}

function ourId(node: Value): string {
  return node instanceof Node ? (textOf(node.properties, 'id') ?? node.id) : '';
}
