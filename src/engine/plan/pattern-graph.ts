/** The pattern of a MATCH as a graph: nodes by their slots, the relationships between them, how many of each. */

import type { Checked } from '../semantics/checked.ts';
import type { Direction, Expression, NestedPath, RelationshipPattern } from '../syntax/ast.ts';
import { accessFinder, type Sought } from './access.ts';
import { alternativeTypes } from './match.ts';
import { selectivityOf } from './selectivity.ts';
import { slotsOf } from './slot-expressions.ts';
import type { Statistics } from './statistics.ts';

export interface PatternNode extends Sought {
  /** Had its value before this MATCH. */
  readonly given: boolean;
}
export interface PatternEdge {
  readonly element: RelationshipPattern | NestedPath;
  /** Places in `nodes`. */
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  /** undefined: of any type. */
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  /** Which ends must have their value first: the first one, either, or both. */
  readonly needs: 'first' | 'either' | 'both';
  readonly slot: number;
  readonly given: boolean;
}
export interface Condition {
  /** Slots. */
  readonly needs: readonly number[];
  readonly selectivity: number;
}

/** Rounds of a pattern without an upper bound that are counted on. */
const USUAL_ROUNDS = 6;

/** Estimates over a pattern; all are numbers of rows for one row that comes in. */
export class PatternGraph {
  readonly checked: Checked;
  readonly statistics: Statistics;
  readonly nodes: readonly PatternNode[];
  readonly edges: readonly PatternEdge[];
  readonly conditions: readonly Condition[];
  private readonly finders = new Map<PatternNode, ReturnType<typeof accessFinder>>();
  private readonly degrees = new Map<
    PatternEdge,
    { readonly from: number; readonly to: number; readonly joined: number }
  >();

  constructor(
    checked: Checked,
    nodes: readonly PatternNode[],
    edges: readonly PatternEdge[],
    predicates: readonly Expression[],
  ) {
    this.checked = checked;
    this.statistics = checked.statistics;
    this.nodes = nodes;
    this.edges = edges;
    this.conditions = predicates.flatMap((predicate): Condition[] => {
      const needs = slotsOf(this.checked, predicate);
      if (needs === 'all' || predicate.kind === 'label test') return [];
      const about = nodes.filter(({ slot }) => needs.has(slot));
      return [
        { needs: [...needs], selectivity: selectivityOf(this.checked, this.statistics, predicate, about) },
      ];
    });
  }

  /** All nodes that have the labels. */
  count(node: PatternNode): number {
    const counts = node.labels.map((label) => this.statistics.nodes(label));
    return Math.min(this.statistics.nodes(undefined), ...counts);
  }

  /** What looking the node up costs, once the slots that are bound have their values. */
  startCost(node: PatternNode, isBound: (slot: number) => boolean): number {
    const finder = this.finders.get(node) ?? accessFinder(this.checked, this.statistics, node);
    this.finders.set(node, finder);
    return finder(isBound).cost;
  }

  /** Relationships that leave one node of this end, whatever is at the other. */
  degree(edge: PatternEdge, end: 'from' | 'to'): number {
    return this.degreesOf(edge)[end];
  }

  /** The share of all pairs of nodes of both ends that the edge joins, one pair counted as often as it is joined. */
  joined(edge: PatternEdge): number {
    return this.degreesOf(edge).joined;
  }

  private degreesOf(edge: PatternEdge): {
    readonly from: number;
    readonly to: number;
    readonly joined: number;
  } {
    const known = this.degrees.get(edge) ?? {
      from: this.rounds(edge, 'from', this.between(edge, true, false)),
      to: this.rounds(edge, 'to', this.between(edge, false, true)),
      joined:
        this.rounds(edge, 'from', this.between(edge, true, true)) /
        Math.max(1, this.count(this.nodes[edge.to] as PatternNode)),
    };
    this.degrees.set(edge, known);
    return known;
  }

  /** Walks of all lengths from one node, of which the first step has `relationships` in all. */
  private rounds(edge: PatternEdge, end: 'from' | 'to', relationships: number): number {
    const nodes = Math.max(1, this.count(this.nodes[edge[end]] as PatternNode));
    const first = relationships / nodes;
    if (edge.min === 1 && edge.max === 1) return first;
    const all = Math.max(1, this.statistics.nodes(undefined));
    const later = this.between(edge, false, false) / all;
    let total = edge.min === 0 ? 1 : 0;
    let walks = first;
    for (let length = 1; length <= Math.min(edge.max, Math.max(edge.min, USUAL_ROUNDS)); length += 1) {
      if (length >= edge.min) total += walks;
      walks *= later;
    }
    return total;
  }

  /** Relationships of the edge's types, with regard to the labels of its ends or not. */
  private between(edge: PatternEdge, withFrom: boolean, withTo: boolean): number {
    const types: readonly (string | undefined)[] = edge.types ?? [undefined];
    const [from, to] = [this.nodes[edge.from], this.nodes[edge.to]];
    let total = 0;
    for (const type of types) {
      const all = this.statistics.relationships(type);
      for (const [isSide, out, into] of [
        [edge.direction !== 'in', from, to],
        [edge.direction !== 'out', to, from],
      ] as const) {
        if (!isSide) continue;
        const leaving = (out === from ? withFrom : withTo) ? this.ending(type, out, 'out') : all;
        const reaching = (into === from ? withFrom : withTo) ? this.ending(type, into, 'in') : all;
        total += all === 0 ? 0 : (leaving * reaching) / all;
      }
    }
    return total;
  }

  private ending(type: string | undefined, node: PatternNode | undefined, direction: 'out' | 'in'): number {
    const counts = (node?.labels ?? []).map((label) =>
      this.statistics.relationships(type, { label, direction }),
    );
    return Math.min(this.statistics.relationships(type), ...counts);
  }
}

/** Bounds and types of an element that joins two nodes. */
export function edgeOf(
  element: RelationshipPattern | NestedPath,
): Pick<PatternEdge, 'direction' | 'types' | 'min' | 'max'> {
  if (element.kind === 'nested path') {
    const inner = element.path.elements.find((part) => part.kind === 'relationship');
    const steps = element.path.elements.filter((part) => part.kind !== 'node').length;
    const { min = 1, max } = element.quantifier ?? {};
    return {
      direction: inner?.direction ?? 'both',
      types: steps === 1 ? alternativeTypes(inner?.types) : undefined,
      min,
      max: max ?? Infinity,
    };
  }
  const { quantifier, length } = element;
  const range =
    quantifier ?? (length === undefined ? { min: 1, max: 1 } : { min: length.min ?? 1, max: length.max });
  return {
    direction: element.direction,
    types: alternativeTypes(element.types),
    min: range.min,
    max: range.max ?? Infinity,
  };
}
