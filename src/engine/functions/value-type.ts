/** `valueType()`: the most precise name of a value's type, as Neo4j writes it. */

import { isList, typeOf, type Value } from '../values/value.ts';

/** `INTEGER NOT NULL`, `LIST<STRING NOT NULL> NOT NULL`, `NULL`. */
export function describeType(value: Value): string {
  if (value === null) return 'NULL';
  return `${textOf(typeIn(value))} NOT NULL`;
}

const ORDER = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

function rankOf(type: Type): number {
  return ORDER.indexOf(type.name);
}

/** Of a list: the types of its elements. */
interface Type {
  readonly name: string;
  readonly elements?: { readonly types: readonly Type[]; readonly nullable: boolean };
}

function typeIn(value: Value): Type {
  if (!isList(value)) return { name: typeOf(value) };
  const found = value.filter((element) => element !== null).map(typeIn);
  return { name: 'LIST', elements: { types: widest(found), nullable: value.includes(null) } };
}

/** Those that are not within another. */
function widest(types: readonly Type[]): Type[] {
  const kept: Type[] = [];
  for (const type of types) {
    if (kept.some((other) => isWithin(type, other))) continue;
    const others = kept.filter((other) => !isWithin(other, type));
    kept.splice(0, kept.length, ...others, type);
  }
  return kept;
}

function isWithin(type: Type, other: Type): boolean {
  if (type.name !== other.name) return false;
  const [inner, outer] = [type.elements, other.elements];
  if (inner === undefined || outer === undefined) return true;
  if (inner.nullable && !outer.nullable) return false;
  return inner.types.every((one) => outer.types.some((wider) => isWithin(one, wider)));
}

function textOf({ name, elements }: Type): string {
  if (elements === undefined) return name;
  const { types, nullable } = elements;
  if (types.length === 0) return nullable ? 'LIST<NULL>' : 'LIST<NOTHING>';
  const suffix = nullable ? '' : ' NOT NULL';
  const texts = types
    .map((type) => ({ rank: rankOf(type), text: textOf(type) }))
    .toSorted((a, b) => a.rank - b.rank || (a.text < b.text ? 1 : -1));
  return `LIST<${texts.map(({ text }) => text + suffix).join(' | ')}>`;
}
