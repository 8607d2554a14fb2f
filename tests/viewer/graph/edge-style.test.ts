/** A relationship can be read: its kind, its direction, how many say so and who. */

import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../../src/domain/schema.ts';
import { styleOf } from '../../../viewer/graph/edge-style.ts';
import { link, WORDS } from './picture-parts.ts';

describe('the style of a relationship', () => {
  it('widens with independent papers, and is thin where only its own authors say so', () => {
    const width = (independentPapers: number): number =>
      styleOf(link('a', 'OUTPERFORMS', 'b', { independentPapers }), WORDS).size;
    expect(width(0)).toBeLessThan(1);
    expect(width(1)).toBeGreaterThan(1);
    expect(width(4)).toBeGreaterThan(width(1));
    expect(width(10_000)).toBe(5);
  });

  it('has an arrow where it has a direction, and is dashed where neither end is first', () => {
    expect(styleOf(link('a', 'OUTPERFORMS', 'b'), WORDS)).toMatchObject({ head: 'arrow', gap: 0 });
    expect(styleOf(link('a', 'COMPARED_WITH', 'b'), WORDS)).toMatchObject({ head: 'none', gap: 4 });
    expect(styleOf(link('a', 'APPEARS_WITH', 'b'), WORDS)).toMatchObject({ head: 'none', gap: 0, label: '' });
  });

  it('says the sign of an effect where the papers agree on one', () => {
    expect(styleOf(link('a', 'AFFECTS', 'b', { effect: 'decreases' }), WORDS).label).toBe('decreases');
    expect(styleOf(link('a', 'AFFECTS', 'b'), WORDS).label).toBe('affects');
  });

  it('knows the family of every relation of the schema', () => {
    const strangers = RELATION_TYPES.filter(
      ({ name }) => styleOf(link('a', name, 'b'), WORDS).family === 'role',
    );
    expect(strangers).toEqual([]);
  });

  it('reads the role of a paper as words', () => {
    expect(styleOf(link('p', 'EVALUATES_ON', 'b'), WORDS)).toMatchObject({
      family: 'role',
      label: 'evaluates on',
    });
  });
});
