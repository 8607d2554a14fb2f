/** `n {.*, .key, name: value, variable}`. */

import type { MapProjection } from '../../syntax/ast.ts';
import { isEntity, isMap, type Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../compiler.ts';
import type { Row, RunContext } from '../context.ts';
import { propertyOf } from './access.ts';

type Part = (object: Value, into: Map<string, Value>, row: Row, ctx: RunContext) => void;

export function compileMapProjection(c: Compiler, expression: MapProjection): Evaluate {
  const object = c.expression(expression.object);
  const parts = expression.parts.map((part): Part => {
    switch (part.kind) {
      case 'all':
        return (value, into) => {
          const all = isEntity(value) ? value.properties() : isMap(value) ? value : new Map<string, Value>();
          for (const [key, found] of all) into.set(key, found);
        };
      case 'property':
        return (value, into) => void into.set(part.key, propertyOf(value, part.key));
      case 'variable': {
        const slot = c.slot(part.variable);
        return (_value, into, row) => void into.set(part.variable.name, row[slot] as Value);
      }
      case 'entry': {
        const compute = c.expression(part.value);
        return (_value, into, row, ctx) => void into.set(part.key, compute(row, ctx));
      }
    }
  });
  return (row, ctx) => {
    const value = object(row, ctx);
    if (value === null) return null;
    const map = new Map<string, Value>();
    for (const part of parts) part(value, map, row, ctx);
    return map;
  };
}
