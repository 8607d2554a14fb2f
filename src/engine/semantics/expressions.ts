/** Types and variables of expressions, outermost form by form. */

import { compileError } from '../errors.ts';
import type { Expression, MapProjection } from '../syntax/ast.ts';
import { checkCall } from './calls.ts';
import type { Checker } from './checker.ts';
import { checkLabels } from './labels.ts';
import { checkBinary, checkBooleans } from './operators.ts';
import { checkPattern } from './patterns.ts';
import { Scope } from './scope.ts';
import {
  ANY,
  BOOLEAN,
  cannotBe,
  INTEGER,
  joinTypes,
  listOf,
  MAP,
  PATH,
  STORED,
  type StaticType,
} from './static-types.ts';
import { typeOf, type TypeName } from '../values/value.ts';

/** The static type of an expression. @throws CypherError where it can never be computed. */
export function checkExpression(c: Checker, expression: Expression, scope: Scope): StaticType {
  const check = (part: Expression): StaticType => checkExpression(c, part, scope);
  switch (expression.kind) {
    case 'literal':
      return { name: typeOf(expression.value) };
    case 'parameter':
      return c.parameter(expression.name);
    case 'variable':
      return c.use(scope, expression).type;
    case 'property':
      return checkProperty(expression, check(expression.object));
    case 'subscript':
      return checkSubscript(expression, check(expression.object), check(expression.index));
    case 'slice':
      for (const bound of [expression.start, expression.end]) if (bound !== undefined) check(bound);
      return checkSlice(expression, check(expression.object));
    case 'list':
      return listOf(elementType(expression.elements.map(check)));
    case 'map':
      for (const entry of expression.entries) check(entry.value);
      return MAP;
    case 'map projection':
      return checkMapProjection(c, expression, scope);
    case 'unary':
      return checkUnary(c, expression, scope);
    case 'binary':
      if (['and', 'or', 'xor'].includes(expression.operator))
        [expression.left, expression.right].forEach((x) => c.test(x));
      return checkBinary(expression, check(expression.left), check(expression.right));
    case 'comparison':
      check(expression.first);
      for (const step of expression.rest) check(step.operand);
      return BOOLEAN;
    case 'is null':
    case 'is typed':
    case 'is normalized':
      check(expression.operand);
      return BOOLEAN;
    case 'label test':
      return checkLabelTest(c, expression, scope);
    case 'case':
      return checkCase(c, expression, scope);
    case 'call':
    case 'count star':
      return checkCall(c, expression, scope);
    case 'list comprehension':
    case 'quantifier':
    case 'reduce':
      return checkLoop(c, expression, scope);
    default:
      return checkGraphExpression(c, expression, scope);
  }
}

/** Of elements among which a null stands nothing is said before they are seen. */
function elementType(types: readonly StaticType[]): StaticType {
  const type = types.reduce(joinTypes, { name: 'NULL' });
  return type.name !== 'NULL' && types.some(({ name }) => name === 'NULL') ? ANY : type;
}

const WITH_PROPERTIES = ['NODE', 'RELATIONSHIP', 'MAP', 'DURATION', 'DATE'] as const;
const TEMPORAL = ['LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'] as const;

function checkProperty(expression: Expression, object: StaticType): StaticType {
  if (cannotBe(object, [...WITH_PROPERTIES, ...TEMPORAL])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected Map, Node, Relationship or a temporal value but was ${object.name}.`,
      expression,
    );
  }
  return object.name === 'NODE' || object.name === 'RELATIONSHIP' ? STORED : ANY;
}

function checkSubscript(expression: Expression, object: StaticType, index: StaticType): StaticType {
  const byKey = cannotBe(index, ['STRING']) ? [] : [...WITH_PROPERTIES, ...TEMPORAL];
  if (cannotBe(object, ['LIST', 'MAP', 'NODE', 'RELATIONSHIP', ...byKey])) {
    throw compileError('InvalidArgumentType', `Type mismatch: ${object.name} has no elements.`, expression);
  }
  const unknown = object.name === 'ANY' || object.name === 'NULL';
  const wanted: readonly TypeName[] = unknown
    ? ['INTEGER', 'STRING']
    : object.name === 'LIST'
      ? ['INTEGER']
      : ['STRING'];
  if (cannotBe(index, wanted)) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: an index must be ${wanted.join(' or ')} but was ${index.name}.`,
      expression,
    );
  }
  return object.name === 'LIST' && index.name === 'INTEGER' ? (object.inner ?? ANY) : ANY;
}

function checkSlice(expression: Expression, object: StaticType): StaticType {
  if (!cannotBe(object, ['LIST'])) return object;
  throw compileError(
    'InvalidArgumentType',
    `Type mismatch: expected a list but was ${object.name}.`,
    expression,
  );
}

function checkUnary(c: Checker, expression: Expression & { kind: 'unary' }, scope: Scope): StaticType {
  if (expression.operator === 'not') c.test(expression.operand);
  const type = checkExpression(c, expression.operand, scope);
  if (expression.operator === 'not') {
    checkBooleans(expression.operand, type);
    return BOOLEAN;
  }
  if (cannotBe(type, expression.operator === '-' ? ['NUMBER'] : ['NUMBER', 'DURATION'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected a number but was ${type.name}.`,
      expression,
    );
  }
  return type;
}

function checkMapProjection(c: Checker, expression: MapProjection, scope: Scope): StaticType {
  checkProperty(expression, checkExpression(c, expression.object, scope));
  for (const part of expression.parts) {
    if (part.kind === 'variable') c.use(scope, part.variable);
    if (part.kind === 'entry') checkExpression(c, part.value, scope);
  }
  return MAP;
}

function checkLabelTest(
  c: Checker,
  expression: Expression & { kind: 'label test' },
  scope: Scope,
): StaticType {
  const type = checkExpression(c, expression.operand, scope);
  if (cannotBe(type, ['NODE', 'RELATIONSHIP'])) {
    throw compileError('InvalidArgumentType', `Type mismatch: ${type.name} has no labels.`, expression);
  }
  checkLabels(c, expression.label, scope);
  return BOOLEAN;
}

function checkCase(c: Checker, expression: Expression & { kind: 'case' }, scope: Scope): StaticType {
  const subject =
    expression.subject === undefined ? undefined : checkExpression(c, expression.subject, scope);
  let type: StaticType = { name: 'NULL' };
  for (const { when, result } of expression.branches) {
    for (const test of when) {
      if (test.kind === 'value') {
        if (subject === undefined) c.test(test.value);
        const found = checkExpression(c, test.value, scope);
        if (subject === undefined) checkBooleans(test.value, found);
      } else {
        const inner = new Scope(scope);
        c.shadow(inner, test.subject, subject ?? ANY);
        checkExpression(c, test.predicate, inner);
      }
    }
    type = joinTypes(type, checkExpression(c, result, scope));
  }
  return expression.otherwise === undefined
    ? type
    : joinTypes(type, checkExpression(c, expression.otherwise, scope));
}

type Loop = Expression & { kind: 'list comprehension' | 'quantifier' | 'reduce' };

function checkLoop(c: Checker, expression: Loop, scope: Scope): StaticType {
  const list = checkExpression(c, expression.list, scope);
  if (cannotBe(list, ['LIST'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected a list but was ${list.name}.`,
      expression.list,
    );
  }
  const inner = new Scope(scope);
  if (expression.kind === 'reduce') {
    const init = checkExpression(c, expression.init, scope);
    c.shadow(inner, expression.accumulator, ANY);
    c.shadow(inner, expression.variable, list.inner ?? ANY);
    c.plain(expression.step, inner);
    return init.name === 'LIST' ? { name: 'LIST' } : ANY;
  }
  c.shadow(inner, expression.variable, list.inner ?? ANY);
  if (expression.where !== undefined) {
    c.condition(expression.where, inner);
  }
  if (expression.kind === 'quantifier') return BOOLEAN;
  return listOf(expression.project === undefined ? (list.inner ?? ANY) : c.plain(expression.project, inner));
}

type GraphExpression = Expression & {
  kind: 'pattern predicate' | 'pattern comprehension' | 'shortest path' | 'subquery';
};

function checkGraphExpression(c: Checker, expression: GraphExpression, scope: Scope): StaticType {
  switch (expression.kind) {
    case 'subquery': {
      const place = expression.mode;
      const result = c.rules.query(c, expression.query, scope, { sees: true, place, readOnly: true });
      if (place === 'collect' && result.own().length !== 1) {
        throw compileError(
          'InvalidClauseComposition',
          'A COLLECT {} returns exactly one column.',
          expression,
        );
      }
      if (expression.mode === 'exists') return BOOLEAN;
      return expression.mode === 'count' ? INTEGER : { name: 'LIST' };
    }
    case 'pattern predicate':
      if (!c.tested.has(expression)) {
        throw compileError(
          'UnexpectedSyntax',
          'A pattern expression should only be used in order to test the existence of a pattern.',
          expression,
        );
      }
      checkPattern(c, [expression.part], new Scope(scope), 'predicate');
      return BOOLEAN;
    case 'shortest path':
      checkPattern(c, [expression.part], new Scope(scope), 'predicate');
      return expression.part.selector?.kind === 'shortestPath' ? PATH : listOf(PATH);
    case 'pattern comprehension': {
      const inner = new Scope(scope);
      checkPattern(c, [expression.part], inner, 'comprehension');
      if (expression.where !== undefined) c.plain(expression.where, inner);
      return listOf(c.plain(expression.project, inner));
    }
  }
}
