import { describe, expect, it } from 'vitest';
import {
  ENTITY_TYPES,
  INTERNAL_LABELS,
  RELATION_TYPES,
  ROLES,
  isEntityType,
  isInternalLabel,
  isSymmetric,
} from '../../../src/domain/schema.ts';

describe('the schema table', () => {
  it('has the five types, eight roles and ten relation types', () => {
    expect([ENTITY_TYPES.length, ROLES.length, RELATION_TYPES.length]).toEqual([5, 8, 10]);
  });

  it('never uses one name for a role relationship and a relation type', () => {
    const roles: readonly (string | null)[] = ROLES.map((row) => row.relationship);
    expect(RELATION_TYPES.filter((row) => roles.includes(row.name))).toEqual([]);
  });

  it('knows the two symmetric types', () => {
    expect(RELATION_TYPES.map((row) => row.name).filter(isSymmetric)).toEqual([
      'COMPARED_WITH',
      'EQUIVALENT_TO',
    ]);
  });

  it('tells a label of the bookkeeping from one of the graph', () => {
    expect(INTERNAL_LABELS.every(isInternalLabel)).toBe(true);
    expect(['Paper', 'Entity', 'constructor'].some(isInternalLabel)).toBe(false);
  });

  it('tells a type from another word', () => {
    expect(isEntityType('Method')).toBe(true);
    expect(isEntityType('constructor')).toBe(false);
  });
});
