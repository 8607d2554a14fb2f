/** Which operators hand on one and the same row again and again, changed, to those who keep none. */

import type { Plan } from '../plan/plan.ts';

/** Whether a plan, compiled to pass rows on, may change a row once the next one is asked for. */
export function reusesRows(plan: Plan): boolean {
  switch (plan.op) {
    case 'node scan':
    case 'relationship scan':
    case 'expand':
    case 'unwind':
    case 'project':
      return true;
    case 'compute':
    case 'filter':
    case 'distinct':
    case 'skip':
    case 'limit':
      return reusesRows(plan.input);
    case 'optional':
      return reusesRows(plan.input) || reusesRows(plan.inner);
    default:
      return false;
  }
}

/** Whether a row that is handed on is nobody else's: it may be written to. An argument is that of others too. */
export function ownsRows(plan: Plan): boolean {
  switch (plan.op) {
    case 'node scan':
    case 'relationship scan':
    case 'expand':
    case 'var expand':
    case 'unwind':
    case 'project':
    case 'compute':
    case 'aggregate':
    case 'union':
      return true;
    case 'filter':
    case 'distinct':
    case 'skip':
    case 'limit':
    case 'sort':
      return ownsRows(plan.input);
    default:
      return false;
  }
}
