/** The direct parts of an expression; patterns and subqueries are not entered. */

import type { Expression } from './ast.ts';

function some(...expressions: readonly (Expression | undefined)[]): Expression[] {
  return expressions.filter((expression) => expression !== undefined);
}

/** Expressions directly inside this one. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'count star':
    case 'pattern predicate':
    case 'shortest path':
    case 'subquery':
    case 'pattern comprehension':
      return [];
    case 'property':
      return [expression.object];
    case 'subscript':
      return [expression.object, expression.index];
    case 'slice':
      return some(expression.object, expression.start, expression.end);
    case 'list':
      return expression.elements;
    case 'map':
      return expression.entries.map((entry) => entry.value);
    case 'map projection':
      return [
        expression.object,
        ...expression.parts.flatMap((part) => (part.kind === 'entry' ? [part.value] : [])),
      ];
    case 'binary':
      return [expression.left, expression.right];
    case 'comparison':
      return [expression.first, ...expression.rest.map((step) => step.operand)];
    case 'unary':
    case 'is null':
    case 'is typed':
    case 'is normalized':
    case 'label test':
      return [expression.operand];
    case 'call':
      return expression.args;
    case 'case':
      return some(
        expression.subject,
        ...expression.branches.flatMap(({ when, result }) => [
          ...when.map((test) => (test.kind === 'value' ? test.value : test.predicate)),
          result,
        ]),
        expression.otherwise,
      );
    case 'list comprehension':
      return some(expression.list, expression.where, expression.project);
    case 'quantifier':
      return some(expression.list, expression.where);
    case 'reduce':
      return [expression.init, expression.list, expression.step];
  }
}

/** The expression and all inside it, outermost first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* walk(child);
}
