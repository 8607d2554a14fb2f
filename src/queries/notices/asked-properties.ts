/** Which properties of which variables a statement reads, and of which it asks that they be known. */

import type { Expression, Projection } from '../../engine/syntax/ast.ts';
import { boundName, partsOf, sortItemsOf } from './syntax-nodes.ts';

export interface AskedProperty {
  readonly variable: string;
  readonly key: string;
  /** Compared, sorted, grouped or aggregated by: rows without it fall out or stand together. */
  readonly counts: boolean;
}

/** In passing over rows without a value; `count(x)` does too. */
const AGGREGATES = new Set(
  'avg collect count max min percentilecont percentiledisc stdev stdevp sum'.split(' '),
);

/** Each variable's property once; it counts where any use of it does, unless the statement asks whether it is null. */
export function askedProperties(tree: unknown): readonly AskedProperty[] {
  const found = new Map<string, AskedProperty>();
  const aliases = aliasesOf(tree);
  const add = (expression: unknown, counts: boolean): void => {
    for (const read of readIn(expression, aliases)) {
      const key = JSON.stringify([read.variable, read.key]);
      found.set(key, { ...read, counts: counts || (found.get(key)?.counts ?? false) });
    }
  };
  add(tree, false);
  for (const [variable, key] of patternKeys(tree)) {
    found.set(JSON.stringify([variable, key]), { variable, key, counts: true });
  }
  for (const part of countingParts(tree)) add(part, true);
  const known = new Set(
    [...partsOf(tree, 'is null')].flatMap(({ operand }) =>
      readIn(operand, aliases).map(({ variable, key }) => JSON.stringify([variable, key])),
    ),
  );
  return [...found].map(([key, asked]) => (known.has(key) ? { ...asked, counts: false } : asked));
}

type Read = Pick<AskedProperty, 'variable' | 'key'>;

/** `WITH p.year AS year`: the alias stands for the property from there on. */
function aliasesOf(tree: unknown): ReadonlyMap<string, Read> {
  const aliases = new Map<string, Read>();
  for (const { items } of projectionsOf(tree)) {
    for (const { alias, expression } of items) {
      const [read, second] = readIn(expression, new Map());
      if (alias && read && !second && expression.kind === 'property') aliases.set(alias.name, read);
    }
  }
  return aliases;
}

function readIn(value: unknown, aliases: ReadonlyMap<string, Read>): readonly Read[] {
  return [
    ...[...partsOf(value, 'property')].flatMap(({ object, key }) =>
      object.kind === 'variable' ? [{ variable: object.name, key }] : [],
    ),
    ...[...partsOf(value, 'map projection')].flatMap(({ object, parts }) =>
      object.kind === 'variable'
        ? parts.flatMap((part) =>
            part.kind === 'property' ? [{ variable: object.name, key: part.key }] : [],
          )
        : [],
    ),
    ...[...partsOf(value, 'variable')].flatMap(({ name }) => aliases.get(name) ?? []),
  ];
}

/** `(p:Paper {year: 2020})`. */
function* patternKeys(tree: unknown): Generator<readonly [string, string]> {
  for (const kind of ['node', 'relationship'] as const) {
    for (const part of partsOf(tree, kind)) {
      if (part.properties?.kind !== 'map') continue;
      for (const { key } of part.properties.entries) yield [boundName(part), key];
    }
  }
}

function* countingParts(tree: unknown): Generator {
  for (const { first, rest } of partsOf(tree, 'comparison')) {
    yield [first, ...rest.map(({ operand }) => operand)].filter(isPlain);
  }
  for (const { operator, left, right } of partsOf(tree, 'binary')) {
    if (/^(?:in|starts with|ends with|contains|=~)$/.test(operator)) yield [left, right].filter(isPlain);
  }
  for (const { expression } of sortItemsOf(tree)) yield expression;
  for (const call of partsOf(tree, 'call')) if (AGGREGATES.has(call.name.toLowerCase())) yield call.args;
  for (const { items } of projectionsOf(tree)) {
    const groups = items.filter(({ expression }) => !isAggregate(expression));
    if (groups.length < items.length) yield groups.map(({ expression }) => expression);
  }
}

function* projectionsOf(tree: unknown): Generator<Projection> {
  yield* partsOf(tree, 'with');
  yield* partsOf(tree, 'return');
}

/** What is compared itself: not what a subquery inside it reads. */
function isPlain({ kind }: Expression): boolean {
  return kind !== 'subquery' && kind !== 'pattern comprehension';
}

function isAggregate(expression: Expression): boolean {
  for (const _ of partsOf(expression, 'count star')) return true;
  for (const { name } of partsOf(expression, 'call')) if (AGGREGATES.has(name.toLowerCase())) return true;
  return false;
}
