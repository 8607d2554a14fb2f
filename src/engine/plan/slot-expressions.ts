/** Expressions over slots that no variable of the text names. */

import type { Checked } from '../semantics/checked.ts';
import type { Expression, LabelExpression, Span, Variable } from '../syntax/ast.ts';
import { walk } from '../syntax/children.ts';

/** A variable that stands for a slot. */
export function slotVariable(checked: Checked, slot: number, span: Span): Variable {
  const variable: Variable = { kind: 'variable', name: ` ${slot}`, from: span.from, to: span.to };
  checked.slotOf.set(variable, slot);
  return variable;
}

/** The conjuncts that a pattern's `{key: value}` and labels stand for. */
export function elementPredicates(
  checked: Checked,
  slot: number,
  element: Span & {
    readonly label: LabelExpression | undefined;
    readonly properties: Expression | undefined;
    readonly where: Expression | undefined;
  },
): Expression[] {
  const { from, to } = element;
  const predicates: Expression[] = [];
  if (element.label !== undefined) {
    predicates.push({
      kind: 'label test',
      operand: slotVariable(checked, slot, element),
      label: element.label,
      from,
      to,
    });
  }
  if (element.properties?.kind === 'map') {
    for (const { key, value } of element.properties.entries) {
      const object = slotVariable(checked, slot, element);
      const first: Expression = { kind: 'property', object, key, from, to };
      predicates.push({ kind: 'comparison', first, rest: [{ operator: '=', operand: value }], from, to });
    }
  }
  if (element.where !== undefined) predicates.push(...conjuncts(element.where));
  return predicates;
}

/** The parts of `a AND b AND c`. */
export function conjuncts(expression: Expression): Expression[] {
  if (expression.kind === 'binary' && expression.operator === 'and') {
    return [...conjuncts(expression.left), ...conjuncts(expression.right)];
  }
  return [expression];
}

/** All of them at once; undefined for none. */
export function conjunction(predicates: readonly Expression[]): Expression | undefined {
  const [first, ...rest] = predicates;
  if (first === undefined) return undefined;
  return rest.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator: 'and', left, right, from: left.from, to: right.to }),
    first,
  );
}

/** The slots that an expression reads; `all` where it holds a pattern or a subquery, which may read any. */
export function slotsOf(checked: Checked, expression: Expression): ReadonlySet<number> | 'all' {
  const slots = new Set<number>();
  for (const part of walk(expression)) {
    if (part.kind === 'variable') slots.add(checked.slotOf.get(part) ?? -1);
    if (['pattern predicate', 'pattern comprehension', 'subquery', 'shortest path'].includes(part.kind))
      return 'all';
    if (part.kind === 'map projection') {
      for (const item of part.parts) {
        if (item.kind === 'variable') slots.add(checked.slotOf.get(item.variable) ?? -1);
      }
    }
    if (part.kind === 'label test' && part.label.kind !== 'name') return 'all';
  }
  return slots;
}
