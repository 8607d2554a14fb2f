/** The resolver that needs no model: spelling, the lexicon, and the abbreviations that papers define. */

import { compareText } from '../../src/domain/order.ts';
import type { NameGroup, NameUse, Resolver } from '../../src/domain/resolver.ts';
import { lexiconFingerprint } from '../lexicons/lexicon.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';
import { canonicalName } from './canonical-name.ts';
import { joinByDefinition } from './join-by-definition.ts';
import { joinByLexicon, indexForms } from './join-by-lexicon.ts';
import { joinByAbbreviation } from './join-by-abbreviation.ts';
import { joinBySpelling } from './join-by-spelling.ts';
import { NameGroups } from './name-groups.ts';

export interface RulesResolverOptions {
  readonly lexicon: readonly LexiconEntry[];
}

/** Pure; each step sees the names in code-unit order, so the order of `uses` does not matter. */
export function rulesResolver({ lexicon }: RulesResolverOptions): Resolver {
  const forms = indexForms(lexicon);
  return {
    id: `rules@4+${lexiconFingerprint(lexicon)}`,
    resolve(uses) {
      const sorted = uses.toSorted((a, b) => compareText(a.name, b.name));
      const groups = new NameGroups();
      for (const use of sorted) groups.add(use.name);
      const byKey = joinBySpelling(groups, sorted);
      joinByLexicon(groups, byKey, sorted, forms);
      joinByAbbreviation(groups, byKey, forms);
      joinByDefinition(groups, byKey, sorted);
      return toGroups(groups, sorted);
    },
  };
}

function toGroups(groups: NameGroups, uses: readonly NameUse[]): NameGroup[] {
  const useOf = new Map(uses.map((use) => [use.name, use]));
  return [...groups.all()]
    .map(({ names, reasons, entry }) => ({
      canonical: canonicalName(
        names.flatMap((name) => useOf.get(name) ?? []),
        entry,
      ),
      names: names.toSorted(compareText),
      reasons: reasons.toSorted(compareText),
      ...(entry === undefined ? {} : { type: entry.type }),
    }))
    .sort((a, b) => compareText(a.names[0] ?? '', b.names[0] ?? ''));
}
