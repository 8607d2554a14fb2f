/** Which predicted relations agree with gold ones, over entities that are matched. */

import { RELATION_TYPES } from '../../src/domain/schema.ts';
import type { AnnotatedRelation, ScoredPaper } from './annotated-paper.ts';
import { matchEntities } from './match-entities.ts';
import type { EntityMatch } from './match-entities.ts';

const SYMMETRIC: ReadonlySet<string> = new Set(
  RELATION_TYPES.filter((row) => row.symmetric).map((row) => row.name),
);

/** A relation with its ends under the gold names, symmetric ones in one order. */
export interface PlacedRelation {
  readonly head: string;
  readonly tail: string;
  readonly relation: AnnotatedRelation;
}

export type PlacedRelations = ReadonlyMap<string, PlacedRelation>;

export interface RelationMatch {
  readonly gold: AnnotatedRelation;
  readonly predicted: AnnotatedRelation;
}

/** By head, type and tail; of relations that say the same the first stays. A predicted end that is no gold entity is marked `?`. */
export function placeRelations(
  { gold, predicted }: ScoredPaper,
  matches: readonly EntityMatch[] = matchEntities(gold.entities, predicted.entities, { typed: false }),
): { readonly gold: PlacedRelations; readonly predicted: PlacedRelations } {
  const goldNames = new Map(
    matches.map((match) => [
      predicted.entities[match.predicted]?.name ?? '',
      gold.entities[match.gold]?.name ?? '',
    ]),
  );
  return {
    gold: place(gold.relations, (name) => name),
    predicted: place(predicted.relations, (name) => goldNames.get(name) ?? `?${name}`),
  };
}

/** Relations that agree in head, type and tail. */
export function matchRelations(gold: PlacedRelations, predicted: PlacedRelations): readonly RelationMatch[] {
  return [...gold].flatMap(([key, { relation }]) => {
    const other = predicted.get(key);
    return other === undefined ? [] : [{ gold: relation, predicted: other.relation }];
  });
}

/** The two ends in either order as one key. */
export function pairKey({ head, tail }: PlacedRelation): string {
  return JSON.stringify([head, tail].sort());
}

function place(
  relations: readonly AnnotatedRelation[],
  goldName: (name: string) => string,
): Map<string, PlacedRelation> {
  const placed = new Map<string, PlacedRelation>();
  for (const relation of relations) {
    const ends = [goldName(relation.head), goldName(relation.tail)];
    const [head = '', tail = ''] = SYMMETRIC.has(relation.type) ? ends.sort() : ends;
    const key = JSON.stringify([head, relation.type, tail]);
    if (!placed.has(key)) placed.set(key, { head, tail, relation });
  }
  return placed;
}
