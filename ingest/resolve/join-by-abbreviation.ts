/** Joins a name with its spelled-out form where the lexicon knows an abbreviation inside it: `Pre-LN` and `Pre-Layer Normalization`. */

import type { LexiconForms } from './join-by-lexicon.ts';
import { joinPrefixes, spellingKey, nameWords } from './spelling-key.ts';
import type { NameGroups } from './name-groups.ts';

export function joinByAbbreviation(
  groups: NameGroups,
  byKey: ReadonlyMap<string, string>,
  forms: LexiconForms,
): void {
  const expanded = new Map<string, string>();
  for (const [key, name] of byKey) {
    const spelledOut = expand(name, forms);
    if (spelledOut === null || spelledOut === key) continue;
    const other = byKey.get(spelledOut) ?? expanded.get(spelledOut);
    if (other === undefined) expanded.set(spelledOut, name);
    else groups.merge(other, name, `abbreviation: "${name}" is "${other}" with a part of it abbreviated`);
  }
}

/** Null where nothing in the name is a known abbreviation, or the name is one itself. */
function expand(name: string, forms: LexiconForms): string | null {
  const words = name.split(/[\s-]+/);
  if (words.length < 2) return null;
  let isExpanded = false;
  const spelledOut = words.flatMap((word) => {
    const entry = /^\p{Lu}{2,5}s?$/u.test(word) ? forms.get(spellingKey(word)) : undefined;
    if (entry === undefined || spellingKey(entry.name) === spellingKey(word)) return nameWords(word);
    isExpanded = true;
    return nameWords(entry.name);
  });
  return isExpanded ? joinPrefixes(spelledOut).join(' ') : null;
}
