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

/** Functions of Neo4j on what this engine does not have. */
const ABSENT = /^(point|point\.(distance|withinbbox)|graph\..*|file|linenumber)$/i;

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
  if (entry === undefined && ABSENT.test(expression.name)) {
    throw compileError(
      'Unsupported',
      `${expression.name}() is not supported: there are no points, no files and no other graphs.`,
      expression,
    );
  }
  if (entry === undefined) {
    throw compileError('UnknownFunction', `Unknown function '${expression.name}'.`, expression);
  }
  if (entry.name === 'exists') checkExists(c, expression);
  const types = expression.args.map((argument) => c.expression(argument, scope));
  checkCount(expression, entry);
  types.forEach((type, at) => {
    const wanted = entry.args[Math.min(at, entry.args.length - 1)];
    if (wanted !== undefined) checkArgument(expression, at, type, wanted.types);
  });
  return returnType(entry, types);
}

function checkExists(c: Checker, call: FunctionCall): void {
  for (const argument of call.args) {
    if (argument.kind !== 'pattern predicate') {
      throw compileError(
        'InvalidArgumentType',
        'The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.',
        argument,
      );
    }
    c.test(argument);
  }
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

/** A percentile written as a number is looked at before any row. */
function checkFraction(call: FunctionCall): void {
  const fraction = call.args[1];
  if (fraction?.kind !== 'literal') return;
  const value = Number(fraction.value);
  if (value >= 0 && value <= 1) return;
  throw compileError(
    'InvalidArgumentType',
    `A percentile is a number from 0.0 to 1.0, not ${value}.`,
    fraction,
  );
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
  checkFraction(call);
  if (call.name.toLowerCase() === 'collect') return listOf(types[0] ?? ANY);
  return ['min', 'max'].includes(call.name.toLowerCase()) ? (types[0] ?? ANY) : { name: signature.returns };
}
