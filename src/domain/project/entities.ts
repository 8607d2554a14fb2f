/** Entities: one node a name, with the type that most papers give it. */

import type { ExtractedEntity } from '../extraction.ts';
import { shortHash } from '../hash.ts';
import { nameKey, slugOf } from '../normal-forms.ts';
import { compareText, listOf, sortedUnique } from '../order.ts';
import type { NameGroup } from '../resolver.ts';
import { ENTITY_TYPES } from '../schema.ts';
import type { EntityType } from '../schema.ts';
import type { SubgraphNode } from '../subgraph.ts';
import { definitionOf } from './definitions.ts';
import { countsOf } from './name-uses.ts';
import { byStrength } from './mentions.ts';
import { present } from './paper-fields.ts';
import { yearsOf } from './papers.ts';
import type { ProjectedPaper } from './papers.ts';

/** An entity and where papers name it: each paper with the extracted entities that are this one, strongest first. */
export interface ProjectedEntity {
  readonly id: string;
  readonly group: NameGroup;
  readonly uses: readonly EntityUse[];
}

export interface EntityUse {
  readonly paper: ProjectedPaper;
  readonly extracted: readonly [ExtractedEntity, ...ExtractedEntity[]];
}

/** By id; every group is used by a paper. */
export function projectEntities(
  papers: readonly ProjectedPaper[],
  groups: readonly NameGroup[],
): readonly ProjectedEntity[] {
  const distinct = joinSameCanonical(groups);
  const groupOf = new Map(distinct.flatMap((group) => group.names.map((name) => [name, group] as const)));
  const uses = new Map<NameGroup, EntityUse[]>();
  for (const paper of papers) {
    const byGroup = new Map<NameGroup, ExtractedEntity[]>();
    for (const extracted of paper.extraction.entities) {
      const group = groupOf.get(extracted.name);
      if (!group) throw new RangeError(`the resolver lost the name "${extracted.name}"`);
      listOf(byGroup, group).push(extracted);
    }
    for (const [group, extracted] of byGroup) {
      const [first, ...others] = extracted.sort(byStrength);
      if (first) listOf(uses, group).push({ paper, extracted: [first, ...others] });
    }
  }
  const ids = entityIds([...uses.keys()].map((group) => group.canonical));
  return [...uses]
    .map(([group, ofGroup]) => ({ id: ids.get(group.canonical) ?? '', group, uses: ofGroup }))
    .sort((a, b) => compareText(a.id, b.id));
}

export function entityNode({ id, group, uses }: ProjectedEntity): SubgraphNode {
  const votes = countsOf(uses.map((use) => use.extracted[0].type)).toSorted(
    ([a, m], [b, n]) => n - m || rankOf(a) - rankOf(b),
  );
  const type = group.type ?? votes[0]?.[0] ?? 'Method';
  const aliases = aliasesOf(group, uses);
  const properties = {
    id,
    name: group.canonical,
    aliases,
    names: sortedUnique([group.canonical, ...aliases].map(nameKey)),
    ...present('definition', definitionOf(uses)),
    typeVotes: votes.map(([name, count]) => `${name}:${count}`),
    mergeReasons: group.reasons,
    paperCount: uses.length,
    ...yearsOf(uses.map((use) => use.paper)),
  };
  return { id, labels: ['Entity', type], properties };
}

/** Every other form in which papers write it, the form of most papers first; forms that differ in case alone once. */
function aliasesOf(group: NameGroup, uses: readonly EntityUse[]): readonly string[] {
  const written = uses.flatMap(({ extracted }) =>
    sortedUnique(
      extracted.flatMap((entity) => [entity.name, ...entity.mentions.map((mention) => mention.text)]),
    ),
  );
  const seen = new Set([nameKey(group.canonical)]);
  return countsOf(written)
    .map(([form]) => form)
    .filter((form) => !seen.has(nameKey(form)) && seen.add(nameKey(form)));
}

/** Slugs of names; where two names have one slug, each adds 4 hexadecimal digits of its own. */
function entityIds(names: readonly string[]): ReadonlyMap<string, string> {
  const bySlug = new Map<string, string[]>();
  for (const name of names) listOf(bySlug, safeSlug(name)).push(name);
  const ids = new Map<string, string>();
  for (const [slug, sharing] of bySlug) {
    const needsHash = sharing.length > 1 || slug === NAMELESS;
    const short = new Set(sharing.map((name) => shortHash(4, name))).size === sharing.length;
    for (const name of sharing)
      ids.set(name, needsHash ? `${slug}-${shortHash(short ? 4 : 16, name)}` : slug);
  }
  return ids;
}

const NAMELESS = 'entity';

/** A slug that no id of a paper, author or claim can be. */
function safeSlug(name: string): string {
  const slug = slugOf(name);
  if (slug === '') return NAMELESS;
  return /^[apc]-[0-9a-f]{12}(?:-|$)/.test(slug) ? `${NAMELESS}-${slug}` : slug;
}

/** One name, one node, even where a decision calls a group what another is called already. */
function joinSameCanonical(groups: readonly NameGroup[]): readonly NameGroup[] {
  const byName = new Map<string, NameGroup>();
  for (const group of groups) {
    const known = byName.get(group.canonical);
    byName.set(
      group.canonical,
      known
        ? {
            ...known,
            names: [...known.names, ...group.names],
            reasons: [...known.reasons, ...group.reasons],
          }
        : group,
    );
  }
  return [...byName.values()];
}

function rankOf(type: EntityType): number {
  return ENTITY_TYPES.findIndex((row) => row.name === type);
}
