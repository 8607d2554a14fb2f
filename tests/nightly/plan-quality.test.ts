/** How far the chosen plans are from the best ones, found by trying every order; in steps. */

import { describe, expect, it } from 'vitest';
import { allOrders, cheapestOrder } from '../../src/engine/plan/join-order.ts';
import type { PatternGraph } from '../../src/engine/plan/pattern-graph.ts';
import { BADLY_ORDERED } from '../src/engine/plan/badly-ordered.ts';
import { skewedGraph, stepsOf } from '../src/engine/plan/skewed-graph.ts';

const MEAN = 1.5;
const WORST = 5;
/** Orders of one query that are tried. */
const MOST_ORDERS = 5_000;

describe('plan quality', () => {
  it(`is within ${MEAN} times the best order on the mean and ${WORST} times at worst`, async () => {
    const { store } = await skewedGraph();
    const ratios: number[] = [];
    for (const { query } of BADLY_ORDERED) {
      const own = (await stepsOf(store, query, undefined, Infinity))?.steps ?? Infinity;
      let best = own;
      for (let at = 0; at < MOST_ORDERS; at += 1) {
        let isThere = false;
        const orderAt = (graph: PatternGraph): ReturnType<typeof cheapestOrder> => {
          let place = 0;
          for (const order of allOrders(graph)) {
            if (place === at) {
              isThere = true;
              return order;
            }
            place += 1;
          }
          return cheapestOrder(graph);
        };
        const found = await stepsOf(store, query, orderAt, best);
        if (!isThere) break;
        best = Math.min(best, found?.steps ?? Infinity);
      }
      ratios.push(own / best);
    }
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    process.stdout.write(
      `plan quality: geometric mean ${mean.toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}\n`,
    );
    expect(ratios).toHaveLength(40);
    expect(mean).toBeLessThanOrEqual(MEAN);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(WORST);
  }, 600_000);
});
