/** The graph's vocabulary: entity types, roles, relation types and labels, one row each; labels, colors, legend and exports follow it. */

/** A row of the entity-type table. `color` is `#rrggbb`, one hue for light and dark screens. */
export interface EntityTypeRow {
  readonly name: string;
  readonly description: string;
  readonly color: string;
}

/** Order is also the tie-break when two types have equally many papers. */
export const ENTITY_TYPES = [
  {
    name: 'Method',
    description: 'something that is run or built: technique, model, optimizer, loss',
    color: '#4c78a8',
  },
  {
    name: 'Concept',
    description: 'something that is reasoned about: theory, phenomenon, property',
    color: '#b279a2',
  },
  { name: 'Task', description: 'the problem to be solved', color: '#54a24b' },
  { name: 'Dataset', description: 'dataset, corpus, benchmark', color: '#e45756' },
  { name: 'Metric', description: 'a named measure of quality or cost', color: '#c78a1b' },
] as const satisfies readonly EntityTypeRow[];

export type EntityType = (typeof ENTITY_TYPES)[number]['name'];

/** A row of the role table. `weight` is what one paper in this role adds to an entity's salience. */
export interface RoleRow {
  readonly name: string;
  /** The relationship type from Paper to Entity that repeats the role, or null where MENTIONS says all. */
  readonly relationship: string | null;
  readonly weight: number;
  readonly description: string;
}

/** Strongest first: where several hold, an entity has the first. */
export const ROLES = [
  {
    name: 'introduces',
    relationship: 'INTRODUCES',
    weight: 3,
    description: 'the paper proposes, names or releases it',
  },
  {
    name: 'evaluates_on',
    relationship: 'EVALUATES_ON',
    weight: 1.5,
    description:
      'dataset or benchmark the paper tests on (starts at a Paper; EVALUATED_ON starts at an Entity)',
  },
  {
    name: 'compares_with',
    relationship: 'COMPARES_WITH',
    weight: 1.5,
    description: 'baseline or rival (starts at a Paper; COMPARED_WITH starts at an Entity)',
  },
  {
    name: 'measures',
    relationship: 'MEASURES',
    weight: 0.5,
    description: 'metric the paper reports (starts at a Paper; MEASURED_BY starts at an Entity)',
  },
  {
    name: 'addresses',
    relationship: 'ADDRESSES',
    weight: 2,
    description: 'task the paper wants to solve',
  },
  {
    name: 'studies',
    relationship: 'STUDIES',
    weight: 2,
    description: 'what the paper analyses or proves something about',
  },
  {
    name: 'uses',
    relationship: 'USES',
    weight: 1,
    description: 'building block or tool (starts at a Paper; USED_FOR starts at an Entity)',
  },
  { name: 'mentions', relationship: null, weight: 0.3, description: 'background only' },
] as const satisfies readonly RoleRow[];

export type Role = (typeof ROLES)[number]['name'];

/** A row of the relation table. `phrase` reads between head and tail: "Mix-LN outperforms Pre-LN". */
export interface RelationTypeRow {
  readonly name: string;
  readonly symmetric: boolean;
  readonly phrase: string;
  readonly description: string;
}

/** What papers state of two entities. Symmetric types are stored once, from the smaller entity id, and matched undirected. */
export const RELATION_TYPES = [
  { name: 'USED_FOR', symmetric: false, phrase: 'is used for', description: 'head is a means for tail' },
  {
    name: 'BASED_ON',
    symmetric: false,
    phrase: 'is based on',
    description: 'head extends, generalizes, builds on or combines tail',
  },
  {
    name: 'PART_OF',
    symmetric: false,
    phrase: 'is part of',
    description: 'head is a component or ingredient of tail',
  },
  {
    name: 'IS_A',
    symmetric: false,
    phrase: 'is a kind of',
    description: 'head is a kind or instance of tail',
  },
  {
    name: 'EVALUATED_ON',
    symmetric: false,
    phrase: 'is evaluated on',
    description: 'head is tested or trained on dataset tail',
  },
  {
    name: 'MEASURED_BY',
    symmetric: false,
    phrase: 'is measured by',
    description: 'head is assessed by metric tail',
  },
  {
    name: 'COMPARED_WITH',
    symmetric: true,
    phrase: 'is compared with',
    description: 'compared or contrasted, no winner stated',
  },
  {
    name: 'OUTPERFORMS',
    symmetric: false,
    phrase: 'outperforms',
    description: 'head is stated to be better, faster or cheaper than tail',
  },
  {
    name: 'AFFECTS',
    symmetric: false,
    phrase: 'affects',
    description: 'head causes, enables, improves, prevents, bounds or changes tail',
  },
  {
    name: 'EQUIVALENT_TO',
    symmetric: true,
    phrase: 'is equivalent to',
    description: 'head equals, converges to, reduces to or is described by tail',
  },
] as const satisfies readonly RelationTypeRow[];

export type RelationType = (typeof RELATION_TYPES)[number]['name'];

/** What reads between the names of a statement of this type; the type itself where it is none. */
export function phraseOf(type: string): string {
  return RELATION_TYPES.find((row) => row.name === type)?.phrase ?? type;
}

/** What the head of AFFECTS does to its tail. */
export const EFFECTS = ['increases', 'decreases', 'enables', 'prevents', 'bounds'] as const;
export type Effect = (typeof EFFECTS)[number];

/** A row of the table of relationships that come from no role and no claim. */
export interface StructureRow {
  readonly name: string;
  readonly start: NodeLabel;
  readonly end: NodeLabel;
}

/** Labels of the nodes that are not internal; an Entity has its type as a second one. */
export const NODE_LABELS = ['Paper', 'Entity', 'Author', 'Claim', 'Community'] as const;
type NodeLabel = (typeof NODE_LABELS)[number];

const STRUCTURE = [
  { name: 'MENTIONS', start: 'Paper', end: 'Entity' },
  { name: 'STATES', start: 'Paper', end: 'Claim' },
  { name: 'SUBJECT', start: 'Claim', end: 'Entity' },
  { name: 'OBJECT', start: 'Claim', end: 'Entity' },
  { name: 'AUTHORED_BY', start: 'Paper', end: 'Author' },
  { name: 'CITES', start: 'Paper', end: 'Paper' },
  { name: 'APPEARS_WITH', start: 'Entity', end: 'Entity' },
  { name: 'IN_COMMUNITY', start: 'Entity', end: 'Community' },
] as const satisfies readonly StructureRow[];

/** Every relationship type with the labels of its ends. */
export const RELATIONSHIPS: readonly StructureRow[] = [
  ...STRUCTURE,
  ...ROLES.flatMap(({ relationship }): StructureRow[] =>
    relationship === null ? [] : [{ name: relationship, start: 'Paper', end: 'Entity' }],
  ),
  ...RELATION_TYPES.map(({ name }): StructureRow => ({ name, start: 'Entity', end: 'Entity' })),
];

/** What `derive` adds to the projection: the projection neither makes nor takes them away. */
export const DERIVED = {
  properties: ['specificity', 'generic', 'hub', 'community', 'x', 'y'],
  labels: ['Community'],
  relationships: ['APPEARS_WITH', 'IN_COMMUNITY'],
} as const;

/** Relations below this confidence are extracted but make no claim in the graph: confidences are set so that most above it are meant to hold. */
export const CLAIM_CONFIDENCE = 0.5;

/** Layout of the graph; `store/migrations.ts` upgrades an older one. */
export const SCHEMA_VERSION = 1;

/** Labels that hold facts and bookkeeping: left out of exports, statistics and the catalogue. */
export const INTERNAL_LABELS = ['Record', 'Extraction', 'Decision', 'Vector', 'Tangent'] as const;

/** Whether nodes of a label hold facts and bookkeeping. */
export function isInternalLabel(label: string): boolean {
  return INTERNAL_LABELS.some((internal) => internal === label);
}

/** Whether a string is one of the five entity types. */
export function isEntityType(name: string): name is EntityType {
  return ENTITY_TYPES.some((row) => row.name === name);
}

/** Whether a relation type is stored once and matched undirected. */
export function isSymmetric(type: RelationType): boolean {
  return RELATION_TYPES.some((row) => row.name === type && row.symmetric);
}
