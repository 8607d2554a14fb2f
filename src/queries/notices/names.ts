/** Names in a statement that are an alias here, or belong to another type. */

import type { Notice } from '../../domain/answers.ts';
import { isEntityType } from '../../domain/schema.ts';
import { loadStatement } from '../../store/statements.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { collectRows } from '../collect-rows.ts';
import { entityBrief } from '../entity-brief.ts';
import { findEntity } from '../resolve-name.ts';
import type { LiteralName, StatementPatterns } from './statement-patterns.ts';

/** Names that are looked up; a statement with more is not written by hand. */
const LOOKED_UP = 5;

export async function nameNotices(
  { names }: StatementPatterns,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const name of names.slice(0, LOOKED_UP)) notices.push(...(await ofName(name, store, limits)));
  return notices;
}

async function ofName(
  { name, labels }: LiteralName,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const id = await findEntity(store, name, limits);
  if (id === undefined) return [];
  const [row] = await collectRows(store, loadStatement('read/entity'), { id }, limits);
  const entity = entityBrief(row?.[0]);
  const otherType = labels.some((label) => isEntityType(label) && label !== entity.type);
  return [
    ...(entity.name === name
      ? []
      : [
          {
            code: 'name-is-alias',
            message: `"${name}" is called "${entity.name}" here.`,
            suggestion: `(:${entity.type} {name: '${entity.name.replaceAll("'", String.raw`\'`)}'})`,
          },
        ]),
    ...(otherType
      ? [
          {
            code: 'other-type',
            message: `"${entity.name}" is a ${entity.type} here.`,
            suggestion: `(:${entity.type})`,
          },
        ]
      : []),
  ];
}
