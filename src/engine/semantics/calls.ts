/** Calls: the function exists, the number of arguments fits, aggregates stand where they may. */

import { compileError } from '../errors.ts';
import { findFunction } from '../functions/function-table.ts';
import type { FunctionEntry } from '../functions/signature.ts';
import type { Expression, FunctionCall } from '../syntax/ast.ts';
import { walk } from '../syntax/children.ts';
import type { TypeName } from '../values/value.ts';
import { AGGREGATES } from './aggregate-names.ts';
import type { Checker } from './checker.ts';
import type { Scope } from './scope.ts';
import { ANY, cannotBe, INTEGER, listOf, NODE, RELATIONSHIP, type StaticType } from './static-types.ts';

/** The type of a call's result. */
export function checkCall(
  c: Checker,
  expression: Expression & { kind: 'call' | 'count star' },
  scope: Scope,
): StaticType {
  if (expression.kind === 'count star') {
    checkAggregatePlace(c, expression);
    return INTEGER;
  }
  const aggregate = AGGREGATES.get(expression.name.toLowerCase());
  if (aggregate !== undefined) return checkAggregate(c, expression, aggregate, scope);
  const entry = findFunction(expression.name);
  if (entry === undefined) {
    throw compileError('UnknownFunction', `Unknown function '${expression.name}'.`, expression);
  }
  if (entry.name === 'exists') for (const argument of expression.args) c.test(argument);
  const types = expression.args.map((argument) => c.expression(argument, scope));
  checkCount(expression, entry);
  types.forEach((type, at) => {
    const wanted = entry.args[Math.min(at, entry.args.length - 1)];
    if (wanted !== undefined) checkArgument(expression, at, type, wanted.types);
  });
  return returnType(entry, types);
}

function returnType(entry: FunctionEntry, types: readonly StaticType[]): StaticType {
  if (entry.name === 'nodes') return listOf(NODE);
  if (entry.name === 'relationships') return listOf(RELATIONSHIP);
  if (entry.name === 'range') return listOf(INTEGER);
  if (entry.name === 'head' || entry.name === 'last') return types[0]?.inner ?? ANY;
  if (entry.name === 'tail' || entry.name === 'reverse') return types[0] ?? ANY;
  return { name: entry.returns };
}

function checkCount(call: FunctionCall, entry: FunctionEntry): void {
  const least = entry.args.filter((argument) => argument.optional !== true).length;
  const most = entry.variadic === true ? Infinity : entry.args.length;
  if (call.args.length < least || call.args.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw compileError(
      'InvalidNumberOfArguments',
      `${entry.name}() takes ${wanted} arguments, not ${call.args.length}.`,
      call,
    );
  }
}

function checkArgument(call: FunctionCall, at: number, type: StaticType, wanted: readonly TypeName[]): void {
  if (!cannotBe(type, wanted)) return;
  throw compileError(
    'InvalidArgumentType',
    `Type mismatch: ${call.name}() expects ${wanted.join(' or ')} but was given ${type.name}.`,
    call.args[at] ?? call,
  );
}

function checkAggregatePlace(c: Checker, expression: Expression): void {
  if (c.insideAggregate) {
    throw compileError(
      'NestedAggregation',
      "Can't use aggregate functions inside of aggregate functions.",
      expression,
    );
  }
  if (!c.aggregatesAllowed) {
    throw compileError(
      'InvalidAggregation',
      'Invalid use of aggregating function in this context.',
      expression,
    );
  }
}

function isRandom(expression: Expression): boolean {
  return expression.kind === 'call' && ['rand', 'randomuuid'].includes(expression.name.toLowerCase());
}

function checkAggregate(
  c: Checker,
  call: FunctionCall,
  signature: { readonly args: readonly (readonly TypeName[])[]; readonly returns: TypeName },
  scope: Scope,
): StaticType {
  checkAggregatePlace(c, call);
  if (call.args.length !== signature.args.length) {
    throw compileError(
      'InvalidNumberOfArguments',
      `${call.name}() takes ${signature.args.length} arguments, not ${call.args.length}.`,
      call,
    );
  }
  const random = call.args.flatMap((argument) => [...walk(argument)]).find(isRandom);
  if (random !== undefined) {
    throw compileError(
      'NonConstantExpression',
      "Can't use non-deterministic functions inside of aggregates.",
      random,
    );
  }
  c.insideAggregate = true;
  const types = call.args.map((argument) => c.expression(argument, scope));
  c.insideAggregate = false;
  types.forEach((type, at) => checkArgument(call, at, type, signature.args[at] ?? ['ANY']));
  if (call.name.toLowerCase() === 'collect') return listOf(types[0] ?? ANY);
  return ['min', 'max'].includes(call.name.toLowerCase()) ? (types[0] ?? ANY) : { name: signature.returns };
}
