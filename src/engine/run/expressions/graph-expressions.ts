/** Patterns and subqueries inside expressions: planned on their own and run to their end for each row. */

import { planMatch } from '../../plan/match-parts.ts';
import { planQuery } from '../../plan/plan-query.ts';
import type {
  PatternComprehension,
  PatternPredicate,
  ShortestPathExpression,
  Subquery,
  Variable,
} from '../../syntax/ast.ts';
import type { Value } from '../../values/value.ts';
import { rowsOf, type Compiler, type Evaluate } from '../compiler.ts';

type GraphExpression = PatternPredicate | PatternComprehension | ShortestPathExpression | Subquery;

export function compileGraphExpression(c: Compiler, expression: GraphExpression): Evaluate {
  switch (expression.kind) {
    case 'pattern predicate': {
      const operator = c.operator(planMatch(c.checked, [expression.part], undefined, { op: 'argument' }));
      return (row, ctx) => !rowsOf(operator, ctx, row).next().done;
    }
    case 'pattern comprehension':
      return compileComprehension(c, expression);
    case 'shortest path':
      return compileShortest(c, expression);
    case 'subquery':
      return compileSubquery(c, expression);
  }
}

function compileComprehension(c: Compiler, expression: PatternComprehension): Evaluate {
  const plan = planMatch(c.checked, [expression.part], expression.where, { op: 'argument' });
  const operator = c.operator(plan);
  const project = c.expression(expression.project);
  return (row, ctx) => {
    const found: Value[] = [];
    for (const inner of rowsOf(operator, ctx, row)) found.push(project(inner, ctx));
    ctx.charge(found.length * 8);
    return found;
  };
}

function compileShortest(c: Compiler, expression: ShortestPathExpression): Evaluate {
  c.checked.slotCount += 1;
  const slot = c.checked.slotCount - 1;
  const { part } = expression;
  const variable: Variable = { kind: 'variable', name: ' path', from: part.from, to: part.to };
  c.checked.slotOf.set(variable, slot);
  c.checked.declared.add(variable);
  const operator = c.operator(planMatch(c.checked, [{ ...part, variable }], undefined, { op: 'argument' }));
  const all = part.selector?.kind === 'allShortestPaths';
  return (row, ctx) => {
    const paths = [...rowsOf(operator, ctx, row)].map((inner) => inner[slot] as Value);
    return all ? paths : (paths[0] ?? null);
  };
}

function compileSubquery(c: Compiler, expression: Subquery): Evaluate {
  const operator = c.operator(planQuery(c.checked, expression.query));
  const [column] = c.checked.queries.get(expression.query)?.columns ?? [];
  switch (expression.mode) {
    case 'exists':
      return (row, ctx) => !rowsOf(operator, ctx, row).next().done;
    case 'count':
      return (row, ctx) => {
        let count = 0n;
        for (const _row of rowsOf(operator, ctx, row)) count += 1n;
        return count;
      };
    case 'collect': {
      const slot = column?.slot ?? -1;
      return (row, ctx) => {
        const found = [...rowsOf(operator, ctx, row)].map((inner) => inner[slot] as Value);
        ctx.charge(found.length * 8);
        return found;
      };
    }
  }
}
