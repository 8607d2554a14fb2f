/** Values of the Neo4j driver (integers as bigint), as the canonical text that results are compared by. */

import {
  isNode,
  isPath,
  isPoint,
  isRelationship,
  type Node,
  type Path,
  type Relationship,
} from 'neo4j-driver';
import { fromDriverTemporal } from '../../src/store/neo4j/convert-temporals.ts';
import { canonicalResult, shortTime } from './expected-values.ts';

/** Equal texts for equal values, as `canonicalResult` has them; `unordered`: lists are compared as bags. */
export function canonicalDriver(value: unknown, unordered = false): string {
  if (Array.isArray(value)) {
    const elements = value.map((element) => canonicalDriver(element, unordered));
    return `[${(unordered ? elements.toSorted() : elements).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null)
    return canonicalResult(value as null | boolean | bigint | number | string);
  if (isNode(value)) return nodeText(value);
  if (isRelationship(value)) return relationshipText(value);
  if (isPath(value)) return pathText(value);
  if (isPoint(value)) {
    const { srid, x, y, z } = value;
    return `point ${[srid, x, y, ...(z === undefined ? [] : [z])].join(' ')}`;
  }
  const temporal = fromDriverTemporal(value);
  return temporal === undefined ? mapText(value, unordered) : JSON.stringify(shortTime(temporal.text));
}

function mapText(map: object, unordered = false): string {
  const entries = Object.entries(map).map(([key, inner]) => `${key}: ${canonicalDriver(inner, unordered)}`);
  return `{${entries.toSorted().join(', ')}}`;
}

function nodeText(node: Node): string {
  const labels = node.labels.map((label) => `:${label}`).toSorted();
  return `(${labels.join('')} ${mapText(node.properties)})`;
}

function relationshipText(relationship: Relationship): string {
  return `[:${relationship.type} ${mapText(relationship.properties)}]`;
}

function pathText(path: Path): string {
  let text = nodeText(path.start);
  let at = path.start.elementId;
  for (const { relationship, start, end } of path.segments) {
    const left = relationship.startNodeElementId !== at;
    const next = start.elementId === at ? end : start;
    text += `${left ? '<-' : '-'}${relationshipText(relationship)}${left ? '-' : '->'}${nodeText(next)}`;
    at = next.elementId;
  }
  return `<${text}>`;
}
