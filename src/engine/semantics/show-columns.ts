/** The columns of the SHOW commands that are supported. */

import type { Show } from '../syntax/ast.ts';

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'indexes',
    [
      'id',
      'name',
      'state',
      'populationPercent',
      'type',
      'entityType',
      'labelsOrTypes',
      'properties',
      'indexProvider',
      'owningConstraint',
      'lastRead',
      'readCount',
    ],
  ],
  [
    'constraints',
    ['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'],
  ],
  ['functions', ['name', 'category', 'description']],
  ['procedures', ['name', 'description', 'mode', 'worksOnSystem']],
]);

/** In order; undefined where the command is not supported. */
export function showColumns(show: Show): readonly string[] | undefined {
  return COLUMNS.get(show.what);
}
