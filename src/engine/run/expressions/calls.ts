/** Calls of functions: arguments are counted by semantics, and their types checked here. */

import { runtimeError } from '../../errors.ts';
import { findFunction } from '../../functions/function-table.ts';
import type { FunctionEntry } from '../../functions/signature.ts';
import type { Expression } from '../../syntax/ast.ts';
import { fitsType, typeOf, type Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';

export function compileCall(c: Compiler, expression: Expression & { kind: 'call' | 'count star' }): Evaluate {
  const entry = expression.kind === 'call' ? findFunction(expression.name) : undefined;
  if (entry === undefined || expression.kind !== 'call') {
    throw runtimeError('Unsupported', 'This aggregate has no place here.');
  }
  const args = expression.args.map((argument) => c.expression(argument));
  if (entry.name === 'coalesce') return firstKnown(args);
  return (row, ctx) => {
    const values = args.map((argument) => argument(row, ctx));
    if (entry.nulls === 'propagate' && values.includes(null)) return null;
    checkTypes(entry, values);
    return entry.call(values, ctx);
  };
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

function checkTypes(entry: FunctionEntry, values: readonly Value[]): void {
  values.forEach((value, at) => {
    const wanted = entry.args[Math.min(at, entry.args.length - 1)]?.types ?? ['ANY'];
    const type = typeOf(value);
    if (wanted.some((name) => fitsType(type, name))) return;
    throw runtimeError(
      'InvalidArgumentValue',
      `Invalid input for ${entry.name}(): expected ${wanted.join(' or ')} but was ${type}.`,
    );
  });
}
