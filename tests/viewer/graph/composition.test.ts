/** What a view draws, and that it depends on nothing but the view and what is known. */

import { describe, expect, it } from 'vitest';
import { compose, MOST_NODES } from '../../../viewer/graph/composition.ts';
import { aroundAdam, knownOf, link, name, overview, viewOf } from './picture-parts.ts';

const idsOf = (composition: ReturnType<typeof compose>): string[] => [...composition.nodes.keys()];

describe('the composition of a view', () => {
  it('is the overview where nothing else is asked for', () => {
    const composition = compose(viewOf({}), knownOf());
    expect(idsOf(composition)).toEqual(['adam', 'c4', 'lion', 'ntk']);
    expect([...composition.relationships.keys()]).toEqual([
      'adam APPEARS_WITH lion',
      'lion OUTPERFORMS adam',
    ]);
  });

  it('adds the neighbors of what is expanded, each beside its parent, and joins what was there', () => {
    const known = knownOf({ around: (id) => (id === 'adam' ? aroundAdam : undefined) });
    const composition = compose(viewOf({ drawn: [{ kind: 'around', id: 'adam', count: 25 }] }), known);
    expect(idsOf(composition)).toEqual(['adam', 'c4', 'lion', 'ntk', 'muon', 'nets']);
    expect([...composition.parents]).toEqual([
      ['muon', 'adam'],
      ['nets', 'adam'],
    ]);
    expect(composition.relationships.has('muon COMPARED_WITH adam')).toBe(true);
  });

  it('takes off what is hidden, with its edges', () => {
    const composition = compose(viewOf({ hidden: ['lion'] }), knownOf());
    expect(idsOf(composition)).not.toContain('lion');
    expect(composition.relationships.size).toBe(0);
  });

  it('draws a selected name that is not in the overview, and of its neighbors only those that are there', () => {
    const around = {
      nodes: [name('sophia'), name('c4'), name('unseen')],
      relationships: [link('sophia', 'EVALUATED_ON', 'c4'), link('sophia', 'OUTPERFORMS', 'unseen')],
    };
    const known = knownOf({ name: (id) => (id === 'sophia' ? around : undefined) });
    const composition = compose(viewOf({ selected: ['sophia'] }), known);
    expect(idsOf(composition)).toContain('sophia');
    expect(idsOf(composition)).not.toContain('unseen');
    expect(composition.relationships.has('sophia EVALUATED_ON c4')).toBe(true);
  });

  it('draws no paper that is only selected: papers are a list', () => {
    const paper = { id: 'p-1', labels: ['Paper'], properties: { title: 'T' } };
    const known = knownOf({ name: () => ({ nodes: [paper], relationships: [] }) });
    expect(idsOf(compose(viewOf({ selected: ['p-1'] }), known))).not.toContain('p-1');
  });

  it('leaves out nodes that are neither papers nor entities', () => {
    const claim = { id: 'c-1', labels: ['Claim'], properties: {} };
    const known = knownOf({ rows: () => ({ nodes: [claim], relationships: [] }) });
    const composition = compose(
      viewOf({ drawn: [{ kind: 'rows', statement: 'MATCH (c:Claim) RETURN c' }] }),
      known,
    );
    expect(idsOf(composition)).toEqual(overview.nodes.map(({ id }) => id));
  });

  it('stops at the greatest picture and counts what it leaves out', () => {
    const many = Array.from({ length: MOST_NODES + 3 }, (_, at) => name(`n${at}`));
    const composition = compose(viewOf({}), knownOf({ overview: { nodes: many, relationships: [] } }));
    expect(composition.nodes.size).toBe(MOST_NODES);
    expect(composition.leftOut).toBe(3);
  });
});
