/** A stretch of text that may be a mention, with the rule that says so. */

import type { EntityType } from '../../../src/domain/schema.ts';
import type { EntityRule } from '../data/entity-rules.ts';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly rule: EntityRule;
  /** The lexicon's canonical name, where the lexicon knows it. */
  readonly known?: string;
}

export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}
