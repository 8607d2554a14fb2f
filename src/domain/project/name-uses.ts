/** What the resolver is told of the names: how many papers use each, as what, and in which other forms. */

import type { NameUse } from '../resolver.ts';
import type { EntityType } from '../schema.ts';
import { compareText, listOf } from '../order.ts';
import type { ProjectedPaper } from './papers.ts';

/** By name. */
export function nameUses(papers: readonly ProjectedPaper[]): readonly NameUse[] {
  const types = new Map<string, EntityType[]>();
  const forms = new Map<string, string[]>();
  for (const { extraction } of papers) {
    for (const { name, type, mentions } of extraction.entities) {
      listOf(types, name).push(type);
      const others = new Set(mentions.map((mention) => mention.text).filter((text) => text !== name));
      listOf(forms, name).push(...others);
    }
  }
  return [...types.keys()].sort(compareText).map((name) => ({
    name,
    papersByType: Object.fromEntries(countsOf(types.get(name) ?? [])),
    definitions: countsOf(forms.get(name) ?? []).map(([form, count]) => ({ form, papers: count })),
  }));
}

/** How often each text occurs, most frequent first, then by code unit. */
export function countsOf<T extends string>(texts: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
}
