/** What the name of a catalogue parameter says of its values: an entity, a paper, or a word of the vocabulary. */

import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../domain/schema.ts';

/** Parameters of these names take an entity by id, slug, name or alias; the statement gets its id. */
export const ENTITY_PARAMETERS: ReadonlySet<string> = new Set(['entity', 'other']);
/** Takes a paper by id, citation key, DOI or arXiv id; the statement gets its id. */
export const PAPER_PARAMETER = 'paper';

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['type', ENTITY_TYPES.map((row) => row.name)],
  ['role', ROLES.map((row) => row.name)],
  ['relation', RELATION_TYPES.map((row) => row.name)],
  ['effect', [...EFFECTS]],
]);

/** The only values that a parameter of this name takes; undefined where it takes any. */
export function choicesOf(name: string): readonly string[] | undefined {
  return CHOICES.get(name);
}
