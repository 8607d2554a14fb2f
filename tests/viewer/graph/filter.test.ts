/** What the legend switches off is hidden and counted where it was. */

import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../../viewer/graph/composition.ts';
import { applyFilter, countHidden, countRelations, countTypes } from '../../../viewer/graph/filter.ts';
import type { ScreenGraph } from '../../../viewer/graph/screen-graph.ts';
import { EMPTY_VIEW } from '../../../viewer/state/view.ts';
import { aroundAdam, drawn, knownOf, name, viewOf } from './picture-parts.ts';

const { filter } = EMPTY_VIEW;
const NONE = new Set<string>();

let graph: ScreenGraph;
beforeEach(() => {
  const expanded = viewOf({ drawn: [{ kind: 'around', id: 'adam', count: 25 }] });
  graph = drawn(compose(expanded, knownOf({ around: () => aroundAdam })));
});

function hiddenNow(): string[] {
  return graph.filterNodes((_, { visibility }) => visibility === 'hidden');
}

describe('the filter', () => {
  it('hides generic names unless they are asked for, and counts them', () => {
    applyFilter(graph, filter, NONE);
    expect(hiddenNow()).toEqual(['nets']);
    expect(countTypes(graph, ['Method', 'Metric'])).toEqual([
      { name: 'Method', visible: 3, total: 4 },
      { name: 'Metric', visible: 0, total: 0 },
      { name: 'Dataset', visible: 1, total: 1 },
      { name: 'Concept', visible: 1, total: 1 },
    ]);
    expect(countHidden(graph)).toEqual({ generics: 1, hubs: 0, others: 0 });
    applyFilter(graph, { ...filter, generics: true }, NONE);
    expect(hiddenNow()).toEqual([]);
  });

  it('hides the names of a part of a topic, and leaves the rest of the topic', () => {
    graph.setNodeAttribute('lion', 'part', '1-lion');
    applyFilter(graph, { ...filter, hiddenTopics: ['1-lion'] }, NONE);
    expect(hiddenNow()).toEqual(['lion', 'nets']);
  });

  it('hides an edge with either end, and a relation that is switched off', () => {
    applyFilter(graph, filter, NONE);
    expect(graph.getEdgeAttribute('nets OUTPERFORMS adam', 'visibility')).toBe('hidden');
    applyFilter(graph, { ...filter, hiddenRelations: ['OUTPERFORMS'] }, NONE);
    expect(graph.getEdgeAttribute('lion OUTPERFORMS adam', 'visibility')).toBe('hidden');
    expect(countRelations(graph)).toContainEqual({ name: 'OUTPERFORMS', visible: 0, total: 2 });
  });

  it('hides a type and a topic, but never what is selected', () => {
    applyFilter(graph, { ...filter, hiddenTypes: ['Dataset'], hiddenTopics: ['0-b'] }, NONE);
    expect(hiddenNow()).toEqual(['c4', 'ntk', 'nets']);
    expect(countHidden(graph)).toEqual({ generics: 1, hubs: 0, others: 2 });
    applyFilter(graph, { ...filter, hiddenTypes: ['Dataset'] }, new Set(['c4']));
    expect(hiddenNow()).toEqual(['nets']);
  });

  it('shows in a range of years the names whose years touch it; an unknown year is in none', () => {
    const nodes = [
      name('old', { firstYear: 2014, lastYear: 2016 }),
      name('new', { firstYear: 2023, lastYear: 2024 }),
      name('unknown'),
    ];
    graph = drawn(compose(viewOf({}), knownOf({ overview: { nodes, relationships: [] } })));
    applyFilter(graph, { ...filter, years: { from: 2016, to: 2020 } }, NONE);
    expect(hiddenNow()).toEqual(['new', 'unknown']);
  });
});
