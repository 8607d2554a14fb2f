/** SET and REMOVE. */

import { runtimeError } from '../../errors.ts';
import type { RemovePlan, SetPlan } from '../../plan/plan.ts';
import type { Property, RemoveItem, SetItem, Subscript } from '../../syntax/ast.ts';
import { NodeValue, type RelationshipValue } from '../../values/entities.ts';
import { isEntity, typeOf, type Value } from '../../values/value.ts';
import type { Compiler, Operator } from '../compiler.ts';
import { PAUSE, type Row, type RunContext } from '../context.ts';
import { mapFrom, storable } from './written-values.ts';

type Change = (row: Row, ctx: RunContext) => void;

/** Null is let be. @throws CypherError where the value is no entity. */
function entityFrom(value: Value): NodeValue | RelationshipValue | null {
  if (value === null || isEntity(value)) return value;
  throw runtimeError('InvalidArgumentValue', `Expected a node or a relationship but was ${typeOf(value)}.`);
}

function keyFrom(value: Value): string {
  if (typeof value === 'string') return value;
  throw runtimeError(
    'MapElementAccessByNonString',
    `A property key must be a String but was ${typeOf(value)}.`,
  );
}

/** All items in order, each seeing what those before it changed. */
export function compileSetItems(c: Compiler, items: readonly SetItem[]): Change {
  const changes = items.map((item) => compileSetItem(c, item));
  return (row, ctx) => {
    for (const change of changes) change(row, ctx);
  };
}

function compileSetItem(c: Compiler, item: SetItem): Change {
  if (item.kind === 'labels') {
    const slot = c.slot(item.variable);
    const names = c.labelNames(item.labels);
    return (row, ctx) => setLabels(row[slot] ?? null, names(row, ctx), true, ctx);
  }
  const value = c.expression(item.value);
  if (!('target' in item)) {
    const slot = c.slot(item.variable);
    const replace = item.kind === 'replace';
    return (row, ctx) => setAll(entityFrom(row[slot] ?? null), mapFrom(value(row, ctx)), replace, ctx);
  }
  const object = c.expression(item.target.object);
  const key = compileKey(c, item.target);
  return (row, ctx) => {
    const entity = entityFrom(object(row, ctx));
    const name = key(row, ctx);
    const stored = storable(value(row, ctx));
    if (entity !== null) ctx.writing.setProperty(entity, name, stored);
  };
}

function compileKey(c: Compiler, target: Property | Subscript): (row: Row, ctx: RunContext) => string {
  if (target.kind === 'property') return () => target.key;
  const index = c.expression(target.index);
  return (row, ctx) => keyFrom(index(row, ctx));
}

function setAll(
  entity: NodeValue | RelationshipValue | null,
  map: ReadonlyMap<string, Value>,
  replace: boolean,
  ctx: RunContext,
): void {
  if (entity === null) return;
  if (replace) {
    for (const key of entity.properties().keys())
      if (!map.has(key)) ctx.writing.setProperty(entity, key, null);
  }
  for (const [key, value] of map) ctx.writing.setProperty(entity, key, storable(value), true);
}

function setLabels(value: Value, names: readonly string[], present: boolean, ctx: RunContext): void {
  const entity = entityFrom(value);
  if (entity === null) return;
  if (!(entity instanceof NodeValue)) {
    throw runtimeError('InvalidArgumentValue', 'Only nodes have labels that can be changed.');
  }
  for (const name of names) ctx.writing.setLabel(entity, name, present);
}

function compileRemoveItem(c: Compiler, item: RemoveItem): Change {
  if (item.kind === 'labels') {
    const slot = c.slot(item.variable);
    const names = c.labelNames(item.labels);
    return (row, ctx) => setLabels(row[slot] ?? null, names(row, ctx), false, ctx);
  }
  const object = c.expression(item.target.object);
  const key = compileKey(c, item.target);
  return (row, ctx) => {
    const entity = entityFrom(object(row, ctx));
    if (entity !== null) ctx.writing.setProperty(entity, key(row, ctx), null);
  };
}

export function compileSet(c: Compiler, plan: SetPlan | RemovePlan): Operator {
  const input = c.operator(plan.input);
  const changes =
    plan.op === 'set'
      ? plan.items.map((item) => compileSetItem(c, item))
      : plan.items.map((item) => compileRemoveItem(c, item));
  return function* set(ctx, argument) {
    for (const row of input(ctx, argument)) {
      if (row === PAUSE || ctx.tick()) yield PAUSE;
      if (row === PAUSE) continue;
      for (const change of changes) change(row, ctx);
      yield row;
    }
  };
}
