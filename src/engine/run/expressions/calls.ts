/** Calls of functions: arguments are counted by semantics, and their types checked here. */

import { runtimeError } from '../../errors.ts';
import { findFunction } from '../../functions/function-table.ts';
import type { FunctionEntry } from '../../functions/signature.ts';
import type { Expression } from '../../syntax/ast.ts';
import { fitsType, typeOf, type TypeName, type Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';

export function compileCall(c: Compiler, expression: Expression & { kind: 'call' | 'count star' }): Evaluate {
  const entry = expression.kind === 'call' ? findFunction(expression.name) : undefined;
  if (entry === undefined || expression.kind !== 'call') {
    throw runtimeError('Unsupported', 'This aggregate has no place here.');
  }
  const args = expression.args.map((argument) => c.expression(argument));
  if (entry.name === 'coalesce') return firstKnown(args);
  const propagates = entry.nulls === 'propagate';
  const wanted = args.map((_, at) => wantedTypes(entry, at));
  const count = args.length;
  return (row, ctx) => {
    const values: Value[] = [];
    let hasNull = false;
    for (let at = 0; at < count; at += 1) {
      const value = (args[at] as Evaluate)(row, ctx);
      if (value === null) hasNull = true;
      values.push(value);
    }
    if (propagates && hasNull) return null;
    for (let at = 0; at < count; at += 1) {
      const types = wanted[at];
      if (types !== undefined) checkType(entry, values[at] as Value, types);
    }
    return entry.call(values, ctx);
  };
}

/** Undefined where any will do. */
function wantedTypes(entry: FunctionEntry, at: number): readonly TypeName[] | undefined {
  const types = entry.args[Math.min(at, entry.args.length - 1)]?.types;
  return types === undefined || types.includes('ANY') ? undefined : types;
}

/** What follows the first value that is not null is not computed. */
function firstKnown(args: readonly Evaluate[]): Evaluate {
  return (row, ctx) => {
    for (const argument of args) {
      const value = argument(row, ctx);
      if (value !== null) return value;
    }
    return null;
  };
}

function checkType(entry: FunctionEntry, value: Value, wanted: readonly TypeName[]): void {
  const type = typeOf(value);
  for (const name of wanted) if (fitsType(type, name)) return;
  throw runtimeError(
    'InvalidArgumentValue',
    `Invalid input for ${entry.name}(): expected ${wanted.join(' or ')} but was ${type}.`,
  );
}
