/** A relation as a rule found it, before duplicates are dropped. */

import type { RelationType } from '../../../../src/domain/schema.ts';

export interface FoundRelation {
  /** Indices of entities. */
  readonly head: number;
  readonly tail: number;
  readonly type: RelationType;
  readonly confidence: number;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}
