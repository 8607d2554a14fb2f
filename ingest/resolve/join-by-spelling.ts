/** Joins names that differ in case, hyphens, plural or spelling habits alone. */

import type { NameUse } from '../../src/domain/resolver.ts';
import { spellingKey } from './spelling-key.ts';
import type { NameGroups } from './name-groups.ts';

/** Returns one name for each key. */
export function joinBySpelling(groups: NameGroups, uses: readonly NameUse[]): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const { name } of uses) {
    const key = spellingKey(name);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, name);
    else
      groups.merge(
        first,
        name,
        `spelling: "${name}" is "${first}" but for case, hyphens, plural or spelling`,
      );
  }
  return byKey;
}
