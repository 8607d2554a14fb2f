/** Joins an abbreviation with the one long form that papers define it for. */

import type { NameUse } from '../../src/domain/resolver.ts';
import { spellingKey } from './spelling-key.ts';
import type { NameGroups } from './name-groups.ts';

interface Edge {
  readonly form: string;
  readonly long: string;
  readonly papers: number;
}

export function joinByDefinition(
  groups: NameGroups,
  byKey: ReadonlyMap<string, string>,
  uses: readonly NameUse[],
): void {
  const edges = uses.flatMap((use) =>
    use.definitions.flatMap(({ form, papers }): Edge[] => {
      const name = byKey.get(spellingKey(form));
      return name === undefined ||
        groups.groupOf(name) === groups.groupOf(use.name) ||
        !mayMean(form, use.name) ||
        isOwnName(groups, name)
        ? []
        : [{ form: name, long: use.name, papers }];
    }),
  );
  const meanings = new Map<string, Set<unknown>>();
  for (const { form, long } of edges)
    meanings.set(form, (meanings.get(form) ?? new Set()).add(groups.groupOf(long)));
  for (const { form, long, papers } of edges) {
    if (meanings.get(form)?.size !== 1) continue;
    const count = papers === 1 ? '1 paper defines' : `${papers} papers define`;
    groups.merge(long, form, `definition: ${count} "${form}" for "${long}"`);
  }
}

/** The lexicon's name of something else: `SAM` stays the optimizer. */
function isOwnName(groups: NameGroups, name: string): boolean {
  const entry = groups.entryOf(name);
  return entry !== undefined && spellingKey(entry.name) === spellingKey(name);
}

/** A word in small letters is a word; numbers on both sides must be the same. */
function mayMean(form: string, long: string): boolean {
  const numbers = (name: string): string => (name.match(/\d+/g) ?? []).join();
  const isWord = /^\p{Ll}+$/u.test(form) || spellingKey(form).startsWith('^');
  return !isWord && (numbers(form) === '' || numbers(long) === '' || numbers(form) === numbers(long));
}
