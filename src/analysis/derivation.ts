/** Everything that is derived from a graph's mentions, as one pure function. */

import { nameKey } from '../domain/normal-forms.ts';
import { compareText } from '../domain/order.ts';
import { backboneOf } from './backbone.ts';
import { communitiesOf, type Community } from './communities.ts';
import { appearsWith, type Pair } from './cooccurrence.ts';
import { layoutOf, type Position } from './layout.ts';
import type { Mention } from './mention.ts';
import { salienceOf } from './salience.ts';

interface NamedEntity {
  readonly id: string;
  readonly name: string;
  /** Every alias and the name, lower case. */
  readonly names: readonly string[];
}

/** What `derive` sets on an entity; null where it has none. */
interface DerivedEntity {
  readonly id: string;
  readonly specificity: number | null;
  readonly generic: boolean;
  readonly hub: boolean;
  /** The topic, which is the community of level 0. */
  readonly community: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

export interface Derivation {
  /** In order of id. */
  readonly entities: readonly DerivedEntity[];
  readonly pairs: readonly Pair[];
  /** Level by level, largest first. */
  readonly communities: readonly Community[];
}

export interface MentionedGraph {
  /** All papers, also those without a mention. */
  readonly papers: number;
  readonly entities: readonly NamedEntity[];
  readonly mentions: readonly Mention[];
  /** Where an earlier derive has put entities, by the same version of the layout. */
  readonly standing?: ReadonlyMap<string, Position>;
}

/** The same for the same graph in any order, but for places, of which those that stand are kept; `genericNames` are compared with `names`, in lower case. */
export function deriveFrom(graph: MentionedGraph, genericNames: readonly string[]): Derivation {
  const entities = graph.entities.toSorted((a, b) => compareText(a.id, b.id));
  const salience = salienceOf(graph.mentions, graph.papers, listedEntities(entities, genericNames));
  const having = (property: 'generic' | 'hub'): ReadonlySet<string> =>
    new Set([...salience].flatMap(([id, of]) => (of[property] ? [id] : [])));
  const pairs = appearsWith(graph.mentions, graph.papers, having('generic'));
  const backbone = backboneOf(pairs, having('hub'));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const communities = communitiesOf(backbone, (id) => ({
    name: names.get(id) ?? id,
    weight: salience.get(id)?.tellingWeight ?? 0,
  }));
  const positions = layoutOf(backbone, communities, graph.standing);
  const topics = communities.filter(({ level }) => level === 0);
  const topicOf = new Map(topics.flatMap(({ id, members }) => members.map((member) => [member, id])));
  return {
    entities: entities.map(({ id }) => ({
      id,
      specificity: salience.get(id)?.specificity ?? null,
      generic: salience.get(id)?.generic ?? false,
      hub: salience.get(id)?.hub ?? false,
      community: topicOf.get(id) ?? null,
      x: positions.get(id)?.x ?? null,
      y: positions.get(id)?.y ?? null,
    })),
    pairs,
    communities,
  };
}

function listedEntities(
  entities: readonly NamedEntity[],
  genericNames: readonly string[],
): (id: string) => boolean {
  const listed = new Set(genericNames.map((name) => nameKey(name)));
  const ids = new Set(
    entities.flatMap(({ id, names }) => (names.some((name) => listed.has(name)) ? [id] : [])),
  );
  return (id) => ids.has(id);
}
