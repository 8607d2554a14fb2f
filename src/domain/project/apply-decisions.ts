/** The curator's word over the resolver's: groups of names after every active decision, in the order they were taken. */

import type { Decision, MergeDecision, SeparateDecision } from '../decision.ts';
import { nameKey } from '../normal-forms.ts';
import { compareText, firstDifference, sortedUnique } from '../order.ts';
import type { NameGroup } from '../resolver.ts';

/** Decisions name names, not ids; names that no paper uses change nothing. Groups by canonical name. */
export function applyDecisions(
  groups: readonly NameGroup[],
  decisions: readonly Decision[],
): readonly NameGroup[] {
  const inOrder = decisions.toSorted((a, b) =>
    firstDifference(a.seq - b.seq, compareText(JSON.stringify(a), JSON.stringify(b))),
  );
  let current: readonly NameGroup[] = groups.toSorted(byCanonical);
  for (const decision of inOrder)
    current = decision.kind === 'merge' ? merge(current, decision) : separate(current, decision);
  return current.toSorted(byCanonical);
}

function merge(groups: readonly NameGroup[], decision: MergeDecision): readonly NameGroup[] {
  const keys = new Set([...decision.names, decision.canonical].map(nameKey));
  const isTouched = (group: NameGroup): boolean => group.names.some((name) => keys.has(nameKey(name)));
  const touched = groups.filter(isTouched);
  if (touched.length === 0) return groups;
  const canonicalKey = nameKey(decision.canonical);
  const leader =
    touched.find((group) => group.names.some((name) => nameKey(name) === canonicalKey)) ?? touched[0];
  const names = sortedUnique(touched.flatMap((group) => group.names));
  const reason = `decision: ${quoted(decision.names)} are "${decision.canonical}" (${decision.by})`;
  const merged: NameGroup = {
    canonical: decision.canonical,
    names,
    reasons: [...touched.flatMap((group) => group.reasons), reason],
    ...(leader?.type && { type: leader.type }),
  };
  return [...groups.filter((group) => !isTouched(group)), merged];
}

function separate(groups: readonly NameGroup[], decision: SeparateDecision): readonly NameGroup[] {
  const keys = new Set(decision.names.map(nameKey));
  return groups.flatMap((group) => {
    const named = sortedUnique(group.names.map(nameKey).filter((key) => keys.has(key)));
    if (named.length < 2) return [group];
    const canonicalKey = nameKey(group.canonical);
    const staying = named.includes(canonicalKey) ? canonicalKey : named[0];
    const leaving = named.filter((key) => key !== staying);
    const reason = `decision: ${quoted(decision.names)} are kept apart (${decision.by})`;
    const stays = group.names.filter((name) => !leaving.includes(nameKey(name)));
    return [
      { ...group, names: stays, reasons: [...group.reasons, reason] },
      ...leaving.map((key) => {
        const names = group.names.filter((name) => nameKey(name) === key).toSorted(compareText);
        return { canonical: names[0] ?? key, names, reasons: [reason] };
      }),
    ];
  });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function byCanonical(a: NameGroup, b: NameGroup): number {
  return compareText(a.canonical, b.canonical);
}
