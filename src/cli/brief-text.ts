/** Values as a table shows them: a node by its name, a relationship by its type, a path by both. */

import type { Json } from '../domain/answers.ts';

type JsonMap = { readonly [key: string]: Json };

/** In one line. */
export function briefText(cell: Json): string {
  if (cell === null) return '';
  if (isList(cell)) return cell.map(briefText).join(', ');
  if (typeof cell !== 'object') return cellText(cell).replaceAll(/\s+/g, ' ');
  const { nodes, relationships } = cell;
  if (nodes !== undefined && isList(nodes) && relationships !== undefined && isList(relationships))
    return pathText(nodes, relationships);
  if (isNode(cell)) return nodeText(cell);
  return isRelationship(cell) ? `[:${cellText(cell['type'] ?? null)}]` : cellText(cell);
}

/** A string as it is, everything else as JSON. */
export function cellText(cell: Json): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** `(muP)-[:BASED_ON]->(NTK)`, each arrow as its relationship points. */
function pathText(nodes: readonly Json[], relationships: readonly Json[]): string {
  const steps = relationships.map((relationship, index) => {
    const { type = '', start = null } = isMap(relationship) ? relationship : {};
    const from = nodes[index];
    const forward = from !== undefined && isMap(from) && from['id'] === start;
    const next = nodeInPath(nodes[index + 1]);
    return forward ? `-[:${cellText(type)}]->${next}` : `<-[:${cellText(type)}]-${next}`;
  });
  return nodeInPath(nodes[0]) + steps.join('');
}

function nodeInPath(node: Json | undefined): string {
  return `(${node !== undefined && isMap(node) ? nodeText(node) : ''})`;
}

/** Its name, title or id; of other people's nodes the labels. */
function nodeText({ labels, properties }: JsonMap): string {
  const known = isMap(properties) ? properties : {};
  const name = known['name'] ?? known['title'] ?? known['id'];
  if (name !== undefined && name !== null) return briefText(name);
  return labels !== undefined && isList(labels) ? labels.map((label) => `:${cellText(label)}`).join('') : '';
}

function isNode(cell: JsonMap): boolean {
  return cell['labels'] !== undefined && isMap(cell['properties']);
}

function isRelationship(cell: JsonMap): boolean {
  return typeof cell['type'] === 'string' && cell['start'] !== undefined && isMap(cell['properties']);
}

function isList(cell: Json): cell is readonly Json[] {
  return Array.isArray(cell);
}

function isMap(cell: Json | undefined): cell is JsonMap {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell);
}
