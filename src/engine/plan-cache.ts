/** Prepared statements by text and the types of their parameters; the least used are forgotten. */

import { prepare, type Prepared } from './prepare.ts';
import type { Procedure } from './procedures/procedure.ts';
import { typeOf, type Value } from './values/value.ts';

const SIZE = 256;

/** Prepares each statement once. A plan depends on no data: whether an index is there is looked up when it runs. */
export class PlanCache {
  private readonly known = new Map<string, Prepared>();
  private readonly findProcedure: (name: string) => Procedure | undefined;

  constructor(findProcedure: (name: string) => Procedure | undefined) {
    this.findProcedure = findProcedure;
  }

  /** @throws CypherError of phase `compile time`. */
  prepare(text: string, parameters: ReadonlyMap<string, Value>): Prepared {
    const types = [...parameters].map(([name, value]) => [name, typeOf(value)]);
    const key = JSON.stringify([text, types]);
    const prepared = this.known.get(key) ?? prepare(text, this.findProcedure, parameters);
    this.known.delete(key);
    this.known.set(key, prepared);
    if (this.known.size > SIZE) this.known.delete(this.known.keys().next().value as string);
    return prepared;
  }
}
