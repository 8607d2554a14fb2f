/** Queries to plans: clauses in textual order, with barriers where a write could be seen by an earlier read. */

import type { Checked } from '../semantics/checked.ts';
import { isUpdate } from '../semantics/clauses.ts';
import { aggregatesIn } from '../semantics/grouping.ts';
import { isImportingWith } from '../semantics/queries.ts';
import type { CallSubquery, Clause, Merge, Projection, Query, SingleQuery } from '../syntax/ast.ts';
import { countFromGraph } from './counting.ts';
import { planMatch } from './match-parts.ts';
import { planNeighborCounts } from './neighbor-counts.ts';
import { withPauses } from './pauses.ts';
import type { Plan } from './plan.ts';
import { planWritten, withPaths } from './write-patterns.ts';

/** The plan of a query over its argument row. */
export function planQuery(checked: Checked, query: Query): Plan {
  return withPauses(checked, planParts(checked, query));
}

function planParts(checked: Checked, query: Query): Plan {
  const [only] = query.parts;
  if (query.parts.length === 1 && only !== undefined) return planSingle(checked, only, { op: 'argument' });
  const known = checked.queries.get(query);
  const columns = known?.columns ?? [];
  const parts = query.parts.map((part, at) => {
    const own = new Map((known?.partColumns[at] ?? []).map(({ name, slot }) => [name, slot]));
    return {
      plan: planSingle(checked, part, { op: 'argument' }),
      slots: columns.map(({ name }) => own.get(name) ?? -1),
    };
  });
  const slots = columns.map(({ slot }) => slot);
  const union: Plan = { op: 'union', parts, slots };
  return query.all[0] === true || slots.length === 0 ? union : { op: 'distinct', input: union, slots };
}

function planSingle(checked: Checked, part: SingleQuery, input: Plan): Plan {
  let plan = input;
  let reads = false;
  for (let at = 0; at < part.clauses.length; at += 1) {
    const [clause, next] = [part.clauses[at] as Clause, part.clauses[at + 1]];
    if (at === 0 && input.op === 'argument' && isImport(checked, clause)) continue;
    const counted = neighborCounts(checked, clause, next, plan);
    if (counted !== undefined) {
      plan = planProjection(checked, counted.projection, plan, counted.plan);
      reads = true;
      at += 1;
      continue;
    }
    const writes =
      isUpdate(clause) || (clause.kind === 'call procedure' && writesByProcedure(checked, clause));
    if (writes && reads && plan.op !== 'eager') plan = { op: 'eager', input: plan };
    plan = planClause(checked, clause, plan);
    const chain = clause.kind === 'create' && next?.kind === 'create';
    if (writes && next !== undefined && !chain) plan = { op: 'eager', input: plan };
    if (!['unwind', 'with', 'return', 'create'].includes(clause.kind)) reads = true;
  }
  return plan;
}

function neighborCounts(
  checked: Checked,
  match: Clause,
  projection: Clause | undefined,
  input: Plan,
): { readonly plan: Plan; readonly projection: Projection } | undefined {
  if (match.kind !== 'match') return undefined;
  if (projection?.kind !== 'with' && projection?.kind !== 'return') return undefined;
  const plan = planNeighborCounts(checked, { match, projection }, input, (parts, where, from) =>
    planMatch(checked, parts, where, from),
  );
  return plan && { plan, projection };
}

/** The first WITH of `CALL { WITH a ... }` only imports: analysis gave it no columns. */
function isImport(checked: Checked, clause: Clause): boolean {
  return clause.kind === 'with' && isImportingWith(clause) && !checked.projections.has(clause);
}

function writesByProcedure(checked: Checked, clause: Clause & { kind: 'call procedure' }): boolean {
  return checked.procedures.get(clause)?.procedure.writes === true;
}

function planClause(checked: Checked, clause: Clause, input: Plan): Plan {
  switch (clause.kind) {
    case 'match': {
      if (!clause.optional) return planMatch(checked, clause.parts, clause.where, input);
      const inner = planMatch(checked, clause.parts, clause.where, { op: 'argument' });
      return { op: 'optional', input, inner, slots: [] };
    }
    case 'unwind':
      return { op: 'unwind', input, list: clause.list, slot: checked.slotOf.get(clause.variable) ?? -1 };
    case 'with':
    case 'return':
      return planProjection(checked, clause, input);
    case 'call subquery':
      return planCall(checked, clause, input);
    case 'call procedure': {
      const plan: Plan = { op: 'call procedure', input, call: clause };
      return clause.where === undefined ? plan : { op: 'filter', input: plan, predicates: [clause.where] };
    }
    case 'finish':
      return { op: 'nothing', input };
    case 'load csv':
      return input;
    default:
      return planUpdate(checked, clause, input);
  }
}

function planUpdate(
  checked: Checked,
  clause: Clause & { kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' },
  input: Plan,
): Plan {
  switch (clause.kind) {
    case 'create': {
      const written = planWritten(checked, clause.parts);
      const { nodes, relationships } = written;
      return withPaths({ op: 'create', input, nodes, relationships }, written);
    }
    case 'merge':
      return planMerge(checked, clause, input);
    case 'set':
      return { op: 'set', input, items: clause.items };
    case 'remove':
      return { op: 'remove', input, items: clause.items };
    case 'delete':
      return { op: 'delete', input, targets: clause.targets, detach: clause.detach };
    case 'foreach': {
      const inner = planSingle(
        checked,
        { clauses: clause.body, from: clause.from, to: clause.to },
        { op: 'argument' },
      );
      return {
        op: 'foreach',
        input,
        list: clause.list,
        slot: checked.slotOf.get(clause.variable) ?? -1,
        inner,
      };
    }
  }
}

function planMerge(checked: Checked, clause: Merge, input: Plan): Plan {
  const written = planWritten(checked, [clause.part]);
  const unnamed = { ...clause.part, variable: undefined };
  const match = planMatch(checked, [unnamed], undefined, { op: 'argument' }, written.slots);
  const { nodes, relationships, bound } = written;
  const plan: Plan = {
    op: 'merge',
    input,
    match,
    create: { nodes, relationships },
    bound,
    onCreate: clause.onCreate,
    onMatch: clause.onMatch,
  };
  return withPaths(plan, written);
}

function planCall(checked: Checked, clause: CallSubquery, input: Plan): Plan {
  const { inTransactions } = clause;
  const columns = checked.queries.get(clause.query)?.columns ?? [];
  const unit = clause.query.parts.every((part) => part.clauses.at(-1)?.kind !== 'return');
  return {
    op: 'call subquery',
    input,
    inner: planParts(checked, clause.query),
    slots: columns.map(({ slot }) => slot),
    unit,
    optional: clause.optional,
    batch:
      inTransactions === undefined
        ? undefined
        : {
            size: inTransactions.batchSize,
            status:
              inTransactions.status === undefined ? undefined : checked.slotOf.get(inTransactions.status),
            onError: inTransactions.onError,
          },
  };
}

/** Columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE: in this order. `grouped`: the rows after grouping. */
export function planProjection(checked: Checked, clause: Projection, input: Plan, grouped?: Plan): Plan {
  const projection = checked.projections.get(clause);
  if (projection === undefined) return input;
  const { columns, aggregating, orderBy, where } = projection;
  let plan = input;
  if (aggregating) {
    const aggregates = columns
      .filter((column) => column.aggregates)
      .flatMap((column) => aggregatesIn(column.expression))
      .map((call) => ({ slot: checked.aggregateSlots.get(call) ?? -1, call }));
    const keys = columns.filter((column) => !column.aggregates);
    plan = grouped ?? countFromGraph(checked, { op: 'aggregate', input: plan, keys, aggregates });
    plan = { op: 'project', input: plan, columns: columns.filter((column) => column.aggregates) };
  } else {
    plan = { op: 'project', input: plan, columns };
  }
  if (clause.distinct) plan = { op: 'distinct', input: plan, slots: columns.map((column) => column.slot) };
  if (orderBy.length > 0) {
    const { skip, limit } = clause;
    const top = limit === undefined ? undefined : skip === undefined ? [limit] : [skip, limit];
    plan = { op: 'sort', input: plan, by: orderBy, top };
  }
  if (clause.skip !== undefined) plan = { op: 'skip', input: plan, count: clause.skip };
  if (clause.limit !== undefined) plan = { op: 'limit', input: plan, count: clause.limit };
  return where === undefined ? plan : { op: 'filter', input: plan, predicates: [where] };
}
