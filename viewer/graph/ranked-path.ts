/** A path between two names, told as sentences with their quotes. */

import type { Notice } from '../../src/domain/answers.ts';
import type { Subgraph, SubgraphNode, SubgraphRelationship } from '../../src/domain/subgraph.ts';

interface PathName {
  readonly id: string;
  readonly name: string;
  /** Method, Concept, ... */
  readonly type: string;
}

/** `start` and `end` are indices into title, line break and abstract of the paper. */
export interface PathQuote {
  readonly quote: string;
  readonly paperId: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly year?: number;
}

/** `from` and `to` are those of the statement: a path may go along it the other way. */
export interface PathStep {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** One, or two where no sentence names both ends. */
  readonly quotes: readonly PathQuote[];
}

/** Best first; where there is none, the notices say why and what to try. */
export interface PathsFound {
  readonly paths: readonly RankedPath[];
  readonly notices: readonly Notice[];
}

export interface RankedPath {
  readonly nodes: readonly PathName[];
  readonly steps: readonly PathStep[];
}

const PHRASES: Readonly<Record<string, string>> = {
  APPEARS_WITH: 'often appears with',
  SAME_PAPER: 'stands in the same paper as',
};

/** `muP is used for hyperparameter transfer`: one step in words, its ends named by the path. */
export function clauseOf(path: RankedPath, step: PathStep, phraseOf: (type: string) => string): string {
  const nameOf = (id: string): string => path.nodes.find((node) => node.id === id)?.name ?? id;
  return `${nameOf(step.from)} ${PHRASES[step.type] ?? phraseOf(step.type)} ${nameOf(step.to)}`;
}

/** What is drawn of a path whose nodes and relationships need not be known otherwise. */
export function graphOf({ nodes, steps }: RankedPath): Subgraph {
  return {
    nodes: nodes.map(({ id, name, type }): SubgraphNode => ({
      id,
      labels: ['Entity', type],
      properties: { id, name },
    })),
    relationships: steps.map(({ type, from, to }): SubgraphRelationship => ({
      type,
      start: from,
      end: to,
      properties: {},
    })),
  };
}

/** Keys of the edges of a path, as the screen graph has them; a symmetric one may be stored either way. */
export function edgeKeysOf({ steps }: RankedPath): string[] {
  return steps.flatMap(({ type, from, to }) => [`${from} ${type} ${to}`, `${to} ${type} ${from}`]);
}
