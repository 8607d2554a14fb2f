/** What is known about an entity: its statements by relation, the names it goes with, its papers by role. */

import type { EntityDetails, KnownEntity, RelationGroup, Statement } from '../domain/answers.ts';
import { RELATION_TYPES } from '../domain/schema.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { entityBrief } from './entity-brief.ts';
import { entityDetails } from './entity-details.ts';
import { toNumber } from './read-values.ts';
import { resolveEntity } from './resolve-name.ts';

/** By id, slug, name or alias; rejects with `NodeUnknown`. */
export async function knownEntity(store: ReadStore, text: string, limits: Limits = {}): Promise<KnownEntity> {
  const id = await resolveEntity(store, text, limits);
  const { statements, ...details }: EntityDetails = await entityDetails(store, id, limits);
  const rows = await collectRows(store, loadStatement('read/entity-related'), { id }, limits);
  return {
    ...details,
    relations: byRelation(statements),
    related: rows.map(([entity, papers, npmi]) => ({
      entity: entityBrief(entity),
      papers: toNumber(papers) ?? 0,
      npmi: toNumber(npmi) ?? 0,
    })),
  };
}

/** In the order of the table of relations, what the entity does before what is done to it. */
function byRelation(statements: readonly Statement[]): readonly RelationGroup[] {
  return RELATION_TYPES.flatMap(({ name }) =>
    (['out', 'in', 'both'] as const).flatMap((direction) => {
      const own = statements.filter((one) => one.type === name && one.direction === direction);
      if (own.length === 0) return [];
      const evidence = own.flatMap((statement) => statement.evidence);
      const papersOf = (claims: typeof evidence): number =>
        new Set(claims.map((claim) => claim.paperId)).size;
      return [
        {
          type: name,
          direction,
          papers: papersOf(evidence),
          independentPapers: papersOf(evidence.filter((claim) => !claim.selfReported)),
          statements: own,
        },
      ];
    }),
  );
}
