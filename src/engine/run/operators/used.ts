/** Relationship uniqueness: what a clause has matched already may not be matched again by it. */

import type { Used } from '../../plan/plan.ts';
import { RelationshipValue } from '../../values/entities.ts';
import { isList } from '../../values/value.ts';
import type { Row } from '../context.ts';

/** Whether the relationship stands in one of the slots. */
export function isUsed(used: readonly Used[], row: Row, id: number): boolean {
  for (const { slot } of used) {
    const value = row[slot] ?? null;
    if (value instanceof RelationshipValue) {
      if (value.id === id) return true;
    } else if (isList(value)) {
      for (const element of value) if (element instanceof RelationshipValue && element.id === id) return true;
    }
  }
  return false;
}
