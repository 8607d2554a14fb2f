/** What is completed depends on the sign before it. */

import { describe, expect, it } from 'vitest';
import type { QueryDescription } from '../../../src/domain/answers.ts';
import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import { findFunction } from '../../../src/engine/functions/function-table.ts';
import { AGGREGATES } from '../../../src/engine/semantics/aggregate-names.ts';
import { nameAt, vocabularyOf, wordsAt } from '../../../viewer/console/vocabulary.ts';

const vocabulary = vocabularyOf({
  entityTypes: ENTITY_TYPES,
  roles: ROLES,
  relationTypes: RELATION_TYPES,
  effects: EFFECTS,
});
/** Syntax of its own, not functions, to the engine. */
const PREDICATES: readonly string[] = ['all', 'any', 'none', 'single', 'exists', 'reduce'];
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

  it('offers only functions that the engine has', () => {
    const functions = vocabulary.language.filter(({ type }) => type === 'function');
    const unknown = functions.filter(
      ({ label }) => findFunction(label) === undefined && !AGGREGATES.has(label.toLowerCase()),
    );
    expect(unknown.map(({ label }) => label).filter((label) => !PREDICATES.includes(label))).toEqual([]);
    expect(functions.length).toBeGreaterThan(40);
  });

  it('offers the queries of the catalogue where a statement begins with a colon, with what they need', () => {
    const query: QueryDescription = {
      name: 'trends',
      description: 'How many papers a year.',
      parameters: [
        { name: 'entity', type: 'string', description: '' },
        { name: 'limit', type: 'integer', default: 10, description: '' },
      ],
      returns: 'table',
      scope: 'local',
      ask: [],
      empty: '',
    };
    const offer = wordsAt(':query tr', vocabulary, [], [query]);
    expect(offer?.from).toBe(0);
    expect(offer?.words.map(({ label }) => label)).toEqual([':query trends {"entity": ""}']);
    expect(wordsAt('MATCH (n:', vocabulary, [], [query])?.words).toEqual(vocabulary.labels);
  });

  it('says how a name in quotes begins, and that nothing does outside of them', () => {
    expect(nameAt("MATCH (n {name: 'neural ta")).toBe('neural ta');
    expect(nameAt("MATCH (n {name: 'x'}) WHERE")).toBeUndefined();
  });

  it('replaces what is typed of the word, and offers nothing after a space', () => {
    expect(wordsAt('MATCH (n:Da', vocabulary, [])?.from).toBe(9);
    expect(wordsAt("{name: 'Ad", vocabulary, [])?.from).toBe(8);
    expect(wordsAt('RETURN ', vocabulary, [])).toBeUndefined();
    expect(offered("MATCH (n {name: 'x'}) WHERE n.")).toContain('name');
  });
});
