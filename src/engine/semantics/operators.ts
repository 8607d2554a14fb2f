/** Types of operators with two operands. */

import { compileError } from '../errors.ts';
import type { Binary, Expression } from '../syntax/ast.ts';
import type { TypeName } from '../values/value.ts';
import {
  ANY,
  BOOLEAN,
  cannotBe,
  isNumeric,
  joinTypes,
  listOf,
  STRING,
  type StaticType,
} from './static-types.ts';
import { temporalResult } from './temporal-operators.ts';

/** @throws CypherError where the operand can never be a boolean. */
export function checkBooleans(operand: Expression, type: StaticType): void {
  if (type.given === true && type.name === 'LIST') return;
  if (cannotBe(type, ['BOOLEAN'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected Boolean but was ${type.name}.`,
      operand,
    );
  }
}

const CALCULABLE: readonly TypeName[] = [
  'NUMBER',
  'DURATION',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
];

/** The type of the result. */
export function checkBinary(expression: Binary, left: StaticType, right: StaticType): StaticType {
  switch (expression.operator) {
    case 'and':
    case 'or':
    case 'xor':
      checkBooleans(expression.left, left);
      checkBooleans(expression.right, right);
      return BOOLEAN;
    case 'in':
      if (cannotBe(right, ['LIST'])) throw mismatch(expression.right, 'List', right);
      return BOOLEAN;
    case 'starts with':
    case 'ends with':
    case 'contains':
      return BOOLEAN;
    case '=~':
      if (cannotBe(left, ['STRING'])) throw mismatch(expression.left, 'String', left);
      if (cannotBe(right, ['STRING'])) throw mismatch(expression.right, 'String', right);
      return BOOLEAN;
    case '||':
    case '+':
      return checkPlus(expression, left, right);
    default:
      return checkArithmetic(expression, left, right);
  }
}

function checkPlus(expression: Binary, left: StaticType, right: StaticType): StaticType {
  const temporal = checkTemporal(expression, left, right);
  if (temporal !== undefined) return temporal;
  if (left.name === 'LIST' || right.name === 'LIST') {
    if (left.name === 'LIST' && right.name === 'LIST') return joinTypes(left, right);
    return listOf(ANY);
  }
  const summable: readonly TypeName[] = [...CALCULABLE, 'STRING', 'LIST'];
  if (right.name !== 'ANY' && cannotBe(left, summable))
    throw mismatch(expression.left, 'a number or String', left);
  if (left.name !== 'ANY' && cannotBe(right, summable))
    throw mismatch(expression.right, 'a number or String', right);
  if (left.name === 'STRING' && right.name === 'STRING') return STRING;
  return isNumeric(left) && isNumeric(right) ? joinTypes(left, right) : ANY;
}

function checkTemporal(expression: Binary, left: StaticType, right: StaticType): StaticType | undefined {
  const result = temporalResult(expression.operator, left, right);
  if (result !== 'unfit') return result;
  throw mismatch(expression.right, `a value that fits ${left.name} ${expression.operator}`, right);
}

function checkArithmetic(expression: Binary, left: StaticType, right: StaticType): StaticType {
  const temporal = checkTemporal(expression, left, right);
  if (temporal !== undefined) return temporal;
  if (cannotBe(left, CALCULABLE)) throw mismatch(expression.left, 'a number', left);
  if (cannotBe(right, CALCULABLE)) throw mismatch(expression.right, 'a number', right);
  if (!isNumeric(left) || !isNumeric(right)) return ANY;
  return expression.operator === '^' ? { name: 'FLOAT' } : joinTypes(left, right);
}

function mismatch(operand: Expression, wanted: string, type: StaticType): Error {
  return compileError(
    'InvalidArgumentType',
    `Type mismatch: expected ${wanted} but was ${type.name}.`,
    operand,
  );
}
