/** A derivation in a thread is the one in place, and leaves the event loop free. */

import { describe, expect, it } from 'vitest';
import { deriveApart } from '../../../src/analysis/derive-apart.ts';
import { deriveFrom, type MentionedGraph } from '../../../src/analysis/derivation.ts';

/** Papers of up to twelve names each, each of one of eight topics of twelve. */
function library(papers: number): MentionedGraph {
  const mentions = Array.from({ length: papers }, (_, paper) =>
    Array.from({ length: 12 }, (__, at) => ({
      paper: `p-${paper}`,
      entity: `t${paper % 8}-${(paper * 7 + at * 5) % (9 + (paper % 4))}`,
      role: 'studies' as const,
    })),
  ).flat();
  const unique = new Map(mentions.map((mention) => [`${mention.paper} ${mention.entity}`, mention]));
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  return {
    papers,
    entities: ids.map((id) => ({ id, name: id, names: [id] })),
    mentions: [...unique.values()],
    standing: new Map([['t0-1', { x: 1, y: 2 }]]),
  };
}

describe('a derivation apart', () => {
  const graph = library(300);

  it('is the same as in place, and lets others work meanwhile', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    const apart = await deriveApart(graph, ['t1-1']);
    clearInterval(count);
    expect(graph.mentions.length).toBeGreaterThan(2000);
    expect(apart).toEqual(deriveFrom(graph, ['t1-1']));
    expect(apart.communities.length).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(2);
  });

  it('fails as the thread does', async () => {
    const broken = { ...graph, entities: [{ id: 'a', name: 'a' }] } as unknown as MentionedGraph;
    await expect(deriveApart(broken, ['x'])).rejects.toThrow('undefined');
  });
});
