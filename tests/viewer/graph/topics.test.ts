/** Topics are the library's communities, by their own names. */

import { describe, expect, it } from 'vitest';
import {
  findTopics,
  partsByName,
  regionsNear,
  SMALL_TOPIC_HUE,
  topicColors,
  type TopicName,
} from '../../../viewer/graph/topics.ts';
import { overviewGraph } from './picture-parts.ts';

const topic = (id: string, title: string): TopicName => ({ id, name: title, size: 9, leaders: [] });

describe('topics', () => {
  it('bear the name of their community and count what is drawn of them', () => {
    const graph = overviewGraph();
    graph.setNodeAttribute('lion', 'visibility', 'hidden');
    const topics = findTopics(graph, [
      topic('0-a', 'optimizers'),
      topic('0-b', 'kernels'),
      topic('0-c', 'unseen'),
    ]);
    expect(topics.map(({ name, drawn, visible }) => [name, drawn, visible])).toEqual([
      ['optimizers', 3, 2],
      ['kernels', 1, 1],
    ]);
  });

  it('have the parts of which something is drawn, in their own hue, and are seen by them from near', () => {
    const graph = overviewGraph();
    const parts = [
      { id: '1-adam', name: 'Adam', parent: '0-a', members: ['adam', 'lion'] },
      { id: '1-far', name: 'far', parent: '0-a', members: ['elsewhere'] },
    ];
    const partOf = partsByName(parts);
    graph.forEachNode((id, node) => (node.part = partOf.get(id)));
    graph.setNodeAttribute('lion', 'visibility', 'hidden');
    const topics = findTopics(graph, [topic('0-a', 'optimizers'), topic('0-b', 'kernels')], parts);
    const [optimizers, kernels] = topics;
    expect(optimizers?.parts).toEqual([
      { id: '1-adam', name: 'Adam', color: optimizers?.color, drawn: 2, visible: 1 },
    ]);
    expect(kernels?.parts).toEqual([]);
    expect(regionsNear(topics).map(({ id }) => id)).toEqual(['1-adam', '0-b']);
  });

  it('keep their hue whatever is drawn, and share one beyond the tenth', () => {
    const colors = topicColors(Array.from({ length: 12 }, (_, at) => topic(`0-${at}`, `t${at}`)));
    expect(new Set([...colors.values()].slice(0, 10)).size).toBe(10);
    expect([...colors.values()].slice(10)).toEqual([SMALL_TOPIC_HUE, SMALL_TOPIC_HUE]);
  });
});
