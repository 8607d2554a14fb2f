/** What a view draws, as one pure function of the view and of what is known of the graph. */

import type { Subgraph, SubgraphNode, SubgraphRelationship } from '../../src/domain/subgraph.ts';
import type { View } from '../state/view.ts';
import { isScreenType } from './node-shapes.ts';

/** What was fetched of the graph; `undefined` where it was not. */
export interface KnownGraph {
  readonly overview: Subgraph;
  /** The best `count` neighbors with the node itself, best pages first. */
  around(id: string, count: number, generics: boolean): Subgraph | undefined;
  /** The node with its best neighbors, of which only those are drawn that are there. */
  name(id: string): Subgraph | undefined;
  rows(statement: string): Subgraph | undefined;
  /** The statements along the chosen path. */
  path(view: View): Subgraph | undefined;
}

export interface Composition {
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly relationships: ReadonlyMap<string, SubgraphRelationship>;
  /** Beside what a node goes that has no place yet. */
  readonly parents: ReadonlyMap<string, string>;
  /** Nodes that were left out since there would be too many. */
  readonly leftOut: number;
}

/** A picture of more is no longer read, and no longer smooth everywhere. */
export const MOST_NODES = 5000;

function keyOf({ start, type, end }: SubgraphRelationship): string {
  return `${start} ${type} ${end}`;
}

function isDrawable({ labels }: SubgraphNode): boolean {
  return labels.some((label) => isScreenType(label));
}

class Composer {
  readonly nodes = new Map<string, SubgraphNode>();
  readonly relationships = new Map<string, SubgraphRelationship>();
  readonly parents = new Map<string, string>();
  readonly left = new Set<string>();

  add(node: SubgraphNode, parent?: string): void {
    if (this.nodes.has(node.id) || !isDrawable(node)) return;
    if (this.nodes.size >= MOST_NODES) {
      this.left.add(node.id);
      return;
    }
    this.nodes.set(node.id, node);
    if (parent !== undefined && parent !== node.id) this.parents.set(node.id, parent);
  }

  join(relationships: Iterable<SubgraphRelationship>): void {
    for (const relationship of relationships) {
      const key = keyOf(relationship);
      if (!this.relationships.has(key)) this.relationships.set(key, relationship);
    }
  }

  addAll(subgraph: Subgraph | undefined, parent?: string): void {
    for (const node of subgraph?.nodes ?? []) this.add(node, parent);
    this.join(subgraph?.relationships ?? []);
  }

  /** The name alone, with what joins it to the others; papers are read in a list, not drawn as dots. */
  addName(id: string, around: Subgraph | undefined): void {
    const node = around?.nodes.find((each) => each.id === id);
    if (node === undefined || node.labels.includes('Paper')) return;
    this.add(node);
    this.join(around?.relationships ?? []);
  }
}

/** The overview first, then what was asked for in its order: the order decides who is placed beside whom. */
export function compose(view: View, known: KnownGraph): Composition {
  const composer = new Composer();
  composer.addAll(known.overview);
  for (const each of view.drawn) {
    if (each.kind === 'rows') composer.addAll(known.rows(each.statement));
    else {
      composer.addName(each.id, known.name(each.id));
      composer.addAll(known.around(each.id, each.count, view.filter.generics), each.id);
    }
  }
  const path = known.path(view);
  for (const { id } of path?.nodes ?? []) composer.addName(id, known.name(id));
  composer.addAll(path);
  for (const id of new Set([...view.trail, ...view.selected])) composer.addName(id, known.name(id));
  const hidden = new Set(view.hidden);
  for (const id of hidden) composer.nodes.delete(id);
  const drawn = [...composer.relationships].filter(
    ([, { start, end }]) => composer.nodes.has(start) && composer.nodes.has(end),
  );
  return {
    nodes: composer.nodes,
    relationships: new Map(drawn),
    parents: composer.parents,
    leftOut: composer.left.size,
  };
}
