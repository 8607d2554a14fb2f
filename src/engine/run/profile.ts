/** What each operator of a profiled statement does: rows, reads of the graph, time, without those below it. */

import type { GraphReader } from '../graph/graph.ts';
import { childrenOf, type Measured } from '../plan/describe.ts';
import type { Plan } from '../plan/plan.ts';
import type { Operator } from './compiler.ts';
import { PAUSE } from './context.ts';

interface Tally {
  rows: number;
  hits: number;
  milliseconds: number;
}

export class Profile {
  private readonly tallies = new Map<Plan, Tally>();
  private readonly now: () => number;
  private current: Tally = { rows: 0, hits: 0, milliseconds: 0 };
  private since: number;

  constructor(plan: Plan, now: () => number) {
    this.now = now;
    this.since = now();
    const note = (one: Plan): void => {
      this.tallies.set(one, { rows: 0, hits: 0, milliseconds: 0 });
      for (const child of childrenOf(one)) note(child);
    };
    note(plan);
  }

  of(plan: Plan): Measured | undefined {
    return this.tallies.get(plan);
  }

  /** The operator, measured; plans inside expressions count for the operator that computes them. */
  measure(operator: Operator, plan: Plan): Operator {
    const tally = this.tallies.get(plan);
    if (tally === undefined) return operator;
    const within = <T>(run: () => T): T => {
      const outer = this.switchTo(tally);
      try {
        return run();
      } finally {
        this.switchTo(outer);
      }
    };
    return function* measured(ctx, argument) {
      const rows = operator(ctx, argument);
      try {
        for (;;) {
          const next = within(() => rows.next());
          if (next.done === true) return;
          if (next.value !== PAUSE) tally.rows += 1;
          yield next.value;
        }
      } finally {
        rows.return();
      }
    };
  }

  private switchTo(tally: Tally): Tally {
    const [outer, now] = [this.current, this.now()];
    outer.milliseconds += now - this.since;
    this.since = now;
    this.current = tally;
    return outer;
  }

  /** The graph, each call of which counts as a hit, and each element of what it lists as one more. */
  watch<G extends GraphReader>(graph: G): G {
    const hit = (): void => {
      this.current.hits += 1;
    };
    return new Proxy(graph, {
      get: (target, name, proxy) => {
        const member: unknown = Reflect.get(target, name, proxy);
        if (typeof member !== 'function' || name === 'constructor') return member;
        return (...args: unknown[]): unknown => {
          hit();
          const result: unknown = Reflect.apply(member, proxy, args);
          return isIterator(result) ? counting(result, hit) : result;
        };
      },
    });
  }
}

function isIterator(value: unknown): value is IterableIterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value;
}

function* counting(values: Iterable<unknown>, hit: () => void): Generator {
  for (const value of values) {
    hit();
    yield value;
  }
}
