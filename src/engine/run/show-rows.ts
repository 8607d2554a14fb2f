/** The rows of the SHOW commands before they are filtered and projected. */

import { allFunctions } from '../functions/function-table.ts';
import type { ConstraintDefinition, GraphReader, IndexDefinition } from '../graph/graph.ts';
import { builtInProcedures } from '../procedures/procedure-table.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { AGGREGATES, type AggregateSignature } from '../semantics/aggregate-names.ts';
import { shownTypes } from '../semantics/show-columns.ts';
import type { Show } from '../syntax/ast.ts';
import { compareTotal } from '../values/order.ts';
import type { TypeName, Value } from '../values/value.ts';

/** Values by column; a column that is not there is null. */
export type ShownRow = Readonly<Record<string, Value>>;

/** In the order of their names. */
export function rowsToShow(show: Show, graph: GraphReader): ShownRow[] {
  const types = shownTypes(show);
  return allRows(show, graph)
    .filter((row) => types === undefined || types.some((type) => type === row['type']))
    .toSorted((a, b) => compareTotal(a['name'] ?? null, b['name'] ?? null));
}

function allRows(show: Show, graph: GraphReader): ShownRow[] {
  switch (show.what) {
    case 'indexes':
      return [...LOOKUPS.map(lookupRow), ...graph.indexes().map(indexRow)];
    case 'constraints':
      return graph.constraints().map(constraintRow);
    case 'functions':
      return [
        ...allFunctions.map(functionRow),
        ...[...AGGREGATES].map(aggregateRow),
        ...OVER_ELEMENTS.map(elementsRow),
      ];
    default:
      return builtInProcedures.map(procedureRow);
  }
}

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

function patternOf(entity: 'node' | 'relationship', labels: readonly string[]): string {
  const names = labels.map(quoted).join('|');
  return entity === 'node' ? `(n:${names})` : `()-[r:${names}]-()`;
}

function keysOf(entity: 'node' | 'relationship', properties: readonly string[]): string {
  return properties.map((key) => `${entity === 'node' ? 'n' : 'r'}.${quoted(key)}`).join(', ');
}

function uniqueStatement(
  name: string,
  of: Pick<IndexDefinition, 'entity' | 'labels' | 'properties'>,
): string {
  const { entity, labels, properties } = of;
  return `CREATE CONSTRAINT ${quoted(name)} FOR ${patternOf(entity, labels)} REQUIRE (${keysOf(entity, properties)}) IS UNIQUE`;
}

function indexStatement(index: IndexDefinition): string {
  const { constraint, entity, labels, properties, type } = index;
  if (constraint !== undefined) return uniqueStatement(constraint, index);
  const keys = keysOf(entity, properties);
  const on = type === 'fulltext' ? `EACH [${keys}]` : `(${keys})`;
  return `CREATE ${type.toUpperCase()} INDEX ${quoted(index.name)} FOR ${patternOf(entity, labels)} ON ${on}`;
}

function indexRow(index: IndexDefinition): ShownRow {
  const indexProvider = `${index.type}-1.0`;
  return {
    id: BigInt(index.id + LOOKUPS.length),
    name: index.name,
    state: 'ONLINE',
    populationPercent: 100,
    type: index.type.toUpperCase(),
    entityType: index.entity.toUpperCase(),
    labelsOrTypes: index.labels,
    properties: index.properties,
    indexProvider,
    owningConstraint: index.constraint ?? null,
    options: optionsOf(indexProvider),
    failureMessage: '',
    createStatement: indexStatement(index),
  };
}

/** The ways from labels and types to what has them, which always are there, by the names that Neo4j gives them. */
const LOOKUPS = [
  { id: 1n, name: 'index_343aff4e', entityType: 'NODE', on: '(n) ON EACH labels(n)' },
  { id: 2n, name: 'index_f7700477', entityType: 'RELATIONSHIP', on: '()-[r]-() ON EACH type(r)' },
] as const;

function lookupRow({ id, name, entityType, on }: (typeof LOOKUPS)[number]): ShownRow {
  const indexProvider = 'token-lookup-1.0';
  return {
    id,
    name,
    state: 'ONLINE',
    populationPercent: 100,
    type: 'LOOKUP',
    entityType,
    indexProvider,
    options: optionsOf(indexProvider),
    failureMessage: '',
    createStatement: `CREATE LOOKUP INDEX ${quoted(name)} FOR ${on}`,
  };
}

function optionsOf(indexProvider: string): Value {
  return new Map<string, Value>([
    ['indexConfig', new Map()],
    ['indexProvider', indexProvider],
  ]);
}

function constraintRow({ id, name, entity, label, properties }: ConstraintDefinition): ShownRow {
  return {
    id: BigInt(id + LOOKUPS.length),
    name,
    type: entity === 'node' ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS',
    entityType: entity.toUpperCase(),
    labelsOrTypes: [label],
    properties,
    ownedIndex: name,
    options: optionsOf('range-1.0'),
    createStatement: uniqueStatement(name, { entity, labels: [label], properties }),
  };
}

function typeText(types: readonly TypeName[]): string {
  const named = types.map((type) =>
    type === 'NUMBER' ? 'INTEGER | FLOAT' : type === 'LIST' ? 'LIST<ANY>' : type,
  );
  return named.join(' | ');
}

interface Field {
  readonly name: string;
  readonly type: string;
}

const fieldText = ({ name, type }: Field): string => `${name} :: ${type}`;

function described(fields: readonly Field[]): Value {
  return fields.map(
    ({ name, type }) =>
      new Map<string, Value>([
        ['name', name],
        ['description', fieldText({ name, type })],
        ['isDeprecated', false],
        ['type', type],
      ]),
  );
}

function callableRow(
  of: { readonly name: string; readonly category: string; readonly doc: string },
  fields: readonly Field[],
  returns: string,
): ShownRow {
  return {
    name: of.name,
    category: of.category,
    description: of.doc,
    signature: `${of.name}(${fields.map(fieldText).join(', ')}) :: ${returns}`,
    isBuiltIn: true,
    argumentDescription: described(fields),
    returnDescription: returns,
    aggregating: of.category === 'Aggregating',
    isDeprecated: false,
  };
}

function functionRow(entry: (typeof allFunctions)[number]): ShownRow {
  const fields = entry.args.map(({ name, types }) => ({ name, type: typeText(types) }));
  return callableRow(entry, fields, typeText([entry.returns]));
}

function aggregateRow([, { shown, doc, args, returns }]: [string, AggregateSignature]): ShownRow {
  const fields = args.map((types, at) => ({
    name: at === 0 ? 'input' : 'percentile',
    type: typeText(types),
  }));
  return callableRow({ name: shown, category: 'Aggregating', doc }, fields, typeText([returns]));
}

/** Those that bind a variable, which the grammar knows. */
const OVER_ELEMENTS = [
  { name: 'all', doc: 'Whether the predicate holds for every element.' },
  { name: 'any', doc: 'Whether the predicate holds for an element.' },
  { name: 'none', doc: 'Whether the predicate holds for no element.' },
  { name: 'single', doc: 'Whether the predicate holds for exactly one element.' },
  { name: 'reduce', doc: 'What an expression makes of a first value and each element in turn.' },
] as const;

function elementsRow({ name, doc }: (typeof OVER_ELEMENTS)[number]): ShownRow {
  const variable = { name: 'variable', type: 'VARIABLE IN list :: LIST<ANY>' };
  if (name === 'reduce') {
    const fields = [
      { name: 'accumulator', type: 'VARIABLE = initial :: ANY' },
      { ...variable, type: `${variable.type} | expression :: ANY` },
    ];
    return callableRow({ name, category: 'List', doc }, fields, 'ANY');
  }
  const test = { ...variable, type: `${variable.type} WHERE predicate :: ANY` };
  return callableRow({ name, category: 'Predicate', doc }, [test], 'BOOLEAN');
}

function procedureRow({ name, doc, writes, inputs, outputs }: Procedure): ShownRow {
  const fieldsOf = (fields: Procedure['inputs']): Field[] =>
    fields.map((field) => ({ name: field.name, type: typeText([field.type]) }));
  const [given, found] = [fieldsOf(inputs), fieldsOf(outputs)];
  return {
    name,
    description: doc,
    mode: writes ? 'WRITE' : 'READ',
    worksOnSystem: true,
    signature: `${name}(${given.map(fieldText).join(', ')}) :: (${found.map(fieldText).join(', ')})`,
    argumentDescription: described(given),
    returnDescription: described(found),
    admin: false,
    isDeprecated: false,
    option: new Map([['deprecated', false]]),
  };
}
