/** A large library as the store would answer it: topics of a hundred names, four of five pairs within one; the same every time. */

import { seededRandom } from '../../../src/analysis/seeded-random.ts';
import type { SubgraphNode, SubgraphRelationship } from '../../../src/domain/subgraph.ts';
import type { Composition } from '../../../viewer/graph/composition.ts';
import type { TopicName, TopicPart } from '../../../viewer/graph/topics.ts';

const TOPIC = 100;
const PART = 25;
const TYPES = ['Method', 'Concept', 'Task', 'Dataset', 'Metric'] as const;
const RELATIONS = ['APPEARS_WITH', 'APPEARS_WITH', 'APPEARS_WITH', 'OUTPERFORMS', 'USED_FOR'] as const;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface LargeGraph {
  readonly composition: Composition;
  readonly topics: readonly TopicName[];
  readonly parts: readonly TopicPart[];
}

const nameOf = (index: number): string => `name-${index}`;

function nodeOf(index: number, papers: number): SubgraphNode {
  const topic = Math.floor(index / TOPIC);
  const [middle, own] = [40 * Math.sqrt(topic), 1.8 * Math.sqrt(index % TOPIC)];
  const [around, within] = [topic * GOLDEN_ANGLE, (index % TOPIC) * GOLDEN_ANGLE];
  return {
    id: nameOf(index),
    labels: ['Entity', TYPES[index % TYPES.length] ?? 'Method'],
    properties: {
      id: nameOf(index),
      name: `a name of topic ${topic}, ${index % TOPIC}`,
      paperCount: papers,
      specificity: 0.5,
      community: `0-${topic * TOPIC}`,
      firstYear: 2010 + (index % 15),
      lastYear: 2025,
      x: middle * Math.cos(around) + own * Math.cos(within),
      y: middle * Math.sin(around) + own * Math.sin(within),
    },
  };
}

export function largeGraph(nodes: number, edges: number): LargeGraph {
  const random = seededRandom(7);
  const chance = (below: number): number => Math.floor(random() * below);
  const relationships = new Map<string, SubgraphRelationship>();
  while (relationships.size < edges) {
    const one = chance(nodes);
    const other = random() < 0.8 ? one - (one % TOPIC) + chance(TOPIC) : chance(nodes);
    const type = RELATIONS[chance(RELATIONS.length)] ?? 'APPEARS_WITH';
    if (one === other || other >= nodes) continue;
    const [start, end] = [nameOf(one), nameOf(other)];
    const properties = { papers: 1 + chance(6), independentPapers: chance(3) };
    relationships.set(`${start} ${type} ${end}`, { start, type, end, properties });
  }
  const all = Array.from({ length: nodes }, (_, index) => nodeOf(index, 1 + Math.floor(30 * random() ** 4)));
  const groups = (size: number): number[][] =>
    Array.from({ length: Math.ceil(nodes / size) }, (_, group) =>
      Array.from({ length: Math.min(size, nodes - group * size) }, (__, at) => group * size + at),
    );
  return {
    composition: {
      nodes: new Map(all.map((node) => [node.id, node])),
      relationships,
      parents: new Map(),
      leftOut: 0,
    },
    topics: groups(TOPIC).map(([first = 0, ...rest]) => ({
      id: `0-${first}`,
      name: `topic ${first} · name ${first + 1}`,
      size: rest.length + 1,
      leaders: [],
    })),
    parts: groups(PART).map((members) => ({
      id: `1-${members[0]}`,
      name: `part ${members[0]} · name ${members[1]}`,
      parent: `0-${(members[0] ?? 0) - ((members[0] ?? 0) % TOPIC)}`,
      members: members.map(nameOf),
    })),
  };
}
