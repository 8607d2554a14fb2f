/** `MATCH (n)-->(m) RETURN n, count(m)`: a count for each node, without a row for each relationship. */

import type { Checked } from '../semantics/checked.ts';
import { aggregatesIn } from '../semantics/grouping.ts';
import type { Match, NodePattern, Projection, RelationshipPattern } from '../syntax/ast.ts';
import { countsRows } from './counting.ts';
import { alternativeTypes } from './match.ts';
import type { CountNeighbors, Plan } from './plan.ts';
import { conjuncts, slotsOf } from './slot-expressions.ts';

type Planned = (parts: Match['parts'], where: Match['where'], input: Plan) => Plan;

/** The rows after grouping; undefined where the clauses are of another form. `planMatch`: of the node alone. */
export function planNeighborCounts(
  checked: Checked,
  clauses: { readonly match: Match; readonly projection: Projection },
  input: Plan,
  planMatch: Planned,
): Plan | undefined {
  const { match, projection } = clauses;
  const { aggregating = false, columns = [] } = checked.projections.get(projection) ?? {};
  const pattern = singleStep(checked, match);
  if (!aggregating || input.op !== 'argument' || pattern === undefined) return undefined;
  const keys = columns.filter((column) => !column.aggregates);
  const calls = columns
    .filter((column) => column.aggregates)
    .flatMap(({ expression }) => aggregatesIn(expression));
  const [key, call] = [keys[0], calls[0]];
  if (keys.length !== 1 || calls.length !== 1 || key === undefined || call === undefined) return undefined;
  if (key.expression.kind !== 'variable') return undefined;
  const slotOfKey = checked.slotOf.get(key.expression);
  const { nodes, relationship } = pattern;
  const at = nodes.findIndex(
    ({ variable }) => variable !== undefined && checked.slotOf.get(variable) === slotOfKey,
  );
  const [node, other] = [nodes[at], nodes[1 - at]];
  if (node === undefined || other === undefined || !isPlain(other)) return undefined;
  const counted = [relationship, other, node].flatMap(
    ({ variable }) => (variable && checked.slotOf.get(variable)) ?? [],
  );
  const hidden = new Set(
    [relationship, other].flatMap(({ variable }) => (variable && checked.slotOf.get(variable)) ?? []),
  );
  if (!countsRows(checked, call, counted) || !isAbout(checked, match, hidden)) return undefined;
  const types = alternativeTypes(relationship.types);
  const [part] = match.parts;
  const alone = part && [{ ...part, path: { ...part.path, elements: [node] } }];
  if (alone === undefined) return undefined;
  const forward = at === 0 ? relationship.direction : OPPOSITE[relationship.direction];
  const plan: CountNeighbors = {
    op: 'count neighbors',
    input: planMatch(alone, match.where, input),
    from: slotOfKey ?? -1,
    direction: forward,
    types,
    label: other.label?.kind === 'name' ? other.label.name : undefined,
    key: key.slot,
    total: checked.aggregateSlots.get(call) ?? -1,
  };
  return isWorthwhile(checked, node, plan) ? plan : undefined;
}

const OPPOSITE = { out: 'in', in: 'out', both: 'both' } as const;

/** Two new nodes and a new relationship between them, without anything else. */
function singleStep(
  checked: Checked,
  match: Match,
): { readonly nodes: readonly NodePattern[]; readonly relationship: RelationshipPattern } | undefined {
  const [part] = match.parts;
  if (match.optional || match.parts.length !== 1 || part?.selector || part?.variable) return undefined;
  const [first, relationship, last] = part?.path.elements ?? [];
  if (part?.path.elements.length !== 3 || first?.kind !== 'node' || last?.kind !== 'node') return undefined;
  if (relationship?.kind !== 'relationship' || relationship.length || relationship.quantifier)
    return undefined;
  if (relationship.properties || relationship.where) return undefined;
  if (relationship.types !== undefined && alternativeTypes(relationship.types) === undefined)
    return undefined;
  const isNew = [first, relationship, last].every(
    ({ variable }) => !variable || checked.declared.has(variable),
  );
  return isNew ? { nodes: [first, last], relationship } : undefined;
}

/** At most one label is asked of it. */
function isPlain({ label, properties, where }: NodePattern): boolean {
  return properties === undefined && where === undefined && (label === undefined || label.kind === 'name');
}

/** The condition reads none of these slots. */
function isAbout(checked: Checked, match: Match, hidden: ReadonlySet<number>): boolean {
  return (match.where === undefined ? [] : conjuncts(match.where)).every((predicate) => {
    const needs = slotsOf(checked, predicate);
    return needs !== 'all' && ![...needs].some((slot) => hidden.has(slot));
  });
}

/** Not where there are far more nodes to look at than relationships. */
function isWorthwhile({ statistics }: Checked, node: NodePattern, { types }: CountNeighbors): boolean {
  const nodes = statistics.nodes(node.label?.kind === 'name' ? node.label.name : undefined);
  const all = (types ?? [undefined]).reduce((sum, type) => sum + statistics.relationships(type), 0);
  return nodes <= all * 2;
}
