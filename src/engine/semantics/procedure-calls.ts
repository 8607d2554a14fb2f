/** CALL of a procedure: it exists, its arguments fit, what it yields has names of its own. */

import { compileError } from '../errors.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { CallProcedure, Variable } from '../syntax/ast.ts';
import type { TypeName } from '../values/value.ts';
import type { Checker } from './checker.ts';
import { hasAggregate } from './projections.ts';
import type { Scope } from './scope.ts';
import { cannotBe, type StaticType } from './static-types.ts';

/** Resolves the call and binds its columns in `scope`. */
export function checkProcedureCall(c: Checker, call: CallProcedure, scope: Scope): void {
  const procedure = c.findProcedure(call.name);
  if (procedure === undefined) {
    throw compileError('ProcedureNotFound', `There is no procedure with the name \`${call.name}\`.`, call);
  }
  if (procedure.writes) c.checked.writes = true;
  checkArguments(c, call, procedure, scope);
  const outputs = bindOutputs(c, call, procedure, scope);
  c.checked.procedures.set(call, { procedure, outputs });
  if (call.where !== undefined) c.plain(call.where, scope);
}

function checkArguments(c: Checker, call: CallProcedure, procedure: Procedure, scope: Scope): void {
  const { statement } = c.checked;
  const alone =
    statement.body.kind === 'query' &&
    statement.body.parts.length === 1 &&
    statement.body.parts[0]?.clauses.length === 1;
  if (call.args === undefined) {
    if (!alone) {
      throw compileError(
        'InvalidArgumentPassingMode',
        'A procedure call inside a query needs its arguments in parentheses.',
        call,
      );
    }
    for (const input of procedure.inputs) if (input.fallback === undefined) c.parameters.add(input.name);
    return;
  }
  const least = procedure.inputs.filter((input) => input.fallback === undefined).length;
  if (call.args.length < least || call.args.length > procedure.inputs.length) {
    throw compileError(
      'InvalidNumberOfArguments',
      `${call.name} takes ${procedure.inputs.length} arguments, not ${call.args.length}.`,
      call,
    );
  }
  call.args.forEach((argument, at) => {
    if (hasAggregate(argument)) {
      throw compileError('InvalidAggregation', 'Aggregates cannot be arguments of a procedure.', argument);
    }
    checkArgument(c.plain(argument, scope), procedure.inputs[at]?.type ?? 'ANY', call);
  });
}

/** An integer may stand for a float. */
function checkArgument(type: StaticType, wanted: TypeName, call: CallProcedure): void {
  const accepted: TypeName[] = wanted === 'FLOAT' ? ['FLOAT', 'INTEGER'] : [wanted];
  if (cannotBe(type, accepted)) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected ${wanted} but was ${type.name}.`,
      call,
    );
  }
}

function bindOutputs(
  c: Checker,
  call: CallProcedure,
  procedure: Procedure,
  scope: Scope,
): { column: number; slot: number }[] {
  const { statement } = c.checked;
  const alone = statement.body.kind === 'query' && statement.body.parts[0]?.clauses.length === 1;
  if (call.yield === undefined && !alone && procedure.outputs.length > 0) {
    throw compileError('UndefinedVariable', `Procedure call inside a query needs YIELD.`, call);
  }
  if (call.yield === undefined || call.yield === 'star') {
    if (call.yield === 'star' && !alone) {
      throw compileError('UnexpectedSyntax', 'YIELD * can only be used in a standalone call.', call);
    }
    return procedure.outputs.map((output, column) => {
      const variable: Variable = { kind: 'variable', name: output.name, from: call.from, to: call.to };
      return { column, slot: c.declare(scope, variable, { name: output.type }).slot };
    });
  }
  return call.yield.map((item) => {
    const column = procedure.outputs.findIndex((output) => output.name === item.column);
    const output = procedure.outputs[column];
    if (output === undefined) {
      throw compileError('UndefinedVariable', `Unknown procedure output: \`${item.column}\`.`, item);
    }
    return { column, slot: c.declare(scope, item.variable, { name: output.type }).slot };
  });
}
