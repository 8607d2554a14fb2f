/** What the SHOW commands give: their columns, and the words that keep some of the rows. */

import { compileError } from '../errors.ts';
import type { Show } from '../syntax/ast.ts';

interface ShowTable {
  readonly columns: readonly string[];
  /** Given only where YIELD asks for them. */
  readonly yielded: readonly string[];
  /** By the words before the command's name: the types that are kept, all where there is no list. */
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

const words = (text: string): readonly string[] => text.split(' ');
const NODE_UNIQUE = ['UNIQUENESS'];
const RELATIONSHIP_UNIQUE = ['RELATIONSHIP_UNIQUENESS'];
/** Constraints that the engine refuses to make: there are none to show. */
const ABSENT = [
  'KEY',
  'NODE KEY',
  'RELATIONSHIP KEY',
  'REL KEY',
  'PROPERTY TYPE',
  'NODE PROPERTY TYPE',
  'EXIST',
  'EXISTENCE',
  'PROPERTY EXISTENCE',
  'NODE EXISTENCE',
  'NODE PROPERTY EXISTENCE',
  'RELATIONSHIP EXISTENCE',
  'REL EXISTENCE',
  'RELATIONSHIP PROPERTY EXISTENCE',
  'REL PROPERTY EXISTENCE',
  'RELATIONSHIP PROPERTY TYPE',
  'REL PROPERTY TYPE',
];

const TABLES: ReadonlyMap<string, ShowTable> = new Map<string, ShowTable>([
  [
    'indexes',
    {
      columns: words(
        'id name state populationPercent type entityType labelsOrTypes properties indexProvider owningConstraint lastRead readCount',
      ),
      yielded: words('trackedSince options failureMessage createStatement'),
      filters: Object.fromEntries([
        ['ALL', undefined],
        ...['RANGE', 'TEXT', 'FULLTEXT', 'LOOKUP', 'POINT', 'VECTOR'].map((type) => [type, [type]]),
      ]) as ShowTable['filters'],
    },
  ],
  [
    'constraints',
    {
      columns: words('id name type entityType labelsOrTypes properties ownedIndex propertyType'),
      yielded: words('options createStatement'),
      filters: Object.fromEntries([
        ['ALL', undefined],
        ...['UNIQUE', 'UNIQUENESS'].flatMap((kind) => [
          [kind, [...NODE_UNIQUE, ...RELATIONSHIP_UNIQUE]],
          [`NODE ${kind}`, NODE_UNIQUE],
          [`RELATIONSHIP ${kind}`, RELATIONSHIP_UNIQUE],
          [`REL ${kind}`, RELATIONSHIP_UNIQUE],
        ]),
        ...ABSENT.map((kind) => [kind, []]),
      ]) as ShowTable['filters'],
    },
  ],
  [
    'functions',
    {
      columns: words('name category description'),
      yielded: words(
        'signature isBuiltIn argumentDescription returnDescription aggregating rolesExecution rolesBoostedExecution isDeprecated deprecatedBy',
      ),
      filters: { ALL: undefined, 'BUILT IN': undefined, 'USER DEFINED': [] },
    },
  ],
  [
    'procedures',
    {
      columns: words('name description mode worksOnSystem'),
      yielded: words(
        'signature argumentDescription returnDescription admin rolesExecution rolesBoostedExecution isDeprecated deprecatedBy option',
      ),
      filters: {},
    },
  ],
]);

/** In order. @throws CypherError where the command is not supported. */
export function showColumns(show: Show): readonly string[] {
  const { columns, yielded } = tableOf(show);
  return show.yield === undefined ? columns : [...columns, ...yielded];
}

/** The types of index or constraint that are asked for; undefined for all. */
export function shownTypes(show: Show): readonly string[] | undefined {
  const { filters } = tableOf(show);
  return show.filter === undefined ? undefined : filters[show.filter];
}

function tableOf(show: Show): ShowTable {
  const table = TABLES.get(show.what);
  if (table !== undefined) {
    if (show.filter === undefined || show.filter in table.filters) return table;
    throw compileError('UnexpectedSyntax', `There are no ${show.filter} ${show.what}.`, show);
  }
  const name = [show.filter, show.what.toUpperCase()].filter((part) => part !== undefined).join(' ');
  throw compileError('UnsupportedAdministration', `SHOW ${name} is not supported.`, show);
}
