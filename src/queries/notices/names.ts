/** Names in a statement that are an alias or another case here, or belong to another type. */

import type { EntityBrief, Notice } from '../../domain/answers.ts';
import { nearestText } from '../../domain/near-names.ts';
import { isEntityType } from '../../domain/schema.ts';
import type { Limits, ReadStore } from '../../store/store.ts';
import { nameIndex } from '../name-index.ts';
import type { NameIndex } from '../name-index.ts';
import type { LiteralName, StatementParts } from './statement-parts.ts';

/** Names that are looked up; a statement with more is not written by hand. */
const LOOKED_UP = 5;

export async function nameNotices(
  { names }: StatementParts,
  store: ReadStore,
  limits: Limits,
): Promise<readonly Notice[]> {
  const asked = names.filter(({ labels }) =>
    labels.every((label) => label === 'Entity' || isEntityType(label)),
  );
  if (asked.length === 0) return [];
  const index = await nameIndex(store, limits);
  return asked.slice(0, LOOKED_UP).flatMap((literal) => {
    const entity = index.entities.find(({ name }) => name === literal.name) ?? index.find(literal.name);
    return entity ? ofName(literal, entity) : nearName(literal, index);
  });
}

function ofName({ name, labels }: LiteralName, entity: EntityBrief): readonly Notice[] {
  const otherType = labels.some((label) => isEntityType(label) && label !== entity.type);
  const isCase = entity.name.toLowerCase() === name.toLowerCase();
  return [
    ...(entity.name === name
      ? []
      : [
          {
            code: 'name-is-alias',
            message: `No Entity is named "${name}"; ${isCase ? 'its name is written' : 'it is an alias of'} "${entity.name}".`,
            suggestion: `(:${entity.type} {name: ${inQuotes(entity.name)}}), or WHERE ${inQuotes(name.toLowerCase())} IN e.names`,
          },
        ]),
    ...(otherType
      ? [
          {
            code: 'other-type',
            message: `"${entity.name}" is a ${entity.type} here.`,
            suggestion: `(:${entity.type} {name: ${inQuotes(entity.name)}})`,
          },
        ]
      : []),
  ];
}

/** Of a name that is nowhere: the one that somebody probably meant, or nothing. */
function nearName({ name }: LiteralName, index: NameIndex): readonly Notice[] {
  const byForm = new Map(index.forms.map(({ written, entity }) => [written.toLowerCase(), entity]));
  const near = byForm.get(nearestText(name, byForm.keys()) ?? '');
  if (!near) return [];
  return [
    {
      code: 'unknown-name',
      message: `No Entity is named "${name}".`,
      suggestion: `(:${near.type} {name: ${inQuotes(near.name)}})`,
    },
  ];
}

/** As a string of Cypher. */
function inQuotes(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
