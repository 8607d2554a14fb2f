/** What is common in passing is hidden; what is common and telling is a hub; what is rare is specific. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/analysis/mention.ts';
import { salienceOf, specificity } from '../../../src/analysis/salience.ts';
import type { Role } from '../../../src/domain/schema.ts';

function mentionsOf(entity: string, roles: readonly Role[]): Mention[] {
  return roles.map((role, index) => ({ paper: `p-${index}`, entity, role }));
}

const never = (): boolean => false;
/** A name of 13 papers is common in a library of 200, one of 12 is not. */
const TOTAL = 200;
const passing = Array.from({ length: 13 }, (): Role => 'mentions');
const telling = Array.from({ length: 13 }, (): Role => 'studies');

describe('salience', () => {
  it('makes a common name generic when its roles are in passing, and else a hub', () => {
    const found = salienceOf(
      [...mentionsOf('passing', passing), ...mentionsOf('telling', telling)],
      TOTAL,
      never,
    );
    expect(found.get('passing')).toMatchObject({ generic: true, hub: false });
    expect(found.get('telling')).toMatchObject({ generic: false, hub: true });
  });

  it('takes exactly 6 percent for rare, and exactly 60 percent in passing for telling', () => {
    const six = salienceOf(mentionsOf('a', passing.slice(1)), TOTAL, never);
    expect(six.get('a')).toMatchObject({ generic: false, hub: false });
    const mixed: Role[] = [...passing.slice(0, 9), ...telling.slice(0, 6)];
    expect(salienceOf(mentionsOf('a', mixed), TOTAL, never).get('a')).toMatchObject({
      generic: false,
      hub: true,
    });
  });

  it('takes no name of ten papers or fewer for common, however small the library', () => {
    const ten = salienceOf(mentionsOf('a', telling.slice(3)), 60, never);
    const eleven = salienceOf(mentionsOf('a', telling.slice(2)), 60, never);
    expect(ten.get('a')).toMatchObject({ generic: false, hub: false });
    expect(eleven.get('a')).toMatchObject({ generic: false, hub: true });
  });

  it('knows neither hub nor frequency below 50 papers, but the list', () => {
    const mentions = [...mentionsOf('passing', passing), ...mentionsOf('listed', telling)];
    const found = salienceOf(mentions, 49, (entity) => entity === 'listed');
    expect(found.get('passing')).toMatchObject({ generic: false, hub: false });
    expect(found.get('listed')).toMatchObject({ generic: true, hub: false });
  });

  it('lets generic win over hub', () => {
    expect(salienceOf(mentionsOf('a', telling), TOTAL, () => true).get('a')).toMatchObject({
      generic: true,
      hub: false,
    });
  });

  it('weighs by the roots of roles, and by specificity to the power of 1.5', () => {
    const roles: readonly Role[] = ['introduces', 'studies', 'mentions'];
    expect(salienceOf(mentionsOf('a', roles), 100, never).get('a')?.weight).toBe(1.4318);
    expect(salienceOf(mentionsOf('a', ['introduces']), 100, never).get('a')?.weight).toBe(1.5088);
  });

  it('gives specificity by its formula: less for every paper more', () => {
    expect(specificity(2, 392)).toBe(0.8466);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (papers, more) => {
        const total = papers + more;
        expect(specificity(papers, total)).toBeGreaterThanOrEqual(specificity(papers + 1, total));
        expect(specificity(papers, total)).toBeGreaterThan(0);
        expect(specificity(papers, total)).toBeLessThan(1);
      }),
    );
  });
});
