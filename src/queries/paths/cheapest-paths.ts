/** The k cheapest simple paths of a few steps, best first: a search from one end, led by the exact cost to the other. */

import { compareText } from '../../domain/order.ts';

export interface Edge<Label> {
  readonly to: string;
  /** Above 0. */
  readonly cost: number;
  readonly label: Label;
}

/** Edges by the node they leave. */
export type Edges<Label> = ReadonlyMap<string, readonly Edge<Label>[]>;

export interface CheapestPath<Label> {
  readonly cost: number;
  readonly nodes: readonly string[];
  readonly labels: readonly Label[];
}

interface Search {
  readonly from: string;
  readonly to: string;
  /** Paths at most. */
  readonly count: number;
  /** Steps at most. */
  readonly steps: number;
  /** Paths above it are not worth finding. */
  readonly most: number;
}

/** Cheapest first, equal ones by their nodes in code-unit order; no node stands twice in a path. */
export function cheapestPaths<Label>(
  edges: Edges<Label>,
  { from, to, count, steps, most }: Search,
): readonly CheapestPath<Label>[] {
  const left = costsToEnd(edges, to, steps);
  const open = new PathQueue<Label>();
  const push = (path: CheapestPath<Label>): void => {
    const end = path.nodes.at(-1) ?? '';
    const rest = left[steps - path.labels.length]?.get(end);
    if (rest !== undefined && path.cost + rest <= most) open.push(path, path.cost + rest);
  };
  push({ cost: 0, nodes: [from], labels: [] });
  const found: CheapestPath<Label>[] = [];
  for (let path = open.pop(); path && found.length < count; path = open.pop()) {
    const end = path.nodes.at(-1) ?? '';
    if (end === to) {
      found.push(path);
      continue;
    }
    for (const edge of edges.get(end) ?? []) {
      if (path.nodes.includes(edge.to)) continue;
      push({
        cost: path.cost + edge.cost,
        nodes: [...path.nodes, edge.to],
        labels: [...path.labels, edge.label],
      });
    }
  }
  return found;
}

/** At index n: of every node that reaches the end in n steps or fewer, the least cost (Bellman and Ford's rounds). */
function costsToEnd<Label>(
  edges: Edges<Label>,
  to: string,
  steps: number,
): readonly ReadonlyMap<string, number>[] {
  const rounds: Map<string, number>[] = [new Map([[to, 0]])];
  for (let round = 1; round <= steps; round += 1) {
    const before = rounds[round - 1] ?? new Map<string, number>();
    const now = new Map(before);
    for (const [node, leaving] of edges) {
      for (const edge of leaving) {
        const rest = before.get(edge.to);
        if (rest !== undefined && edge.cost + rest < (now.get(node) ?? Infinity))
          now.set(node, edge.cost + rest);
      }
    }
    rounds.push(now);
  }
  return rounds;
}

interface Waiting<Label> {
  readonly path: CheapestPath<Label>;
  readonly estimate: number;
  readonly key: string;
}

/** A binary heap by estimate, then by the nodes. */
class PathQueue<Label> {
  readonly #heap: Waiting<Label>[] = [];

  push(path: CheapestPath<Label>, estimate: number): void {
    const heap = this.#heap;
    heap.push({ path, estimate, key: path.nodes.join('\n') });
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  pop(): CheapestPath<Label> | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || first === last) return first?.path;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (child >= heap.length || !this.#swapIfBefore(child, at)) return first.path;
      at = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return (
      one.estimate - other.estimate < 0 ||
      (one.estimate === other.estimate && compareText(one.key, other.key) < 0)
    );
  }

  #swapIfBefore(a: number, b: number): boolean {
    if (!this.#isBefore(a, b)) return false;
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one && other) [this.#heap[a], this.#heap[b]] = [other, one];
    return true;
  }
}
