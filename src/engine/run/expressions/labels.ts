/** Label and type expressions on a value, and labels computed by `$(...)`. */

import { runtimeError } from '../../errors.ts';
import type { LabelExpression, LabelName } from '../../syntax/ast.ts';
import { NodeValue, RelationshipValue } from '../../values/entities.ts';
import { isList, typeOf, type Value } from '../../values/value.ts';
import type { Compiler, TestLabel } from '../compiler.ts';
import type { Row, RunContext } from '../context.ts';
import { and, or } from './logic.ts';

/** Null on null. @throws CypherError where the value has neither labels nor a type. */
export function compileLabel(c: Compiler, label: LabelExpression): TestLabel {
  const test = compileNames(c, label);
  return (value, row, ctx) => {
    if (value === null) return null;
    if (value instanceof NodeValue) return test(ctx.graph.node(value.id)?.labels() ?? [], row, ctx);
    if (value instanceof RelationshipValue) return test([value.type], row, ctx);
    throw runtimeError('InvalidOperand', `Type mismatch: ${typeOf(value)} has no labels.`);
  };
}

type TestNames = (names: readonly string[], row: Row, ctx: RunContext) => boolean | null;

function compileNames(c: Compiler, label: LabelExpression): TestNames {
  switch (label.kind) {
    case 'name':
      return (names) => names.includes(label.name);
    case 'dynamic': {
      const wanted = compileNamesOf(c, [label]);
      return label.any
        ? (names, row, ctx) => wanted(row, ctx).some((name) => names.includes(name))
        : (names, row, ctx) => wanted(row, ctx).every((name) => names.includes(name));
    }
    case 'wildcard':
      return (names) => names.length > 0;
    case 'not': {
      const inner = compileNames(c, label.operand);
      return (names, row, ctx) => inner(names, row, ctx) !== true;
    }
    default: {
      const parts = label.operands.map((operand) => compileNames(c, operand));
      const join = label.kind === 'and' ? and : or;
      return (names, row, ctx) =>
        parts.map((part) => part(names, row, ctx)).reduce<boolean | null>(join, label.kind === 'and');
    }
  }
}

/** The names that labels stand for in a row. */
export function compileNamesOf(
  c: Compiler,
  labels: readonly LabelName[],
): (row: Row, ctx: RunContext) => string[] {
  const parts = labels.map((label) => {
    if (label.kind === 'name') return () => [label.name];
    const compute = c.expression(label.value);
    return (row: Row, ctx: RunContext) => namesIn(compute(row, ctx));
  });
  return (row, ctx) => parts.flatMap((part) => part(row, ctx));
}

function namesIn(value: Value): string[] {
  const names = isList(value) ? value : [value];
  return names.map((name) => {
    if (typeof name === 'string' && name !== '') return name;
    throw runtimeError('InvalidArgumentValue', `A label or type must be a String but was ${typeOf(name)}.`);
  });
}
