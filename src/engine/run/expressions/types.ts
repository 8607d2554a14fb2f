/** `value IS :: TYPE`. */

import type { SimpleType, TypeExpression } from '../../syntax/ast.ts';
import { isList, typeOf, type Value } from '../../values/value.ts';

/** Whether a value is of the type; null is of every type that does not say NOT NULL. */
export function matchesType(value: Value, type: TypeExpression): boolean {
  return type.alternatives.some((alternative) => matchesOne(value, alternative));
}

const NO_PROPERTIES = ['NODE', 'RELATIONSHIP', 'PATH', 'MAP'];

function matchesOne(value: Value, type: SimpleType): boolean {
  if (type.name === 'NOTHING') return false;
  if (value === null) return !type.notNull;
  switch (type.name) {
    case 'ANY':
      return true;
    case 'NULL':
      return false;
    case 'LIST':
      return (
        isList(value) &&
        (type.inner === undefined ||
          value.every((element) => matchesType(element, type.inner as TypeExpression)))
      );
    case 'PROPERTY VALUE':
      return isList(value)
        ? value.every(
            (element) => element !== null && !isList(element) && !NO_PROPERTIES.includes(typeOf(element)),
          )
        : !NO_PROPERTIES.includes(typeOf(value));
    default:
      return typeOf(value) === type.name;
  }
}
