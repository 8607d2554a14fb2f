/** Names of the field, as data: what an entry of the lexicon files says. */

import type { EntityType } from '../../src/domain/schema.ts';

export interface LexiconEntry {
  /** The canonical name, as the field writes it in running text: `neural tangent kernel`, `Adam`. */
  readonly name: string;
  readonly type: EntityType;
  /** Other forms of the same thing; never a kind, a version or a part of it. */
  readonly aliases: readonly string[];
  /** Too broad to say anything of a paper: `neural network`, `accuracy`. Hidden unless asked for. */
  readonly generic: boolean;
}
