/** Every neighbor can be reached, whichever way the switch for generic names stands or was turned. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Neighbors } from '../../../src/domain/answers.ts';
import type { SubgraphNode } from '../../../src/domain/subgraph.ts';
import type { GraphSource } from '../../../viewer/graph-source.ts';
import { createScreenGraph, loadOverview, type ScreenGraph } from '../../../viewer/graph/screen-graph.ts';
import { createExpansion, type ExpansionState } from '../../../viewer/state/expansion.ts';
import { createPicture, type Picture } from '../../../viewer/state/picture.ts';

/** Ranked neighbors of `hub`, every second one generic, paged as the API does it. */
class RankedSource {
  readonly limits: number[] = [];
  count = 60;
  /** Runs while an answer is on its way. */
  meanwhile: () => void = () => {};

  neighbors: GraphSource['neighbors'] = (_, { limit, offset, generics }) => {
    if (limit > 200) return Promise.reject(new Error('limit is 200 at most'));
    this.limits.push(limit);
    const all = Array.from({ length: this.count }, (_unused, rank) => neighbor(rank));
    const visible = all.filter(({ properties }) => generics || properties['generic'] === false);
    const page = visible.slice(offset, offset + limit);
    const answer: Neighbors = {
      graph: {
        nodes: page,
        relationships: page.map(({ id }) => ({ type: 'USED_FOR', start: 'hub', end: id, properties: {} })),
      },
      shown: page.length,
      total: all.length,
      hidden: all.length - visible.length,
    };
    const run = this.meanwhile;
    this.meanwhile = () => {};
    run();
    return Promise.resolve(answer);
  };
}

function neighbor(rank: number): SubgraphNode {
  const id = `n${String(rank).padStart(4, '0')}`;
  return { id, labels: ['Entity', 'Method'], properties: { name: id, generic: rank % 2 === 1 } };
}

let source: RankedSource;
let graph: ScreenGraph;
let picture: Picture;
let expansion: ExpansionState;

beforeEach(() => {
  source = new RankedSource();
  graph = createScreenGraph();
  const hub = { id: 'hub', labels: ['Entity', 'Method'], properties: { name: 'hub', x: 0, y: 0 } };
  loadOverview(graph, { nodes: [hub], relationships: [] }, new Map());
  picture = createPicture(graph);
  expansion = createExpansion(source as unknown as GraphSource, picture, () => new Map());
});

async function turnSwitch(): Promise<void> {
  picture.generics.value = !picture.generics.value;
  picture.redraw();
  await expansion.refresh();
}

const counts = () => expansion.expansions.value.get('hub');
const visible = (): number =>
  graph.filterNodes((id, { visibility }) => id !== 'hub' && visibility === 'visible').length;

describe('createExpansion', () => {
  it('draws the best neighbors step by step, up to the last', async () => {
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 25, total: 60, hidden: 30 });
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 30, total: 60, hidden: 30 });
    expect(visible()).toBe(30);
  });

  it('reaches every telling neighbor when it was expanded with the generic ones and these were hidden', async () => {
    await turnSwitch();
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 25, total: 60, hidden: 0 });
    await turnSwitch();
    expect(counts()).toMatchObject({ shown: 25, total: 60, hidden: 30 });
    expect(visible()).toBe(25);
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 30, total: 60, hidden: 30 });
    expect(visible()).toBe(30);
  });

  it('counts as many as before when the switch is turned back', async () => {
    await turnSwitch();
    for (let step = 0; step < 3; step += 1) await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 60, total: 60, hidden: 0 });
    await turnSwitch();
    expect(counts()).toMatchObject({ shown: 30, total: 60, hidden: 30 });
    await turnSwitch();
    expect(counts()).toMatchObject({ shown: 60, total: 60, hidden: 0 });
  });

  it('starts from the first rank when no refresh followed the switch', async () => {
    await expansion.expand('hub');
    picture.generics.value = true;
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ generics: true, shown: 25, hidden: 0 });
    expect(graph.hasNode('n0001')).toBe(true);
  });

  it('never asks for more at once than the API gives', async () => {
    source.count = 500;
    picture.generics.value = true;
    for (let step = 0; step < 19; step += 1) await expansion.expand('hub');
    expect(counts()).toMatchObject({ shown: 475 });
    source.limits.length = 0;
    await turnSwitch();
    expect(counts()).toMatchObject({ shown: 250, hidden: 250 });
    await turnSwitch();
    expect(counts()).toMatchObject({ shown: 475, hidden: 0 });
    expect(source.limits).toEqual([200, 200, 200, 200, 75]);
  });

  it('asks again when the switch is turned while an answer is on its way', async () => {
    source.meanwhile = () => (picture.generics.value = true);
    await expansion.expand('hub');
    expect(counts()).toMatchObject({ generics: true, shown: 25, hidden: 0 });
    expect(graph.hasNode('n0001')).toBe(true);
  });

  it('takes back what it drew, and nothing that was there', async () => {
    await expansion.expand('hub');
    expansion.collapse('hub');
    expect(graph.nodes()).toEqual(['hub']);
    expect(counts()).toBeUndefined();
  });
});
