/** Which properties nodes and relationships have, label by label and type by type: what notices and help know. */

import { RELATION_TYPES, ROLES, isEntityType } from './schema.ts';

/** By the label of a node; the five types of an entity share one row. */
export const NODE_PROPERTIES: Readonly<
  Record<'Paper' | 'Entity' | 'Author' | 'Community' | 'Claim', readonly string[]>
> = {
  Paper: [
    'id',
    'title',
    'abstract',
    'year',
    'yearSource',
    'date',
    'authorCount',
    'citationKey',
    'url',
    'doi',
    'arxivId',
    'venue',
    'upvotes',
  ],
  Entity: [
    'id',
    'name',
    'aliases',
    'names',
    'definition',
    'typeVotes',
    'mergeReasons',
    'paperCount',
    'specificity',
    'generic',
    'hub',
    'firstYear',
    'lastYear',
    'community',
    'x',
    'y',
  ],
  Author: ['id', 'name', 'orcid'],
  Community: ['id', 'level', 'name', 'size'],
  Claim: [
    'id',
    'type',
    'quote',
    'start',
    'end',
    'confidence',
    'extractor',
    'effect',
    'quantity',
    'selfReported',
    'hedged',
    'qualified',
  ],
};

const MENTION = ['role', 'count', 'starts', 'ends', 'texts', 'sentence', 'confidence', 'extractor'];
const ROLE = ['sentence', 'start', 'end', 'confidence', 'extractor'];
const STATEMENT = [
  'papers',
  'independentPapers',
  'paperIds',
  'claimIds',
  'quote',
  'quotePaper',
  'quoteStart',
  'quoteEnd',
  'effect',
  'confidence',
  'extractor',
  'firstYear',
  'lastYear',
];

/** By type; a type that is not here has none. */
export const RELATIONSHIP_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['MENTIONS', MENTION],
  ['APPEARS_WITH', ['papers', 'npmi', 'score']],
  ['AUTHORED_BY', ['position']],
  ...ROLES.flatMap(({ relationship }) => (relationship === null ? [] : [[relationship, ROLE] as const])),
  ...RELATION_TYPES.map(({ name }) => [name, STATEMENT] as const),
]);

/** The row of a label in `NODE_PROPERTIES`; undefined for another label. */
export function nodeKindOf(label: string): keyof typeof NODE_PROPERTIES | undefined {
  if (isEntityType(label)) return 'Entity';
  return Object.keys(NODE_PROPERTIES).find((kind): kind is keyof typeof NODE_PROPERTIES => kind === label);
}
