/** When two expressions are the same, whatever their place in the text. */

import type { Expression } from '../syntax/ast.ts';

/** Equal for expressions of equal structure. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'from' || key === 'to') return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'number' ? `${value}f` : value;
  });
}
