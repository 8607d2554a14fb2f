/** Patterns and subqueries inside expressions: planned on their own and run to their end for each row. */

import { degreeIn, type Degree } from '../../plan/counting.ts';
import { planMatch } from '../../plan/match-parts.ts';
import { withPauses } from '../../plan/pauses.ts';
import { planQuery } from '../../plan/plan-query.ts';
import type { Plan } from '../../plan/plan.ts';
import type {
  Expression,
  PatternComprehension,
  PatternPart,
  PatternPredicate,
  ShortestPathExpression,
  Subquery,
  Variable,
} from '../../syntax/ast.ts';
import type { GraphReader } from '../../graph/graph.ts';
import { NodeValue } from '../../values/entities.ts';
import type { Value } from '../../values/value.ts';
import { rowsOf, type Compiler, type Evaluate } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';
import { allHaveLabel } from '../operators/counts.ts';
import type { Slowly } from './slowly.ts';

type GraphExpression = PatternPredicate | PatternComprehension | ShortestPathExpression | Subquery;

/** What becomes of the rows of an inner plan. */
interface Gathering {
  readonly plan: Plan;
  readonly start: () => Gathered;
}
interface Gathered {
  /** False where no further row is wanted. */
  add(row: Row, ctx: RunContext): boolean;
  result(): Value;
}

export function compileGraphExpression(c: Compiler, expression: GraphExpression): Evaluate {
  const { plan, start } = gatheringOf(c, expression);
  const degree = degreeIn(c.checked, plan);
  const byDegree = compileDegree(expression, degree);
  if (byDegree !== undefined && degree?.label === undefined) return byDegree;
  const operator = c.passing(plan);
  /** Whether degrees tell all, by graph; weak, since a plan is kept longer than what was read of an old version. */
  const asked = new WeakMap<GraphReader, boolean>();
  return (row, ctx) => {
    if (byDegree !== undefined && degree !== undefined) {
      let isWhole = asked.get(ctx.graph);
      if (isWhole === undefined) {
        isWhole = ctx.writer === undefined && allHaveLabel(degree, ctx.graph);
        asked.set(ctx.graph, isWhole);
      }
      if (isWhole) return byDegree(row, ctx);
    }
    const gathered = start();
    for (const inner of rowsOf(operator, ctx, row)) if (!gathered.add(inner, ctx)) break;
    return gathered.result();
  };
}

/** The same with pauses. */
export function compileGraphExpressionSlowly(c: Compiler, expression: GraphExpression): Slowly {
  const { plan, start } = gatheringOf(c, expression);
  const operator = c.passing(plan);
  return function* gather(row, ctx) {
    const gathered = start();
    for (const inner of operator(ctx, row)) {
      if (inner === PAUSE || ctx.tick()) yield PAUSE;
      if (inner !== PAUSE && !gathered.add(inner, ctx)) break;
    }
    return gathered.result();
  };
}

function gatheringOf(c: Compiler, expression: GraphExpression): Gathering {
  switch (expression.kind) {
    case 'pattern predicate':
      return { plan: planPattern(c, expression.part, undefined), start: anyRow };
    case 'pattern comprehension': {
      const plan = planPattern(c, expression.part, expression.where);
      const project = c.expression(expression.project);
      return { plan, start: () => collected(project) };
    }
    case 'shortest path': {
      const { plan, slot } = planShortestPath(c, expression);
      const all = expression.part.selector?.kind === 'allShortestPaths';
      const start = (): Gathered => collected((row) => row[slot] as Value);
      return { plan, start: all ? start : () => firstOf(start()) };
    }
    case 'subquery': {
      const plan = planQuery(c.checked, expression.query);
      if (expression.mode === 'exists') return { plan, start: anyRow };
      if (expression.mode === 'count') return { plan, start: rowCount };
      const slot = c.checked.queries.get(expression.query)?.columns[0]?.slot ?? -1;
      return { plan, start: () => collected((row) => row[slot] as Value) };
    }
  }
}

function planPattern(c: Compiler, part: PatternPart, where: Expression | undefined): Plan {
  return withPauses(c.checked, planMatch(c.checked, [part], where, { op: 'argument' }));
}

function planShortestPath(c: Compiler, { part }: ShortestPathExpression): { plan: Plan; slot: number } {
  c.checked.slotCount += 1;
  const slot = c.checked.slotCount - 1;
  const variable: Variable = { kind: 'variable', name: ' path', from: part.from, to: part.to };
  c.checked.slotOf.set(variable, slot);
  c.checked.declared.add(variable);
  return { plan: planPattern(c, { ...part, variable }, undefined), slot };
}

function anyRow(): Gathered {
  let found = false;
  return {
    add: () => {
      found = true;
      return false;
    },
    result: () => found,
  };
}

function rowCount(): Gathered {
  let rows = 0;
  return {
    add: () => {
      rows += 1;
      return true;
    },
    result: () => BigInt(rows),
  };
}

function collected(project: Evaluate): Gathered {
  const found: Value[] = [];
  return {
    add: (row, ctx) => {
      ctx.charge(8);
      found.push(project(row, ctx));
      return true;
    },
    result: () => found,
  };
}

function firstOf(all: Gathered): Gathered {
  return {
    add: (row, ctx) => all.add(row, ctx) && false,
    result: () => (all.result() as readonly Value[])[0] ?? null,
  };
}

/** By the node's degree, where only the number of its neighbors is asked for. */
function compileDegree(expression: GraphExpression, degree: Degree | undefined): Evaluate | undefined {
  if (degree === undefined) return undefined;
  const { slot, direction, types } = degree;
  const degreeOf = (row: Row, ctx: RunContext): number => {
    const node = row[slot];
    return node instanceof NodeValue ? ctx.graph.degree(node.id, direction, types) : 0;
  };
  const exists =
    expression.kind === 'pattern predicate' ||
    (expression.kind === 'subquery' && expression.mode === 'exists');
  if (exists) return (row, ctx) => degreeOf(row, ctx) > 0;
  // Both directions would count a self-loop twice.
  const counts = expression.kind === 'subquery' && expression.mode === 'count' && direction !== 'both';
  return counts ? (row, ctx) => BigInt(degreeOf(row, ctx)) : undefined;
}
