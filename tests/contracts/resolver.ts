/** What every resolver must do: a partition of the names, the same in any order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../src/domain/schema.ts';
import type { NameUse, Resolver } from '../../src/domain/resolver.ts';

export interface ResolverContract {
  readonly resolver: Resolver;
  /** Names that must come together, and names that must stay apart. */
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

const nameUse: fc.Arbitrary<NameUse> = fc.record({
  name: fc.oneof(
    fc.constantFrom('Adam', 'AdamW', 'NTK', 'neural tangent kernel', 'SGD', 'ResNet-50', 'ResNet'),
    fc.string({ minLength: 1 }),
  ),
  papersByType: fc.dictionary(
    fc.constantFrom(...ENTITY_TYPES.map((row) => row.name)),
    fc.integer({ min: 1, max: 9 }),
    {
      minKeys: 1,
    },
  ),
  definitions: fc.array(
    fc.record({ form: fc.string({ minLength: 1 }), papers: fc.integer({ min: 1, max: 5 }) }),
    { maxLength: 2 },
  ),
});
const nameUses = fc.uniqueArray(nameUse, { selector: (use) => use.name, maxLength: 30 });

export function describeResolver({ resolver, same, different }: ResolverContract): void {
  describe(`resolver ${resolver.id}`, () => {
    it('puts every name in exactly one group, and gives a reason for each that is joined', () => {
      fc.assert(
        fc.property(nameUses, (uses) => {
          const groups = resolver.resolve(uses);
          const grouped = groups.flatMap((group) => group.names);
          expect(grouped.toSorted()).toEqual(uses.map((use) => use.name).toSorted());
          for (const group of groups) expect(group.reasons.length > 0).toBe(group.names.length > 1);
        }),
      );
    });

    it('does not depend on the order of names', () => {
      fc.assert(
        fc.property(nameUses, (uses) => {
          expect(resolver.resolve(uses.toReversed())).toEqual(resolver.resolve(uses));
        }),
      );
    });

    for (const [a, b] of same)
      it(`joins "${a}" and "${b}"`, () => expect(together(resolver, a, b)).toBe(true));
    for (const [a, b] of different)
      it(`keeps "${a}" and "${b}" apart`, () => expect(together(resolver, a, b)).toBe(false));
  });
}

function together(resolver: Resolver, a: string, b: string): boolean {
  const use = (name: string): NameUse => ({ name, papersByType: { Method: 1 }, definitions: [] });
  return resolver
    .resolve([use(a), use(b)])
    .some((group) => group.names.includes(a) && group.names.includes(b));
}
