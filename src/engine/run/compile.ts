/** Plans to operators: the table of all kinds. */

import type { Plan } from '../plan/plan.ts';
import type { Checked } from '../semantics/checked.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Compiler, Operator } from './compiler.ts';
import type { Profile } from './profile.ts';
import { compileExpression } from './expressions/compile-expression.ts';
import { compileLabel, compileNamesOf } from './expressions/labels.ts';
import { compileAggregation } from './operators/aggregate.ts';
import { compileCallInTransactions } from './operators/batches.ts';
import { compileCallProcedure, compileCallQuery, compileForeach } from './operators/calls.ts';
import { compileCount, compileCountNeighbors } from './operators/counts.ts';
import { compileCompute } from './operators/compute.ts';
import { compileCreate } from './operators/create.ts';
import { compileDelete } from './operators/delete.ts';
import { compileExpand } from './operators/expand.ts';
import { compileMerge } from './operators/merge.ts';
import { compileBuildPath, compileSelectPaths } from './operators/paths.ts';
import { compileRepeat } from './operators/repeat.ts';
import {
  compileDistinct,
  compileFilter,
  compileOptional,
  compileProject,
  compileSimple,
  compileSkip,
  compileUnion,
  compileUnwind,
} from './operators/rows.ts';
import { compileNodeScan, compileRelationshipScan, compileTestKind } from './operators/scans.ts';
import { compileSet } from './operators/set.ts';
import { compileShortestPaths } from './operators/shortest-paths.ts';
import { compileSort } from './operators/sort.ts';
import { compileVarExpand } from './operators/var-expand.ts';

/** Makes operators and closures for one checked statement. `profile`: given for PROFILE. */
export function newCompiler(checked: Checked, profile?: Profile): Compiler {
  const compiler: Compiler = {
    checked,
    operator: (plan) => {
      const operator = compileOperator(compiler, plan);
      return profile === undefined ? operator : profile.measure(operator, plan);
    },
    // What is measured hands on rows of its own.
    passing: (plan) =>
      profile === undefined ? compileOperator(compiler, plan, true) : compiler.operator(plan),
    expression: (expression) => compileExpression(compiler, expression),
    label: (label) => compileLabel(compiler, label),
    labelNames: (labels) => compileNamesOf(compiler, labels),
    slot: (variable: Expression) =>
      (variable.kind === 'variable' ? checked.slotOf.get(variable) : undefined) ?? -1,
  };
  return compiler;
}

/** `passing`: rows may be changed once the next one is asked for. */
function compileOperator(c: Compiler, plan: Plan, passing = false): Operator {
  switch (plan.op) {
    case 'argument':
      return function* argument(_ctx, row) {
        yield row;
      };
    case 'node scan':
      return compileNodeScan(c, plan, passing);
    case 'relationship scan':
      return compileRelationshipScan(c, plan, passing);
    case 'test kind':
      return compileTestKind(c, plan);
    case 'expand':
      return compileExpand(c, plan, passing);
    case 'var expand':
      return compileVarExpand(c, plan);
    case 'repeat':
      return compileRepeat(c, plan);
    case 'shortest paths':
      return compileShortestPaths(c, plan);
    case 'select paths':
      return compileSelectPaths(c, plan);
    case 'build path':
      return compileBuildPath(c, plan);
    case 'filter':
      return compileFilter(c, plan, passing);
    case 'optional':
      return compileOptional(c, plan, passing);
    case 'unwind':
      return compileUnwind(c, plan, passing);
    case 'project':
      return compileProject(c, plan, passing);
    case 'compute':
      return compileCompute(c, plan, passing);
    case 'aggregate':
      return compileAggregation(c, plan);
    case 'count':
      return compileCount(plan);
    case 'count neighbors':
      return compileCountNeighbors(c, plan);
    case 'distinct':
      return compileDistinct(c, plan, passing);
    case 'sort':
      return compileSort(c, plan);
    case 'skip':
    case 'limit':
      return compileSkip(c, plan, passing);
    case 'eager':
    case 'nothing':
      return compileSimple(c, plan);
    case 'union':
      return compileUnion(c, plan);
    default:
      return compileWrite(c, plan);
  }
}

type WritePlan = Extract<
  Plan,
  { op: 'call subquery' | 'call procedure' | 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' }
>;

function compileWrite(c: Compiler, plan: WritePlan): Operator {
  switch (plan.op) {
    case 'call subquery':
      return plan.batch === undefined
        ? compileCallQuery(c, plan)
        : compileCallInTransactions(c, { ...plan, batch: plan.batch });
    case 'call procedure':
      return compileCallProcedure(c, plan);
    case 'create':
      return compileCreate(c, plan);
    case 'merge':
      return compileMerge(c, plan);
    case 'set':
    case 'remove':
      return compileSet(c, plan);
    case 'delete':
      return compileDelete(c, plan);
    case 'foreach':
      return compileForeach(c, plan);
  }
}
