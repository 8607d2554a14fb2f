/** From the rows of a statement, as JSON, to what of the graph stands in them: nodes, relationships, paths. */

import type { Json } from '../../src/domain/answers.ts';
import type { Properties, Subgraph, SubgraphNode, SubgraphRelationship } from '../../src/domain/subgraph.ts';

type JsonMap = { readonly [key: string]: Json };

const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** As `store/to-json.ts` writes a node; ids hold within one answer. */
export interface JsonNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: JsonMap;
}

interface JsonRelationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: JsonMap;
}

export function isNode(value: unknown): value is JsonNode {
  const node = value as Json;
  return isMap(node) && isList(node['labels']) && isMap(node['properties']) && typeof node['id'] === 'string';
}

export function isRelationship(value: unknown): value is JsonRelationship {
  const relationship = value as Json;
  return (
    isMap(relationship) &&
    ['id', 'type', 'start', 'end'].every((key) => typeof relationship[key] === 'string') &&
    isMap(relationship['properties'])
  );
}

interface JsonPath {
  readonly nodes: readonly JsonNode[];
  readonly relationships: readonly JsonRelationship[];
}

export function isPath(value: unknown): value is JsonPath {
  const path = value as Json;
  return isMap(path) && isList(path['nodes']) && isList(path['relationships']);
}

/** What the screen reads of properties is text, numbers, truth and lists; nulls are absent. */
function propertiesOf(properties: JsonMap): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Properties;
}

class Collector {
  readonly nodes = new Map<string, SubgraphNode>();
  readonly relationships = new Map<string, SubgraphRelationship>();

  add(value: Json): void {
    if (isNode(value)) {
      const properties = propertiesOf(value.properties);
      const id = properties['id'];
      if (typeof id === 'string') this.nodes.set(value.id, { id, labels: value.labels, properties });
    } else if (isRelationship(value)) {
      const { id, type, start, end } = value;
      this.relationships.set(id, { type, start, end, properties: propertiesOf(value.properties) });
    } else if (isList(value)) for (const element of value) this.add(element);
    else if (isMap(value)) for (const element of Object.values(value)) this.add(element);
  }
}

/** Each node and relationship once, by our own ids; a relationship with an end in no row is left out. */
export function rowsToSubgraph(rows: readonly (readonly Json[])[]): Subgraph {
  const collector = new Collector();
  for (const row of rows) for (const value of row) collector.add(value);
  const idOf = (id: string): string | undefined => collector.nodes.get(id)?.id;
  const relationships = [...collector.relationships.values()].flatMap((relationship) => {
    const [start, end] = [idOf(relationship.start), idOf(relationship.end)];
    return start === undefined || end === undefined ? [] : [{ ...relationship, start, end }];
  });
  return { nodes: [...collector.nodes.values()], relationships };
}
