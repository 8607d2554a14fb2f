/** What a reader sees of one entity or one paper. */

import type { EntityDetails, PaperDetails } from '../domain/answers.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { entityDetails } from './entity-details.ts';
import { paperDetails } from './paper-details.ts';
import { resolveNode } from './resolve-name.ts';

/** By id, slug, name, alias or citation key; rejects with `NodeUnknown`. */
export async function nodeDetails(
  store: ReadStore,
  text: string,
  limits: Limits = {},
): Promise<EntityDetails | PaperDetails> {
  const { kind, id } = await resolveNode(store, text, limits);
  return kind === 'entity' ? await entityDetails(store, id, limits) : await paperDetails(store, id, limits);
}
