/** The one input of everything that is derived: which paper holds which entity, in which role. */

import type { Role } from '../domain/schema.ts';

/** At most one for a paper and an entity. */
export interface Mention {
  readonly paper: string;
  readonly entity: string;
  readonly role: Role;
}
