/** What is completed depends on the sign before it. */

import { describe, expect, it } from 'vitest';
import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import { vocabularyOf, wordsAt } from '../../../viewer/console/vocabulary.ts';

const vocabulary = vocabularyOf({
  entityTypes: ENTITY_TYPES,
  roles: ROLES,
  relationTypes: RELATION_TYPES,
  effects: EFFECTS,
});
const offered = (before: string): string[] =>
  (wordsAt(before, vocabulary, ['Adam', 'SGD'])?.words ?? []).map(({ label }) => label);

describe('completion', () => {
  it('offers labels, relationship types, properties, names and the language, each in its place', () => {
    expect(offered('MATCH (n:')).toContain('Dataset');
    expect(offered('MATCH (n:')).not.toContain('OUTPERFORMS');
    expect(offered('MATCH (a)-[r:OUT')).toContain('OUTPERFORMS');
    expect(offered('MATCH (a)-[:USED_FOR|')).toContain('EVALUATES_ON');
    expect(offered('MATCH (n) WHERE n.')).toContain('paperCount');
    expect(offered("MATCH (n {name: '")).toEqual(['Adam', 'SGD']);
    expect(offered('MAT')).toContain('MATCH');
    expect(offered('RETURN coll')).toContain('collect');
  });

  it('replaces what is typed of the word, and offers nothing after a space', () => {
    expect(wordsAt('MATCH (n:Da', vocabulary, [])?.from).toBe(9);
    expect(wordsAt("{name: 'Ad", vocabulary, [])?.from).toBe(8);
    expect(wordsAt('RETURN ', vocabulary, [])).toBeUndefined();
    expect(offered("MATCH (n {name: 'x'}) WHERE n.")).toContain('name');
  });
});
