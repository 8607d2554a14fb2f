/** Label expressions: computed labels are expressions too. */

import type { LabelExpression } from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import type { Scope } from './scope.ts';

export function checkLabels(c: Checker, label: LabelExpression, scope: Scope): void {
  if (label.kind === 'dynamic') c.plain(label.value, scope);
  if (label.kind === 'not') checkLabels(c, label.operand, scope);
  if (label.kind === 'and' || label.kind === 'or')
    for (const part of label.operands) checkLabels(c, part, scope);
}
