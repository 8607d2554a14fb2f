/** A generated literature in the product's own schema: papers, names, statements, with power-law degrees. */

import { ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import type { ValueMap } from '../../../src/store/values.ts';
import type { BenchGraph, NodeGroup, RelationshipGroup, RelationshipRow } from './bench-graph.ts';
import { seededDraws } from './seeded-draws.ts';
import type { SeededDraws } from './seeded-draws.ts';

/** Shares of the nodes; the rest are communities. */
export const LITERATURE_SHARES = { papers: 0.3, entities: 0.22, claims: 0.35, authors: 0.12 };
/** Per paper. */
const MENTIONS = 5;
const AUTHORS = 3;
/** Gives the first name about 2% of all mentions, as "neural network" has in the real papers. */
const NAME_SKEW = 2.5;
const AUTHOR_SKEW = 1.5;
/** The most mentioned names: hubs, every second of them generic as well. */
const HUBS = 40;
const TYPES = ENTITY_TYPES.map(({ name }) => name);

interface Sizes {
  readonly papers: number;
  readonly entities: number;
  readonly claims: number;
  readonly authors: number;
  readonly communities: number;
}

/** About `nodes` nodes and five times as many relationships; the same for the same seed. */
export function literatureGraph(nodes: number, seed = 1): BenchGraph {
  const random = seededDraws(seed);
  const share = (part: number): number => Math.round(nodes * part);
  const sizes: Sizes = {
    papers: share(LITERATURE_SHARES.papers),
    entities: share(LITERATURE_SHARES.entities),
    claims: share(LITERATURE_SHARES.claims),
    authors: share(LITERATURE_SHARES.authors),
    communities: Math.max(1, share(1 - Object.values(LITERATURE_SHARES).reduce((sum, part) => sum + part))),
  };
  const mentions = mentionsOf(sizes, random);
  return {
    nodes: nodesOf(sizes, mentions, random),
    relationships: [
      ...paperRelationships(sizes, mentions, random),
      ...claimRelationships(sizes, mentions, random),
      ...entityRelationships(sizes, random),
    ],
  };
}

interface Mention {
  readonly paper: number;
  readonly entity: number;
  readonly role: (typeof ROLES)[number];
}

function mentionsOf({ papers, entities }: Sizes, random: SeededDraws): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let paper = 0; paper < papers; paper += 1) {
    const named = new Set<number>();
    for (let tries = 0; tries < MENTIONS; tries += 1) named.add(random.skewed(entities, NAME_SKEW));
    for (const entity of named) {
      const role = ROLES[random.below(ROLES.length)];
      if (role !== undefined) mentions.push({ paper, entity, role });
    }
  }
  return mentions;
}

const paperId = (index: number): string => `p-${index}`;
const entityId = (index: number): string => `name-${index}`;
const authorId = (index: number): string => `a-${index}`;
const claimId = (index: number): string => `c-${index}`;
const communityId = (index: number): string => `0-topic-${index}`;

const SYLLABLES = [
  'neu',
  'ral',
  'ker',
  'nel',
  'gra',
  'dient',
  'con',
  'vex',
  'mix',
  'ture',
  'spar',
  'se',
  'net',
];

function words(count: number, random: SeededDraws): string {
  const word = (): string =>
    Array.from({ length: 2 + random.below(2) }, () => SYLLABLES[random.below(SYLLABLES.length)]).join('');
  return Array.from({ length: count }, word).join(' ');
}

function nodesOf(sizes: Sizes, mentions: readonly Mention[], random: SeededDraws): readonly NodeGroup[] {
  const papersOf = new Map<number, number>();
  for (const { entity } of mentions) papersOf.set(entity, (papersOf.get(entity) ?? 0) + 1);
  const rows = (count: number, row: (index: number) => ValueMap): ValueMap[] =>
    Array.from({ length: count }, (_, index) => row(index));
  const entities = rows(sizes.entities, (index) => ({
    id: entityId(index),
    name: `${words(2, random)} ${index}`,
    aliases: [`alias ${index}`],
    names: [`name ${index}`, `alias ${index}`],
    paperCount: BigInt(papersOf.get(index) ?? 0),
    specificity: random.next(),
    generic: index < HUBS && index % 2 === 0,
    hub: index < HUBS,
    firstYear: BigInt(1990 + random.below(20)),
    lastYear: BigInt(2010 + random.below(15)),
  }));
  return [
    {
      labels: ['Paper'],
      rows: rows(sizes.papers, (index) => ({
        id: paperId(index),
        title: words(8, random),
        abstract: words(120, random),
        // One in ten has no year, as some of a real library never have.
        year: index % 10 === 0 ? null : BigInt(1995 + random.skewed(30, 0.4)),
        citationKey: `key-${index}`,
      })),
    },
    ...TYPES.map((type, at) => ({
      labels: ['Entity', type],
      rows: entities.filter((_, index) => index % TYPES.length === at),
    })),
    {
      labels: ['Claim'],
      rows: rows(sizes.claims, (index) => ({
        id: claimId(index),
        type: RELATION_TYPES[index % RELATION_TYPES.length]?.name ?? '',
        quote: words(20, random),
        start: BigInt(random.below(800)),
        end: BigInt(800 + random.below(200)),
        confidence: random.next(),
        extractor: 'rules',
        selfReported: random.next() < 0.6,
      })),
    },
    {
      labels: ['Author'],
      rows: rows(sizes.authors, (index) => ({ id: authorId(index), name: words(2, random) })),
    },
    {
      labels: ['Community'],
      rows: rows(sizes.communities, (index) => ({
        id: communityId(index),
        level: 0n,
        name: words(3, random),
        size: BigInt(5 + random.below(60)),
      })),
    },
  ];
}

function paperRelationships(
  sizes: Sizes,
  mentions: readonly Mention[],
  random: SeededDraws,
): readonly RelationshipGroup[] {
  const evidence = (): ValueMap => ({
    sentence: words(15, random),
    confidence: random.next(),
    extractor: 'rules',
  });
  const authored = Array.from({ length: sizes.papers }, (_, paper) => {
    const authors = new Set(Array.from({ length: AUTHORS }, () => random.skewed(sizes.authors, AUTHOR_SKEW)));
    return [...authors].map((author, position) => ({
      from: paperId(paper),
      to: authorId(author),
      properties: { position: BigInt(position) },
    }));
  }).flat();
  return [
    {
      type: 'MENTIONS',
      from: 'Paper',
      to: 'Entity',
      rows: mentions.map(({ paper, entity, role }) => ({
        from: paperId(paper),
        to: entityId(entity),
        properties: { ...evidence(), role: role.name, count: BigInt(1 + random.below(4)) },
      })),
    },
    ...ROLES.flatMap((role) =>
      role.relationship === null
        ? []
        : [
            {
              type: role.relationship,
              from: 'Paper',
              to: 'Entity',
              // Half of them, so that the whole keeps to five relationships a node.
              rows: mentions
                .filter((mention, index) => mention.role === role && index % 2 === 0)
                .map(({ paper, entity }) => ({
                  from: paperId(paper),
                  to: entityId(entity),
                  properties: evidence(),
                })),
            },
          ],
    ),
    { type: 'AUTHORED_BY', from: 'Paper', to: 'Author', rows: authored },
  ];
}

function claimRelationships(
  { claims }: Sizes,
  mentions: readonly Mention[],
  random: SeededDraws,
): readonly RelationshipGroup[] {
  const stated: RelationshipRow[] = [];
  const subjects: RelationshipRow[] = [];
  const objects: RelationshipRow[] = [];
  for (let claim = 0; claim < claims; claim += 1) {
    const at = random.below(mentions.length - 1);
    const [head, tail] = mentions.slice(at, at + 2);
    if (head === undefined || tail === undefined) continue;
    stated.push({ from: paperId(head.paper), to: claimId(claim), properties: {} });
    subjects.push({ from: claimId(claim), to: entityId(head.entity), properties: {} });
    objects.push({ from: claimId(claim), to: entityId(tail.entity), properties: {} });
  }
  return [
    { type: 'STATES', from: 'Paper', to: 'Claim', rows: stated },
    { type: 'SUBJECT', from: 'Claim', to: 'Entity', rows: subjects },
    { type: 'OBJECT', from: 'Claim', to: 'Entity', rows: objects },
  ];
}

/** Derived relationships of each relation type, co-occurrence, and communities. */
function entityRelationships(
  { entities, communities }: Sizes,
  random: SeededDraws,
): readonly RelationshipGroup[] {
  const pairs = (count: number, properties: () => ValueMap): RelationshipRow[] => {
    const seen = new Set<string>();
    const rows: RelationshipRow[] = [];
    for (let tries = 0; tries < count; tries += 1) {
      const from = random.skewed(entities, NAME_SKEW);
      const to = random.skewed(entities, NAME_SKEW);
      if (from === to || seen.has(`${from} ${to}`)) continue;
      seen.add(`${from} ${to}`);
      rows.push({ from: entityId(from), to: entityId(to), properties: properties() });
    }
    return rows;
  };
  const stated = (): ValueMap => ({
    papers: BigInt(1 + random.skewed(8, 3)),
    independentPapers: BigInt(random.skewed(4, 3)),
    quote: words(15, random),
    quotePaper: paperId(random.below(100)),
    confidence: random.next(),
  });
  const cooccurrence = (): ValueMap => ({
    papers: BigInt(2 + random.skewed(20, 3)),
    npmi: 0.15 + random.next() * 0.8,
    score: random.next() * 3,
  });
  return [
    ...RELATION_TYPES.map(({ name }) => ({
      type: name,
      from: 'Entity',
      to: 'Entity',
      rows: pairs(Math.round((entities * 1.5) / RELATION_TYPES.length), stated),
    })),
    { type: 'APPEARS_WITH', from: 'Entity', to: 'Entity', rows: pairs(entities * 2, cooccurrence) },
    {
      type: 'IN_COMMUNITY',
      from: 'Entity',
      to: 'Community',
      rows: Array.from({ length: entities }, (_, index) => ({
        from: entityId(index),
        to: communityId(random.skewed(communities, 1.5)),
        properties: {},
      })),
    },
  ];
}
