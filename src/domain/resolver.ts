/** From the names that papers use to entities: a pure function, computed again at every projection and never stored. */

import type { EntityType } from './schema.ts';

/** A name as extracted, over all papers of the library. */
export interface NameUse {
  readonly name: string;
  /** How many papers use it, by the type they gave it. */
  readonly papersByType: Partial<Readonly<Record<EntityType, number>>>;
  /** Other forms that papers give for it ("NTK" for "neural tangent kernel"), with the number of papers. */
  readonly definitions: readonly { readonly form: string; readonly papers: number }[];
}

/** Names that mean one thing. Every input name is in exactly one group. */
export interface NameGroup {
  readonly canonical: string;
  readonly names: readonly string[];
  /** One line a merge: `lexicon: "NTK" is an alias of "neural tangent kernel"`. Empty for a single name. */
  readonly reasons: readonly string[];
  /** Known beforehand, where a lexicon knows it; overrides the majority of papers. */
  readonly type?: EntityType;
}

export interface Resolver {
  /** Changes whenever the same input could give another output; stored in `(:Tangent {resolver})`. */
  readonly id: string;
  /** Deterministic, and independent of the order of `uses`. */
  resolve(uses: readonly NameUse[]): readonly NameGroup[];
}
