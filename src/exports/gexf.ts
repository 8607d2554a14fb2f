/** GEXF 1.3 by graphology's writer, with names as labels, papers as sizes, and the entity types' colors, as Gephi shows them. */

import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { ENTITY_TYPES } from '../domain/schema.ts';
import type { Properties, Subgraph, SubgraphNode } from '../domain/subgraph.ts';
import { cellText } from './attribute-columns.ts';
import type { Exporter } from './exporter.ts';
import { toXmlText } from './xml-text.ts';

const COLORS: ReadonlyMap<string, string> = new Map(ENTITY_TYPES.map((row) => [row.name, row.color]));
const OTHER_COLOR = '#8a8a8a';

interface Attributes {
  [key: string]: unknown;
}

export const gexfExporter: Exporter = {
  name: 'gexf',
  description: 'GEXF 1.3 for Gephi and Gephi Lite, with colors, sizes and positions',
  mediaType: 'application/gexf+xml',
  withEvidence: false,
  files: (subgraph) => [{ name: 'graph.gexf', pieces: pieces(subgraph) }],
};

function* pieces({ nodes, relationships }: Subgraph): Iterable<string> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const node of nodes) graph.addNode(node.id, { node });
  for (const [index, edge] of relationships.entries()) {
    graph.addEdgeWithKey(`r${index}`, edge.start, edge.end, { type: edge.type, properties: edge.properties });
  }
  yield write(graph, {
    version: '1.3',
    formatNode: (_key, attributes) => formatNode(attributes['node'] as SubgraphNode),
    formatEdge: (_key, attributes) => ({
      label: attributes['type'] as string,
      attributes: { type: attributes['type'], ...texts(attributes['properties'] as Properties) },
    }),
  });
  yield '\n';
}

function formatNode(node: SubgraphNode): {
  label: string;
  viz: Record<string, string | number>;
  attributes: Attributes;
} {
  const { name, title, paperCount, x, y } = node.properties;
  const type = node.labels.at(-1) ?? '';
  const position = typeof x === 'number' && typeof y === 'number' ? { x, y, z: 0 } : {};
  return {
    label: toXmlText(String(name ?? title ?? node.id)),
    viz: {
      color: COLORS.get(type) ?? OTHER_COLOR,
      size: typeof paperCount === 'number' ? 4 + 2 * Math.sqrt(paperCount) : 4,
      ...position,
    },
    attributes: { labels: node.labels.join(':'), ...texts(node.properties) },
  };
}

/** Numbers and booleans stay; the rest becomes text that XML can hold. */
function texts(properties: Properties): Attributes {
  return Object.fromEntries(
    Object.entries(properties)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [
        key,
        typeof value === 'number' || typeof value === 'boolean' ? value : toXmlText(cellText(value)),
      ]),
  );
}
