/** Types, roles and relations in the order of the network's classes; another order would be another network. */

import type { EntityType, RelationType, Role } from '../../../src/domain/schema.ts';

/** After none. */
export const NETWORK_TYPES = [
  'Method',
  'Dataset',
  'Task',
  'Metric',
  'Concept',
] as const satisfies readonly EntityType[];

export const NETWORK_ROLES = [
  'introduces',
  'evaluates_on',
  'compares_with',
  'measures',
  'addresses',
  'studies',
  'uses',
  'mentions',
] as const satisfies readonly Role[];

/** After none. */
export const NETWORK_RELATIONS = [
  'USED_FOR',
  'BASED_ON',
  'PART_OF',
  'IS_A',
  'EVALUATED_ON',
  'MEASURED_BY',
  'COMPARED_WITH',
  'OUTPERFORMS',
  'AFFECTS',
  'EQUIVALENT_TO',
] as const satisfies readonly RelationType[];
