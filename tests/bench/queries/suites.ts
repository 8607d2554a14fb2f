/** What is timed: each suite's graph, indexes and queries. */

import type { BenchGraph } from './bench-graph.ts';
import { literatureGraph } from './literature-graph.ts';
import { LITERATURE_QUERIES } from './literature-queries.ts';
import type { QueryCase } from './query-case.ts';
import { socialGraph } from './social-graph.ts';
import { SOCIAL_QUERIES } from './social-queries.ts';

export interface Suite {
  readonly graph: (nodes: number) => BenchGraph;
  readonly labels: readonly string[];
  /** Statements that make indexes beside those of the constraints. */
  readonly indexes: readonly string[];
  readonly queries: readonly QueryCase[];
  /** Whether the project's own queries are timed as well. */
  readonly catalogue: boolean;
}

export const SUITES: Readonly<Record<string, Suite>> = {
  literature: {
    graph: literatureGraph,
    labels: ['Paper', 'Entity', 'Claim', 'Author', 'Community'],
    indexes: ['CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)'],
    queries: LITERATURE_QUERIES,
    catalogue: true,
  },
  social: {
    graph: socialGraph,
    labels: ['Person', 'Forum', 'Message', 'City'],
    indexes: [],
    queries: SOCIAL_QUERIES,
    catalogue: false,
  },
};
