/** The parts of a plan where rows begin and grow, first to last, as one line. */

import type { PlanDescription } from '../../../../src/engine/plan/describe.ts';

const SHOWN = new Set([
  'node scan',
  'relationship scan',
  'expand',
  'var expand',
  'repeat',
  'shortest paths',
  'count',
  'count neighbors',
  'optional',
]);

export function readablePlan({ operator, details, children }: PlanDescription): string {
  const below = children.map(readablePlan).filter((text) => text !== '');
  const own = SHOWN.has(operator) ? [[operator, details].filter((part) => part !== '').join(' ')] : [];
  return [...below, ...own].join('; ');
}
