/** Joins names that the lexicon lists as forms of one entry. */

import type { NameUse } from '../../src/domain/resolver.ts';
import type { LexiconEntry } from '../lexicons/lexicon.ts';
import { spellingKey } from './spelling-key.ts';
import type { NameGroups } from './name-groups.ts';

/** From the key of a form to its entry; a form of two entries belongs to the one it names, or to none. */
export type LexiconForms = ReadonlyMap<string, LexiconEntry>;

export function indexForms(lexicon: readonly LexiconEntry[]): LexiconForms {
  const names = new Map(lexicon.toReversed().map((entry) => [spellingKey(entry.name), entry]));
  const aliases = new Map<string, Set<LexiconEntry>>();
  for (const entry of lexicon)
    for (const alias of entry.aliases) {
      const key = spellingKey(alias);
      aliases.set(key, (aliases.get(key) ?? new Set()).add(entry));
    }
  const forms = new Map<string, LexiconEntry>();
  for (const [key, entries] of aliases) {
    const [entry] = entries;
    if (entry !== undefined && entries.size === 1) forms.set(key, entry);
  }
  for (const [key, entry] of names) forms.set(key, entry);
  return forms;
}

/** An abbreviation that more papers define for something else than for its entry is left to the definitions. */
export function joinByLexicon(
  groups: NameGroups,
  byKey: ReadonlyMap<string, string>,
  uses: readonly NameUse[],
  forms: LexiconForms,
): void {
  const elsewhere = formsDefinedElsewhere(uses, forms);
  const firstOf = new Map<LexiconEntry, string>();
  for (const [key, name] of byKey) {
    const entry = forms.get(key);
    if (entry === undefined || elsewhere.has(key)) continue;
    groups.know(name, entry);
    const first = firstOf.get(entry);
    if (first === undefined) firstOf.set(entry, name);
    else groups.merge(first, name, `lexicon: "${name}" and "${first}" are forms of "${entry.name}"`);
  }
}

function formsDefinedElsewhere(uses: readonly NameUse[], forms: LexiconForms): ReadonlySet<string> {
  /** By form: papers that define it for its entry, less those that define it for something else. */
  const balance = new Map<string, number>();
  for (const use of uses)
    for (const { form, papers } of use.definitions) {
      const key = spellingKey(form);
      const entry = forms.get(key);
      if (entry === undefined || spellingKey(entry.name) === key) continue;
      const agrees = forms.get(spellingKey(use.name)) === entry;
      balance.set(key, (balance.get(key) ?? 0) + (agrees ? papers : -papers));
    }
  return new Set([...balance].filter(([, papers]) => papers < 0).map(([key]) => key));
}
