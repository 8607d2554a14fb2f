/** From rows of a query to a subgraph by our own ids: the nodes, relationships and paths that stand in them. */

import { compareText, firstDifference } from '../domain/order.ts';
import { isInternalLabel } from '../domain/schema.ts';
import type {
  Properties,
  PropertyValue,
  Subgraph,
  SubgraphNode,
  SubgraphRelationship,
} from '../domain/subgraph.ts';
import { toJson } from '../store/to-json.ts';
import type { Row } from '../store/store.ts';
import { Node, Path, Relationship } from '../store/values.ts';
import type { Value, ValueMap } from '../store/values.ts';

/**
 * Everything of the graph in the rows, also inside of lists, maps and paths, each once. Left out: bookkeeping nodes,
 * nodes without an id of ours, and relationships with an end that is in no row.
 */
export function collectSubgraph(rows: Iterable<Row>): Subgraph {
  const found = new SubgraphCollector();
  for (const row of rows) for (const value of row) found.add(value);
  return found.subgraph();
}

/** Takes values one by one, so that rows need not stand in memory together. */
export class SubgraphCollector {
  readonly #nodes = new Map<string, Node>();
  readonly #relationships = new Map<string, Relationship>();

  add(value: Value): void {
    if (value instanceof Node) this.#nodes.set(value.id, value);
    else if (value instanceof Relationship) this.#relationships.set(value.id, value);
    else if (value instanceof Path) {
      for (const element of [...value.nodes, ...value.relationships]) this.add(element);
    } else if (isList(value)) for (const element of value) this.add(element);
    else if (isMap(value)) for (const element of Object.values(value)) this.add(element);
  }

  subgraph(): Subgraph {
    const nodes = new Map<string, SubgraphNode>();
    const ourIds = new Map<string, string>();
    for (const node of this.#nodes.values()) {
      const id = node.properties['id'];
      if (typeof id !== 'string' || node.labels.some(isInternalLabel)) continue;
      ourIds.set(node.id, id);
      nodes.set(id, {
        id,
        labels: node.labels.toSorted(byGenerality),
        properties: toProperties(node.properties),
      });
    }
    const relationships = new Map<string, SubgraphRelationship>();
    for (const { type, start, end, properties } of this.#relationships.values()) {
      const [from, to] = [ourIds.get(start), ourIds.get(end)];
      if (from === undefined || to === undefined) continue;
      const relationship = { type, start: from, end: to, properties: toProperties(properties) };
      relationships.set(relationshipKey(relationship), relationship);
    }
    return inOrder(nodes, relationships);
  }
}

/** Everything of both; of what stands in both, the second's. */
export function unite(first: Subgraph, second: Subgraph): Subgraph {
  return inOrder(
    new Map([...first.nodes, ...second.nodes].map((node) => [node.id, node])),
    new Map(
      [...first.relationships, ...second.relationships].map((relationship) => [
        relationshipKey(relationship),
        relationship,
      ]),
    ),
  );
}

function relationshipKey({ start, type, end }: Pick<SubgraphRelationship, 'start' | 'type' | 'end'>): string {
  return JSON.stringify([start, type, end]);
}

function inOrder(
  nodes: ReadonlyMap<string, SubgraphNode>,
  relationships: ReadonlyMap<string, SubgraphRelationship>,
): Subgraph {
  return {
    nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
    relationships: [...relationships.values()].sort((a, b) =>
      firstDifference(compareText(a.start, b.start), compareText(a.type, b.type), compareText(a.end, b.end)),
    ),
  };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

/** `Entity` before its type; else by name. */
function byGenerality(a: string, b: string): number {
  return Number(b === 'Entity') - Number(a === 'Entity') || compareText(a, b);
}

/** Null is absent; what JSON has no simple form for (maps, bytes) is its JSON text. */
function toProperties(map: ValueMap): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(map)) {
    const json = toJson(value);
    if (json !== null) properties[key] = isPropertyValue(json) ? json : JSON.stringify(json);
  }
  return properties;
}

function isPropertyValue(json: unknown): json is PropertyValue {
  if (!Array.isArray(json)) return typeof json !== 'object';
  return (
    json.every((element) => typeof element === 'string') ||
    json.every((element) => typeof element === 'number')
  );
}
