/** Topics: groups of names that keep each other's company, and the parts that a topic falls into. */

import louvain from 'graphology-communities-louvain';
import { compareText, firstDifference, listOf } from '../domain/order.ts';
import type { Backbone } from './backbone.ts';
import { seededRandom } from './seeded-random.ts';

/** Its types declare a default export; the module is the function itself. */
const detectCommunities = louvain as unknown as typeof louvain.default;

const SEED = 1;
/** Names that a community is called by. */
const TELLING_NAMES = 3;
/** Topics, their parts, and the parts of these: below that stand pairs. */
const MOST_LEVELS = 3;
/** Fewer names than this are no part of their own: they stay with the topic alone. */
const LEAST_PART = 3;

export interface Community {
  /** `<level>-<id of its most telling entity>`. */
  readonly id: string;
  /** 0 for topics, 1 for the parts that they fall into, and so on. */
  readonly level: number;
  /** The id of the community of the level before that holds all its members; null for topics. */
  readonly parent: string | null;
  /** Its most telling names, joined by ` · `. */
  readonly name: string;
  /** Entity ids, most telling first. */
  readonly members: readonly string[];
}

/** What a community's name is made from. */
interface TellingName {
  readonly name: string;
  /** The greater, the more telling. */
  readonly weight: number;
}

type NameOf = (entity: string) => TellingName;

/**
 * Level by level, largest first; every node of the backbone is in exactly one of level 0, and in at most one of each
 * other: a community has parts only where it falls into several. The same for the same backbone.
 */
export function communitiesOf(backbone: Backbone, nameOf: NameOf): readonly Community[] {
  if (backbone.order === 0) return [];
  const [widest = [], ...finer] = passesOf(backbone);
  const found = widest.map((group) => nameCommunity(group, null, nameOf));
  const smallest = new Map<string, Community>();
  const keep = (communities: readonly Community[]): void => {
    for (const community of communities)
      for (const member of community.members) smallest.set(member, community);
  };
  keep(found);
  for (const groups of finer) {
    const parts = partsOf(smallest, groups, nameOf);
    keep(parts);
    found.push(...parts);
  }
  return found.sort(byLevel);
}

/** Louvain's passes from the last, which joins most, to the first; each is a partition of all nodes. */
function passesOf(backbone: Backbone): string[][][] {
  const { dendrogram } = detectCommunities.detailed(backbone, {
    getEdgeWeight: 'weight',
    rng: seededRandom(SEED),
  });
  const nodes = backbone.nodes();
  // The first row is each node by itself; a graph in which joining gains nothing has no other.
  const passes = dendrogram.slice(dendrogram.length > 1 ? 1 : 0).toReversed();
  return passes.map((pass) => {
    const groups = new Map<number, string[]>();
    for (const [index, entity] of nodes.entries()) listOf(groups, pass[index] ?? -1).push(entity);
    return [...groups.values()];
  });
}

/** The groups into which communities fall, `smallest` being the one of each node so far: large enough, and several of one. */
function partsOf(
  smallest: ReadonlyMap<string, Community>,
  groups: readonly string[][],
  nameOf: NameOf,
): Community[] {
  const families = new Map<Community, string[][]>();
  for (const group of groups) {
    const whole = smallest.get(group[0] ?? '');
    if (whole !== undefined && whole.level + 1 < MOST_LEVELS && group.length >= LEAST_PART)
      listOf(families, whole).push(group);
  }
  return [...families]
    .filter(([, parts]) => parts.length > 1)
    .flatMap(([whole, parts]) => parts.map((part) => nameCommunity(part, whole, nameOf)));
}

function byLevel(a: Community, b: Community): number {
  return firstDifference(a.level - b.level, b.members.length - a.members.length, compareText(a.id, b.id));
}

function nameCommunity(entities: readonly string[], whole: Community | null, nameOf: NameOf): Community {
  const members = entities.toSorted((a, b) => nameOf(b).weight - nameOf(a).weight || compareText(a, b));
  const names = members.slice(0, TELLING_NAMES).map((entity) => nameOf(entity).name);
  const level = whole === null ? 0 : whole.level + 1;
  return {
    id: `${level}-${members[0]}`,
    level,
    parent: whole?.id ?? null,
    name: names.join(' · '),
    members,
  };
}
