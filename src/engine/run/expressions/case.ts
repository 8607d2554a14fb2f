/** CASE. */

import type { Case } from '../../syntax/ast.ts';
import { equals } from '../../values/equality.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import { extend } from '../compiler.ts';
import { requireBoolean } from './logic.ts';
import type { Row, RunContext } from '../context.ts';
import type { Value } from '../../values/value.ts';

type Test = (subject: Value, row: Row, ctx: RunContext) => boolean;

export function compileCase(c: Compiler, expression: Case): Evaluate {
  const hasSubject = expression.subject !== undefined;
  const subject = expression.subject === undefined ? undefined : c.expression(expression.subject);
  const branches = expression.branches.map(({ when, result }) => ({
    tests: when.map((test): Test => {
      if (test.kind === 'predicate') {
        const slot = c.slot(test.subject);
        const predicate = c.expression(test.predicate);
        return (value, row, ctx) => predicate(extend(row, slot, value), ctx) === true;
      }
      const value = c.expression(test.value);
      if (!hasSubject) return (_subject, row, ctx) => requireBoolean(value(row, ctx)) === true;
      return (wanted, row, ctx) => equals(wanted, value(row, ctx)) === true;
    }),
    result: c.expression(result),
  }));
  const otherwise = expression.otherwise === undefined ? undefined : c.expression(expression.otherwise);
  return (row, ctx) => {
    const value = subject?.(row, ctx) ?? null;
    for (const branch of branches) {
      if (branch.tests.some((test) => test(value, row, ctx))) return branch.result(row, ctx);
    }
    return otherwise?.(row, ctx) ?? null;
  };
}
