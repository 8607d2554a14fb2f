/** Functions on lists, and those that give lists. */

import { runtimeError } from '../errors.ts';
import type { NodeValue, PathValue, RelationshipValue } from '../values/entities.ts';
import type { Value, ValueList, ValueMap } from '../values/value.ts';
import { conversionFunctions } from './conversion.ts';
import { arg, optional, type FunctionEntry, type FunctionContext } from './signature.ts';

const category = 'List';

function keysOf(value: Value): Value {
  return value instanceof Map
    ? [...(value as ValueMap).keys()]
    : [...(value as NodeValue | RelationshipValue).properties().keys()];
}

/** From `start` to `end`, both included. */
export function rangeOf(start: bigint, end: bigint, step: bigint, context: FunctionContext): Value {
  const count = countOf(start, end, step);
  if (count > 4_294_967_295n) throw runtimeError('MemoryLimit', `range() of ${count} elements is too large.`);
  const values: bigint[] = [];
  for (const value of elementsOfRange(start, end, step)) {
    if (values.length % 1_024 === 1_023) context.charge(16_384);
    if (values.length % 16 === 15) context.tick();
    values.push(value);
  }
  return values;
}

function countOf(start: bigint, end: bigint, step: bigint): bigint {
  if (step === 0n) throw runtimeError('NumberOutOfRange', 'The step of range() cannot be zero.');
  // Truncated, as in Neo4j: a step that leads away, but by more than there is to go, gives the start.
  const count = (end - start) / step + 1n;
  return count < 0n ? 0n : count;
}

/** The same one by one. */
export function* elementsOfRange(start: bigint, end: bigint, step: bigint): Generator<bigint> {
  let value = start;
  for (let rest = countOf(start, end, step); rest > 0n; rest -= 1n) {
    yield value;
    value += step;
  }
}

function conversion(name: string, convert: (value: Value) => Value): FunctionEntry {
  return {
    name,
    args: [arg('input', 'LIST')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'Each element converted; null where it cannot be.',
    call: ([list]) => (list as ValueList).map((element) => convert(element)),
  };
}

/** Null in place of an error. */
function orNull(name: string): (value: Value) => Value {
  const entry = conversionFunctions.find((candidate) => candidate.name === `${name}OrNull`);
  return (value) => (value === null || entry === undefined ? null : entry.call([value], NO_CONTEXT));
}

/** Conversions ask nothing of the run. */
const NO_CONTEXT: FunctionContext = {
  now: () => 0,
  random: () => 0,
  tick: () => false,
  charge: () => undefined,
};

export const listFunctions: readonly FunctionEntry[] = [
  {
    name: 'keys',
    args: [arg('input', 'NODE', 'RELATIONSHIP', 'MAP')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'The keys of all properties.',
    call: ([value = null]) => keysOf(value),
  },
  {
    name: 'labels',
    args: [arg('input', 'NODE')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'The labels of a node.',
    call: ([node]) => [...(node as NodeValue).labels()],
  },
  {
    name: 'nodes',
    args: [arg('input', 'PATH')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'The nodes of a path.',
    call: ([path]) => (path as PathValue).nodes,
  },
  {
    name: 'relationships',
    args: [arg('input', 'PATH')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'The relationships of a path.',
    call: ([path]) => (path as PathValue).relationships,
  },
  {
    name: 'range',
    args: [arg('start', 'INTEGER'), arg('end', 'INTEGER'), optional('step', 'INTEGER')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'Integers from start to end, both included.',
    call: ([start, end, step = 1n], context) =>
      rangeOf(start as bigint, end as bigint, step as bigint, context),
  },
  {
    name: 'head',
    args: [arg('list', 'LIST')],
    returns: 'ANY',
    nulls: 'propagate',
    category: 'Scalar',
    doc: 'The first element.',
    call: ([list]) => (list as ValueList)[0] ?? null,
  },
  {
    name: 'last',
    args: [arg('list', 'LIST')],
    returns: 'ANY',
    nulls: 'propagate',
    category: 'Scalar',
    doc: 'The last element.',
    call: ([list]) => (list as ValueList).at(-1) ?? null,
  },
  {
    name: 'tail',
    args: [arg('list', 'LIST')],
    returns: 'LIST',
    nulls: 'propagate',
    category,
    doc: 'All elements but the first.',
    call: ([list]) => (list as ValueList).slice(1),
  },
  {
    name: 'reverse',
    args: [arg('input', 'LIST', 'STRING')],
    returns: 'ANY',
    nulls: 'propagate',
    category: 'String',
    doc: 'The elements, or the characters, from last to first.',
    call: ([value]) =>
      typeof value === 'string' ? Array.from(value).toReversed().join('') : (value as ValueList).toReversed(),
  },
  conversion('toStringList', orNull('toString')),
  conversion('toIntegerList', orNull('toInteger')),
  conversion('toFloatList', orNull('toFloat')),
  conversion('toBooleanList', orNull('toBoolean')),
];
