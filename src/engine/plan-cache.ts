/** Prepared statements by text and the types of their parameters; the least used are forgotten. */

import type { GraphReader } from './graph/graph.ts';
import { fingerprintOf, statisticsOf } from './plan/statistics.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Procedure } from './procedures/procedure.ts';
import { typeOf, type Value } from './values/value.ts';

const SIZE = 256;

interface Known {
  readonly prepared: Prepared;
  readonly fingerprint: string;
}

/** Prepares each statement once, and again where the graph has another schema or has grown or shrunk by half. */
export class PlanCache {
  private readonly known = new Map<string, Known>();
  private readonly findProcedure: (name: string) => Procedure | undefined;

  constructor(findProcedure: (name: string) => Procedure | undefined) {
    this.findProcedure = findProcedure;
  }

  /** `graph`: that it is to run on. @throws CypherError of phase `compile time`. */
  prepare(text: string, parameters: ReadonlyMap<string, Value>, graph: GraphReader): Prepared {
    const types = [...parameters].map(([name, value]) => [name, typeOf(value)]);
    const key = JSON.stringify([text, types]);
    const fingerprint = fingerprintOf(graph);
    const found = this.known.get(key);
    const prepared =
      found?.fingerprint === fingerprint
        ? found.prepared
        : prepare(text, this.findProcedure, parameters, { statistics: statisticsOf(graph) });
    this.known.delete(key);
    this.known.set(key, { prepared, fingerprint });
    if (this.known.size > SIZE) this.known.delete(this.known.keys().next().value as string);
    return prepared;
  }
}
