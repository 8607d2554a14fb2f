/** `db.schema.visualization`, `nodeTypeProperties` and `relTypeProperties`: what the graph holds, found by reading it. */

import type { GraphReader } from '../graph/graph.ts';
import { NodeValue, RelationshipValue, type EntitySource } from '../values/entities.ts';
import { isList, typeOf, type TypeName, type Value } from '../values/value.ts';
import type { Procedure, ProcedureField } from './procedure.ts';

/** How these procedures call the types of properties. */
const PROPERTY_TYPES: Partial<Record<TypeName, string>> = {
  INTEGER: 'Long',
  FLOAT: 'Double',
  STRING: 'String',
  BOOLEAN: 'Boolean',
  BYTES: 'ByteArray',
  DATE: 'Date',
  'LOCAL TIME': 'LocalTime',
  'ZONED TIME': 'Time',
  'LOCAL DATETIME': 'LocalDateTime',
  'ZONED DATETIME': 'DateTime',
  DURATION: 'Duration',
};

/** An empty list is one of strings, as in Neo4j. */
function propertyType(value: Value): string {
  if (isList(value)) return `${value[0] === undefined ? 'String' : propertyType(value[0])}Array`;
  return PROPERTY_TYPES[typeOf(value)] ?? 'Any';
}

/** The properties of all entities of one kind. */
class Shape {
  private entities = 0;
  private readonly properties = new Map<string, { count: number; types: Set<string> }>();

  add(properties: ReadonlyMap<string, Value>): void {
    this.entities += 1;
    for (const [key, value] of properties) {
      const known = this.properties.get(key) ?? { count: 0, types: new Set<string>() };
      known.count += 1;
      known.types.add(propertyType(value));
      this.properties.set(key, known);
    }
  }

  /** Name, types, and whether each entity has it. */
  rows(): Value[][] {
    if (this.properties.size === 0) return [[null, null, false]];
    return [...this.properties].map(([key, { count, types }]) => [key, [...types], count === this.entities]);
  }
}

const typeText = (names: readonly string[]): string => names.map((name) => `:\`${name}\``).join('');

function* nodeShapes(graph: GraphReader, tick: () => boolean): Generator<Value[] | null> {
  const shapes = new Map<string, { labels: readonly string[]; shape: Shape }>();
  for (const id of graph.allNodes()) {
    if (tick()) yield null;
    const node = graph.nodeAt(id);
    const labels = node.labels().toSorted();
    const text = typeText(labels);
    const known = shapes.get(text) ?? { labels, shape: new Shape() };
    known.shape.add(node.properties());
    shapes.set(text, known);
  }
  for (const [text, { labels, shape }] of shapes) {
    for (const row of shape.rows()) yield [text, labels, ...row];
  }
}

function* relationshipShapes(graph: GraphReader, tick: () => boolean): Generator<Value[] | null> {
  for (const type of graph.relationshipTypes()) {
    const shape = new Shape();
    for (const relationship of graph.relationshipsOfType(type)) {
      if (tick()) yield null;
      shape.add(relationship.properties());
    }
    for (const row of shape.rows()) yield [typeText([type]), ...row];
  }
}

/** Entities that stand for labels and types; their ids are below zero. */
class SchemaGraph implements EntitySource {
  private readonly nodes: NodeValue[];
  private readonly types: string[] = [];
  private readonly labels: readonly string[];
  private readonly graph: GraphReader;

  constructor(graph: GraphReader) {
    this.graph = graph;
    this.labels = graph.labels();
    this.nodes = this.labels.map((_label, at) => new NodeValue(-1 - at, this));
  }

  /** Nodes, and for each type a relationship from every label that it leaves to every label that it reaches. */
  *rows(tick: () => boolean): Generator<Value[] | null> {
    const found: RelationshipValue[] = [];
    for (const type of this.graph.relationshipTypes()) {
      const [starts, ends] = [new Set<string>(), new Set<string>()];
      for (const { start, end } of this.graph.relationshipsOfType(type)) {
        if (tick()) yield null;
        for (const label of start.labels()) starts.add(label);
        for (const label of end.labels()) ends.add(label);
      }
      for (const start of starts) for (const end of ends) found.push(this.between(start, type, end));
    }
    yield [this.nodes, found];
  }

  private between(start: string, type: string, end: string): RelationshipValue {
    this.types.push(type);
    const ids = [start, end].map((label) => -1 - this.labels.indexOf(label)) as [number, number];
    return new RelationshipValue(-this.types.length, type, ...ids, this);
  }

  labelsOf(node: number): readonly string[] {
    return [this.labels[-1 - node] ?? ''];
  }

  propertyOf(kind: 'node' | 'relationship', id: number, key: string): Value {
    return this.propertiesOf(kind, id).get(key) ?? null;
  }

  propertiesOf(kind: 'node' | 'relationship', id: number): ReadonlyMap<string, Value> {
    if (kind === 'relationship') return new Map([['name', this.types[-1 - id] ?? '']]);
    const [label = ''] = this.labelsOf(id);
    const indexes = this.graph
      .indexes()
      .filter(({ labels, constraint }) => labels.includes(label) && constraint === undefined);
    const constraints = this.graph.constraints().filter((constraint) => constraint.label === label);
    return new Map<string, Value>([
      ['name', label],
      ['indexes', indexes.map(({ properties }) => properties.join(','))],
      [
        'constraints',
        constraints.map(({ name, properties }) => `${name}: ${properties.join(',')} is unique`),
      ],
    ]);
  }
}

const PROPERTY_FIELDS: readonly ProcedureField[] = [
  { name: 'propertyName', type: 'STRING' },
  { name: 'propertyTypes', type: 'LIST' },
  { name: 'mandatory', type: 'BOOLEAN' },
];

export const schemaProcedures: readonly Procedure[] = [
  {
    name: 'db.schema.visualization',
    inputs: [],
    outputs: [
      { name: 'nodes', type: 'LIST' },
      { name: 'relationships', type: 'LIST' },
    ],
    writes: false,
    doc: 'Visualizes the schema of the data: a node for each label, a relationship for each type between two of them.',
    call: (_args, graph, tick) => new SchemaGraph(graph).rows(tick),
  },
  {
    name: 'db.schema.nodeTypeProperties',
    inputs: [],
    outputs: [{ name: 'nodeType', type: 'STRING' }, { name: 'nodeLabels', type: 'LIST' }, ...PROPERTY_FIELDS],
    writes: false,
    doc: 'Shows the properties of the nodes by their labels, with their types.',
    call: (_args, graph, tick) => nodeShapes(graph, tick),
  },
  {
    name: 'db.schema.relTypeProperties',
    inputs: [],
    outputs: [{ name: 'relType', type: 'STRING' }, ...PROPERTY_FIELDS],
    writes: false,
    doc: 'Shows the properties of the relationships by their type, with their types.',
    call: (_args, graph, tick) => relationshipShapes(graph, tick),
  },
];
