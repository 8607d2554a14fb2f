/** GraphML (graphml.graphdrawing.org/specification), as Gephi, yEd, Cytoscape and networkx read it. */

import type { Properties, Subgraph } from '../domain/subgraph.ts';
import { cellText, columnsOf } from './attribute-columns.ts';
import type { Column, ColumnType } from './attribute-columns.ts';
import type { Exporter } from './exporter.ts';
import { escapeXml } from './xml-text.ts';

const XML_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
};

export const graphmlExporter: Exporter = {
  name: 'graphml',
  description: 'GraphML for Gephi, yEd, Cytoscape, networkx',
  mediaType: 'application/graphml+xml',
  withEvidence: false,
  files: (subgraph) => [{ name: 'graph.graphml', pieces: pieces(subgraph) }],
};

function* pieces({ nodes, relationships }: Subgraph): Iterable<string> {
  const nodeColumns = columnsOf(nodes);
  const edgeColumns = columnsOf(relationships);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield key('labels', 'node', 'labels', 'string');
  for (const column of nodeColumns) yield key(`n_${column.key}`, 'node', column.key, XML_TYPES[column.type]);
  yield key('type', 'edge', 'type', 'string');
  for (const column of edgeColumns) yield key(`r_${column.key}`, 'edge', column.key, XML_TYPES[column.type]);
  yield '<graph id="tangent" edgedefault="directed">\n';
  for (const node of nodes) {
    yield `<node id="${escapeXml(node.id)}">${value('labels', node.labels.join(':'))}`;
    yield `${values('n', nodeColumns, node.properties)}</node>\n`;
  }
  for (const [index, edge] of relationships.entries()) {
    yield `<edge id="r${index}" source="${escapeXml(edge.start)}" target="${escapeXml(edge.end)}">${value('type', edge.type)}`;
    yield `${values('r', edgeColumns, edge.properties)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function key(id: string, domain: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${escapeXml(id)}" for="${domain}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`;
}

function values(prefix: string, columns: readonly Column[], properties: Properties): string {
  return columns
    .map((column) => {
      const property = properties[column.key];
      return property === undefined ? '' : value(`${prefix}_${column.key}`, cellText(property));
    })
    .join('');
}

function value(id: string, text: string): string {
  return `<data key="${escapeXml(id)}">${escapeXml(text)}</data>`;
}
