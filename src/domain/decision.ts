/** What a curator decided about names: the third kind of facts; taking one back is taking it out of the active set. */

interface DecisionHead {
  /** Position in the order they were taken; later ones win. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
}

/** These names are one entity, called `canonical`. */
export interface MergeDecision extends DecisionHead {
  readonly kind: 'merge';
  readonly canonical: string;
  readonly names: readonly string[];
}

/** These names are never one entity, whatever the resolver says. */
export interface SeparateDecision extends DecisionHead {
  readonly kind: 'separate';
  readonly names: readonly string[];
}

export type Decision = MergeDecision | SeparateDecision;
