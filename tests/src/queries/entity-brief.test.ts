/** An entity in brief says what the store holds, and refuses what no projection writes. */

import { describe, expect, it } from 'vitest';
import { entityTypeOf } from '../../../src/queries/entity-brief.ts';

describe('entityTypeOf', () => {
  it('finds the type beside the label Entity', () => {
    expect(entityTypeOf(['Entity', 'Metric'])).toBe('Metric');
  });

  it('calls a store damaged whose entity has no type, instead of guessing one', () => {
    expect(() => entityTypeOf(['Entity'])).toThrow(expect.objectContaining({ code: 'StoreDamaged' }));
  });
});
