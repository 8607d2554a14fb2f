/** A paper as annotators or an extractor describe it: what the scores compare. */

export interface AnnotatedEntity {
  readonly name: string;
  readonly type: string;
  readonly role?: string | null | undefined;
  /** Surface strings; each stands for its every occurrence. */
  readonly mentions: readonly string[];
}

export interface AnnotatedRelation {
  readonly head: string;
  readonly type: string;
  readonly tail: string;
  readonly evidence?: string | undefined;
  readonly confidence?: number | undefined;
  /** Present where the annotation carries attributes; null is an answer. */
  readonly effect?: string | null | undefined;
  readonly hedged?: boolean | null | undefined;
  readonly qualified?: boolean | null | undefined;
  readonly quantity?: string | null | undefined;
  readonly selfReported?: boolean | null | undefined;
}

export interface AnnotatedPaper {
  readonly id: string;
  readonly entities: readonly AnnotatedEntity[];
  readonly relations: readonly AnnotatedRelation[];
}

/** A gold paper, what is predicted of it, and the text of both. */
export interface ScoredPaper {
  readonly text: string;
  readonly gold: AnnotatedPaper;
  readonly predicted: AnnotatedPaper;
}

/** The attributes that are true or not, in the order of the scorecard. */
export const FLAGS = ['hedged', 'qualified', 'quantity', 'selfReported'] as const;
export type Flag = (typeof FLAGS)[number];
export type Attribute = 'effect' | Flag;
