/** A derivation is one function of the graph: topics apart, hubs and generics out, the same in any order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFrom, type MentionedGraph } from '../../../src/analysis/derivation.ts';
import type { Mention } from '../../../src/analysis/mention.ts';

/** Two topics of four names, each paper of one of them; every paper also holds `network` and `Adam`. */
const TOPICS = [
  ['ntk', 'infinite width', 'kernel regression', 'muP'],
  ['pruning', 'lottery ticket', 'sparsity', 'sharpness'],
] as const;

function twoTopics(papers: number): MentionedGraph {
  const mentions: Mention[] = [];
  for (let index = 0; index < papers; index += 1) {
    const paper = `p-${index}`;
    const topic = TOPICS[index % TOPICS.length] ?? [];
    for (const [place, entity] of topic.entries())
      if ((index >> 1) % 4 !== place) mentions.push({ paper, entity, role: 'studies' });
    mentions.push({ paper, entity: 'network', role: 'uses' }, { paper, entity: 'Adam', role: 'studies' });
  }
  for (let index = 0; index < papers * 9; index += 1)
    mentions.push({ paper: `other-${index}`, entity: `name ${index}`, role: 'introduces' });
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const entities = ids.map((id) => ({ id, name: id, names: [id.toLowerCase()] }));
  return { papers: papers * 10, entities, mentions };
}

describe('a derivation', () => {
  const graph = twoTopics(40);
  const { entities, communities, pairs } = deriveFrom(graph, ['Network']);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));

  it('finds the topics and calls them by their most telling names', () => {
    expect(communities.map(({ members }) => [...members].sort())).toEqual(
      TOPICS.map((names) => [...names].sort()),
    );
    for (const { id, name, members } of communities) {
      expect(id).toBe(`0-${members[0]}`);
      expect(name).toBe(members.slice(0, 3).join(' · '));
    }
  });

  it('keeps generic names out of pairs, and hubs out of communities and layout', () => {
    expect(byId.get('network')).toMatchObject({ generic: true, hub: false, community: null, x: null });
    expect(byId.get('Adam')).toMatchObject({ generic: false, hub: true, community: null, x: null });
    expect(pairs.some(({ start, end }) => start === 'network' || end === 'network')).toBe(false);
    expect(pairs.some(({ start }) => start === 'Adam')).toBe(true);
  });

  it('gives each name of a topic a place of its own, nearer to its topic than to the other', () => {
    const middleOf = (names: readonly string[]): readonly [number, number] => {
      const places = names.map((name) => byId.get(name));
      const mean = (of: 'x' | 'y'): number =>
        places.reduce((sum, place) => sum + (place?.[of] ?? Number.NaN), 0) / places.length;
      return [mean('x'), mean('y')];
    };
    const middles = TOPICS.map(middleOf);
    for (const [topic, names] of TOPICS.entries())
      for (const name of names) {
        const distances = middles.map(([x, y]) =>
          Math.hypot((byId.get(name)?.x ?? Number.NaN) - x, (byId.get(name)?.y ?? Number.NaN) - y),
        );
        expect(distances[topic]).toBeLessThan(distances[1 - topic] ?? 0);
      }
    const places = new Set(TOPICS.flat().map((name) => `${byId.get(name)?.x} ${byId.get(name)?.y}`));
    expect(places.size).toBe(8);
  });

  it('is the same in any order of papers, entities and mentions', () => {
    const whole = deriveFrom(graph, ['network']);
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...graph.entities], { minLength: graph.entities.length }),
      fc.shuffledSubarray([...graph.mentions], { minLength: graph.mentions.length }),
    );
    fc.assert(
      fc.property(shuffled, ([otherEntities, mentions]) => {
        expect(deriveFrom({ ...graph, entities: otherEntities, mentions }, ['network'])).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('of an empty graph, or of entities that no paper mentions, is empty', () => {
    expect(deriveFrom({ papers: 0, entities: [], mentions: [] }, [])).toEqual({
      entities: [],
      pairs: [],
      communities: [],
    });
    const lone = { id: 'a', name: 'a', names: ['a'] };
    expect(deriveFrom({ papers: 1, entities: [lone], mentions: [] }, []).entities).toEqual([
      { id: 'a', specificity: null, generic: false, hub: false, community: null, x: null, y: null },
    ]);
  });
});
