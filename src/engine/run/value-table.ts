/** Tables by values, found again by equivalent ones: for grouping and DISTINCT. */

import { NodeValue } from '../values/entities.ts';
import { hashKey } from '../values/hash-key.ts';
import type { Value } from '../values/value.ts';

/** By one value. Nodes and texts have maps of their own, which spares them a key made of text. */
export class ValueTable<T> {
  private readonly nodes = new Map<number, T>();
  private readonly texts = new Map<string, T>();
  private readonly others = new Map<string | number, T>();

  get(value: Value): T | undefined {
    if (typeof value === 'string') return this.texts.get(value);
    if (value instanceof NodeValue) return this.nodes.get(value.id);
    return this.others.get(hashKey(value));
  }

  set(value: Value, found: T): void {
    if (typeof value === 'string') this.texts.set(value, found);
    else if (value instanceof NodeValue) this.nodes.set(value.id, found);
    else this.others.set(hashKey(value), found);
  }
}

/** What stands under the values that led here; `below`, what stands under one value more. */
export class Place<T> {
  /** Undefined until somebody puts it. */
  held: T | undefined;
  private below: ValueTable<Place<T>> | undefined;
  private lastValue: Value | undefined;
  private last: Place<T> | undefined;

  /** The place one value further; made where there is none. */
  at(value: Value): Place<T> {
    // Rows that follow each other often agree; of texts the comparison may cost more than the lookup.
    if (this.last !== undefined && value === this.lastValue && typeof value !== 'string') return this.last;
    this.below ??= new ValueTable();
    let place = this.below.get(value);
    if (place === undefined) {
      place = new Place<T>();
      this.below.set(value, place);
    }
    this.lastValue = value;
    this.last = place;
    return place;
  }
}
