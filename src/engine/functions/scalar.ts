/** Functions on entities and single values. */

import { equals } from '../values/equality.ts';
import { NodeValue, type PathValue, RelationshipValue } from '../values/entities.ts';
import { isList, isMap, type Value, type ValueMap } from '../values/value.ts';
import { codePointCount } from '../values/code-points.ts';
import { arg, type FunctionEntry } from './signature.ts';
import { describeType } from './value-type.ts';

const category = 'Scalar';

/** The id in Neo4j's text form; stable for the life of the entity. */
export function elementIdOf(entity: NodeValue | RelationshipValue): string {
  return `${entity instanceof NodeValue ? 4 : 5}:tangent:${entity.id}`;
}

/** The id of a node that `elementId` (`element`) or `id` gives as this value; undefined for any other value. */
export function nodeIdOf(value: Value, element: boolean): number | undefined {
  if (element) {
    const digits = typeof value === 'string' ? /^4:tangent:(0|[1-9]\d*)$/.exec(value)?.[1] : undefined;
    return digits === undefined ? undefined : Number(digits);
  }
  const id = typeof value === 'bigint' ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : undefined;
}

function propertiesOf(value: Value): ValueMap {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties();
  return value as ValueMap;
}

function randomUuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  hex[12] = '4';
  hex[16] = '89ab'.charAt(Math.floor(random() * 4));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const scalarFunctions: readonly FunctionEntry[] = [
  {
    name: 'coalesce',
    args: [arg('input', 'ANY')],
    variadic: true,
    returns: 'ANY',
    nulls: 'own',
    category,
    doc: 'The first value that is not null.',
    call: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    name: 'nullIf',
    args: [arg('v1', 'ANY'), arg('v2', 'ANY')],
    returns: 'ANY',
    nulls: 'own',
    category,
    doc: 'Null where both values are equal, otherwise the first.',
    call: ([a = null, b = null]) => (equals(a, b) === true ? null : a),
  },
  {
    name: 'id',
    args: [arg('input', 'NODE', 'RELATIONSHIP')],
    returns: 'INTEGER',
    nulls: 'propagate',
    category,
    doc: 'The internal id.',
    call: ([entity]) => BigInt((entity as NodeValue).id),
  },
  {
    name: 'elementId',
    args: [arg('input', 'NODE', 'RELATIONSHIP')],
    returns: 'STRING',
    nulls: 'propagate',
    category,
    doc: 'The element id.',
    call: ([entity]) => elementIdOf(entity as NodeValue),
  },
  {
    name: 'type',
    args: [arg('input', 'RELATIONSHIP')],
    returns: 'STRING',
    nulls: 'propagate',
    category,
    doc: 'The type of a relationship.',
    call: ([relationship]) => (relationship as RelationshipValue).type,
  },
  {
    name: 'startNode',
    args: [arg('input', 'RELATIONSHIP')],
    returns: 'NODE',
    nulls: 'propagate',
    category,
    doc: 'The node where a relationship starts.',
    call: ([relationship]) => (relationship as RelationshipValue).start,
  },
  {
    name: 'endNode',
    args: [arg('input', 'RELATIONSHIP')],
    returns: 'NODE',
    nulls: 'propagate',
    category,
    doc: 'The node where a relationship ends.',
    call: ([relationship]) => (relationship as RelationshipValue).end,
  },
  {
    name: 'properties',
    args: [arg('input', 'NODE', 'RELATIONSHIP', 'MAP')],
    returns: 'MAP',
    nulls: 'propagate',
    category,
    doc: 'All properties as a map.',
    call: ([value = null]) => new Map(propertiesOf(value)),
  },
  {
    name: 'length',
    args: [arg('input', 'PATH')],
    returns: 'INTEGER',
    nulls: 'propagate',
    category,
    doc: 'How many relationships a path has.',
    call: ([path]) => BigInt((path as PathValue).relationships.length),
  },
  {
    name: 'size',
    args: [arg('input', 'STRING', 'LIST')],
    returns: 'INTEGER',
    nulls: 'propagate',
    category,
    doc: 'How many elements a list, or characters a string, has.',
    call: ([value]) => BigInt(typeof value === 'string' ? codePointCount(value) : (value as Value[]).length),
  },
  ...['char_length', 'character_length'].map((name): FunctionEntry => ({
    name,
    args: [arg('input', 'STRING')],
    returns: 'INTEGER',
    nulls: 'propagate',
    category,
    doc: 'How many characters a string has.',
    call: ([text]) => BigInt(codePointCount(text as string)),
  })),
  {
    name: 'timestamp',
    args: [],
    returns: 'INTEGER',
    nulls: 'propagate',
    category,
    doc: 'Milliseconds since 1970 at the start of the statement.',
    call: (_args, context) => BigInt(Math.floor(context.now('statement'))),
  },
  {
    name: 'randomUUID',
    args: [],
    returns: 'STRING',
    nulls: 'propagate',
    category,
    doc: 'A random UUID.',
    call: (_args, context) => randomUuid(() => context.random()),
  },
  {
    name: 'valueType',
    args: [arg('input', 'ANY')],
    returns: 'STRING',
    nulls: 'own',
    category,
    doc: 'The most precise type of a value.',
    call: ([value = null]) => describeType(value),
  },
  {
    name: 'exists',
    args: [arg('pattern', 'ANY')],
    returns: 'BOOLEAN',
    nulls: 'own',
    category: 'Predicate',
    doc: 'Whether a pattern exists.',
    call: ([value = null]) => value === true,
  },
  {
    name: 'isEmpty',
    args: [arg('input', 'LIST', 'MAP', 'STRING')],
    returns: 'BOOLEAN',
    nulls: 'propagate',
    category: 'Predicate',
    doc: 'Whether a list, map or string has nothing in it.',
    call: ([value = null]) => {
      if (isMap(value)) return value.size === 0;
      return (isList(value) || typeof value === 'string') && value.length === 0;
    },
  },
];
