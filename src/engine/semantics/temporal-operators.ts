/** Which operands the operators take where one of them is known to be temporal, and what comes out. */

import type { Binary } from '../syntax/ast.ts';
import type { TypeName } from '../values/value.ts';
import { isNumeric, type StaticType } from './static-types.ts';

const POINTS: readonly TypeName[] = ['DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];
const DURATION: StaticType = { name: 'DURATION' };

const isPoint = ({ name }: StaticType): boolean => POINTS.includes(name);
const isDuration = ({ name }: StaticType): boolean => name === 'DURATION';
const isUnknown = ({ name }: StaticType): boolean => name === 'ANY' || name === 'NULL' || name === 'LIST';

/** A list takes a temporal value as one more element only where its elements are known to be of that type or not known. */
function isListOfOthers({ name, inner }: StaticType, other: StaticType): boolean {
  return name === 'LIST' && inner !== undefined && !isUnknown(inner) && inner.name !== other.name;
}

/** The result's type; `unfit` where there is no such operation; undefined where nothing temporal is known. */
export function temporalResult(
  operator: Binary['operator'],
  left: StaticType,
  right: StaticType,
): StaticType | 'unfit' | undefined {
  const temporal = [left, right].some((type) => isPoint(type) || isDuration(type));
  if (!temporal) return undefined;
  if (isListOfOthers(left, right) || isListOfOthers(right, left)) return 'unfit';
  if (isUnknown(left) || isUnknown(right)) return undefined;
  switch (operator) {
    case '+':
      if (isDuration(left) && (isPoint(right) || isDuration(right))) return right;
      return isPoint(left) && isDuration(right) ? left : 'unfit';
    case '-':
      return (isPoint(left) || isDuration(left)) && isDuration(right) ? left : 'unfit';
    case '*':
      if (isDuration(left) && isNumeric(right)) return DURATION;
      return isNumeric(left) && isDuration(right) ? DURATION : 'unfit';
    case '/':
      return isDuration(left) && isNumeric(right) ? DURATION : 'unfit';
    default:
      return 'unfit';
  }
}
