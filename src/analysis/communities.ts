/** Topics: groups of names that keep each other's company. */

import louvain from 'graphology-communities-louvain';
import { compareText, listOf } from '../domain/order.ts';
import type { Backbone } from './backbone.ts';
import { seededRandom } from './seeded-random.ts';

/** Its types declare a default export; the module is the function itself. */
const detectCommunities = louvain as unknown as typeof louvain.default;

const SEED = 1;
/** Names that a community is called by. */
const TELLING_NAMES = 3;
const LEVEL = 0;

export interface Community {
  /** `<level>-<id of its most telling entity>`. */
  readonly id: string;
  readonly level: number;
  /** Its most telling names, joined by ` · `. */
  readonly name: string;
  /** Entity ids, most telling first. */
  readonly members: readonly string[];
}

/** What a community's name is made from. */
export interface TellingName {
  readonly name: string;
  /** The greater, the more telling. */
  readonly weight: number;
}

/** Largest first; every node of the backbone is in exactly one. The same for the same backbone. */
export function communitiesOf(
  backbone: Backbone,
  nameOf: (entity: string) => TellingName,
): readonly Community[] {
  if (backbone.order === 0) return [];
  const groups = new Map<number, string[]>();
  const mapping = detectCommunities(backbone, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  for (const [entity, group] of Object.entries(mapping)) listOf(groups, group).push(entity);
  return [...groups.values()]
    .map((members) => nameCommunity(members, nameOf))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.id, b.id));
}

function nameCommunity(entities: readonly string[], nameOf: (entity: string) => TellingName): Community {
  const members = entities.toSorted((a, b) => nameOf(b).weight - nameOf(a).weight || compareText(a, b));
  const names = members.slice(0, TELLING_NAMES).map((entity) => nameOf(entity).name);
  return { id: `${LEVEL}-${members[0]}`, level: LEVEL, name: names.join(' · '), members };
}
