/** What statements list of the vocabulary is what domain/schema.ts has, so that a new row cannot be forgotten here. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATION_TYPES, ROLES } from '../src/domain/schema.ts';

const folder = join(import.meta.dirname, '..', 'cypher');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const STATED: readonly string[] = RELATION_TYPES.map((row) => row.name);
const IN_ROLES: readonly string[] = ROLES.flatMap((row) => row.relationship ?? []);

/** Every file that lists relationship types, with those that belong there. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'read/entity-statements.cypher': STATED,
  'read/neighbor-entities.cypher': [...STATED, 'APPEARS_WITH'],
  'queries/most-connected.cypher': STATED,
  'queries/paths.cypher': STATED,
  'queries/neighborhood.cypher': STATED,
  'queries/stated-often.cypher': STATED,
  'read/entity-papers.cypher': IN_ROLES,
  'read/neighbor-papers.cypher': ['MENTIONS', ...IN_ROLES],
  'read/neighbors-of-paper.cypher': ['MENTIONS', ...IN_ROLES],
  'read/entity-claims.cypher': ['SUBJECT', 'OBJECT'],
  'read/path-edges.cypher': [...STATED, 'APPEARS_WITH'],
  'read/path-statements.cypher': STATED,
  'queries/same-claims.cypher': STATED,
  'queries/compares-with.cypher': ['COMPARED_WITH', 'OUTPERFORMS'],
  'queries/effects-of.cypher': ['AFFECTS', 'USED_FOR'],
  'queries/lineage.cypher': ['BASED_ON', 'IS_A'],
  'queries/questions.cypher': ['STUDIES', 'INTRODUCES'],
  'queries/tested-methods.cypher': ['EVALUATED_ON', 'MEASURED_BY'],
  'queries/tested-on.cypher': ['EVALUATED_ON', 'MEASURED_BY'],
  'queries/theory-of.cypher': ['EQUIVALENT_TO', 'AFFECTS', 'PART_OF'],
};

/** `A|B|C` behind a colon: the types of one relationship pattern, list by list. */
function typeLists(path: string): readonly (readonly string[])[] {
  return [...read(path).matchAll(/:([A-Z_]+(?:\|[A-Z_]+)+)/g)].map(([, list = '']) => list.split('|'));
}

describe('relationship types', () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.cypher'),
  );

  it('are listed in the files that are known to list them', () => {
    const listing = paths.filter((path) => typeLists(path).length > 0);
    expect(listing.toSorted()).toEqual(Object.keys(LISTS).toSorted());
  });

  it.each(Object.entries(LISTS))('of %s are those of the schema', (path, types) => {
    for (const list of typeLists(path)) expect(list.toSorted()).toEqual(types.toSorted());
  });
});

describe('roles in papers-about', () => {
  const text = read('queries/papers-about.cypher');
  const ranks = [...text.matchAll(/WHEN '(\w+)' THEN (\d+)/g)].map(([, role = '', rank]) => [
    role,
    Number(rank),
  ]);
  const last = Number(/ELSE (\d+)/.exec(text)?.[1]);

  it('are all ranked, each once', () => {
    const ranked = [...ranks, ['mentions', last]];
    expect(ranked.map(([role]) => String(role)).toSorted()).toEqual(ROLES.map((row) => row.name).toSorted());
    expect(ranked.map(([, rank]) => rank)).toEqual(ROLES.map((_, rank) => rank));
  });

  it('come by their weight in salience', () => {
    const weights = ranks.map(([name]) => ROLES.find((row) => row.name === name)?.weight ?? 0);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});
