/** How a relationship is drawn: its family by color, its direction by an arrow, its support by width, comparisons dashed. */

import type { SubgraphRelationship } from '../../src/domain/subgraph.ts';

/** What kind of thing a relationship says; one color each. */
export type EdgeFamily = 'company' | 'use' | 'test' | 'contest' | 'effect' | 'equal' | 'role';

/** How a relationship type reads, and whether it has a direction. */
export type RelationWords = ReadonlyMap<string, { readonly phrase: string; readonly symmetric: boolean }>;

export interface EdgeStyle {
  readonly family: EdgeFamily;
  /** Reads between its ends; empty where nothing was stated. */
  readonly label: string;
  /** Pixels. */
  readonly size: number;
  readonly head: 'arrow' | 'none';
  /** Pixels between two dashes; 0 for a line. */
  readonly gap: number;
}

const FAMILIES: Readonly<Record<string, EdgeFamily>> = {
  APPEARS_WITH: 'company',
  USED_FOR: 'use',
  BASED_ON: 'use',
  PART_OF: 'use',
  IS_A: 'use',
  EVALUATED_ON: 'test',
  MEASURED_BY: 'test',
  COMPARED_WITH: 'contest',
  OUTPERFORMS: 'contest',
  AFFECTS: 'effect',
  EQUIVALENT_TO: 'equal',
  SAME_PAPER: 'company',
};

/** Neither end is before the other. */
const DASHED: ReadonlySet<string> = new Set(['COMPARED_WITH', 'EQUIVALENT_TO', 'SAME_PAPER']);

/** Of a statement that only its own authors make. */
const THIN = 0.8;
const THICKEST = 5;

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Company widens slowly with its papers; a statement with the papers that have nothing to win by it. */
function widthOf({ type, properties }: SubgraphRelationship): number {
  const papers = numberOf(properties['papers']) ?? 1;
  if (type === 'APPEARS_WITH') return Math.min(2.6, 0.5 + 0.25 * papers);
  const independent = numberOf(properties['independentPapers']);
  if (independent === undefined) return 1;
  return independent === 0 ? THIN : Math.min(THICKEST, 1.2 + 0.8 * Math.sqrt(independent));
}

export function styleOf(relationship: SubgraphRelationship, words: RelationWords): EdgeStyle {
  const row = words.get(relationship.type);
  const family = FAMILIES[relationship.type] ?? 'role';
  const effect = relationship.properties['effect'];
  const phrase =
    row?.phrase ?? (family === 'role' ? relationship.type.toLowerCase().replaceAll('_', ' ') : '');
  return {
    family,
    label: family === 'effect' && typeof effect === 'string' ? effect : phrase,
    size: widthOf(relationship),
    head: row === undefined ? (family === 'role' ? 'arrow' : 'none') : row.symmetric ? 'none' : 'arrow',
    gap: DASHED.has(relationship.type) ? 4 : 0,
  };
}
