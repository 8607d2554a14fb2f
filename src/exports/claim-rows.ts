/** The claims of a subgraph as rows: who says what of what, in which words and where. */

import { RELATION_TYPES } from '../domain/schema.ts';
import type { Properties, Subgraph, SubgraphNode } from '../domain/subgraph.ts';

export interface ClaimRow {
  readonly claim: Properties;
  readonly subject: SubgraphNode;
  readonly object: SubgraphNode;
  readonly paper: SubgraphNode;
}

const TYPE_ORDER: readonly string[] = RELATION_TYPES.map((row) => row.name);

/** Claims whose paper, subject and object are all in the subgraph; by type, then subject, object, paper. */
export function claimRows({ nodes, relationships }: Subgraph): readonly ClaimRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = new Map<string, { subject?: SubgraphNode; object?: SubgraphNode; paper?: SubgraphNode }>();
  const endsOf = (claim: string): { subject?: SubgraphNode; object?: SubgraphNode; paper?: SubgraphNode } => {
    const known = ends.get(claim) ?? {};
    ends.set(claim, known);
    return known;
  };
  for (const { type, start, end } of relationships) {
    const [from, to] = [byId.get(start), byId.get(end)];
    if (type === 'SUBJECT' && to !== undefined) endsOf(start).subject = to;
    if (type === 'OBJECT' && to !== undefined) endsOf(start).object = to;
    if (type === 'STATES' && from !== undefined) endsOf(end).paper = from;
  }
  const rows: ClaimRow[] = [];
  for (const [id, { subject, object, paper }] of ends) {
    const claim = byId.get(id)?.properties;
    if (claim && subject && object && paper) rows.push({ claim, subject, object, paper });
  }
  return rows.toSorted((a, b) => compareKeys(sortKey(a), sortKey(b)));
}

function sortKey({ claim, subject, object, paper }: ClaimRow): readonly string[] {
  const type = String(TYPE_ORDER.indexOf(String(claim['type']))).padStart(2, '0');
  return [
    type,
    subject.id,
    object.id,
    paper.id,
    String(claim['start']).padStart(6, '0'),
    String(claim['id']),
  ];
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, position) => part !== b[position]);
  if (index === -1) return 0;
  return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}
