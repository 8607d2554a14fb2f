/** The embedded engine under the TCK: a new database in memory for each scenario. */

import { CypherError } from '../../src/engine/errors.ts';
import { openDatabase, type Database } from '../../src/engine/database.ts';
import type { Procedure } from '../../src/engine/procedures/procedure.ts';
import type { ResultValue } from '../../src/engine/run/results.ts';
import type { Value } from '../../src/engine/values/value.ts';
import { canonicalResult } from './expected-values.ts';
import type { Answer, Failure, Observed, Subject, Subjects } from './subject.ts';

export const engineSubjects: Subjects = {
  name: 'the embedded engine',
  takesProcedures: true,
  open: async (procedures) => await Promise.resolve(new EngineSubject(procedures)),
  close: async () => await Promise.resolve(),
};

class EngineSubject implements Subject {
  private readonly database: Database;

  constructor(procedures: readonly Procedure[]) {
    let time = 1_500_000_000_000;
    this.database = openDatabase({ now: () => (time += 0.001), random: () => 0.5, procedures });
  }

  async run(query: string, parameters: ReadonlyMap<string, Value>): Promise<Answer | Failure> {
    try {
      const { columns, rows } = await this.database.write(query, parameters, { timeout: 10_000 });
      return {
        columns,
        rows: (unordered) => rows.map((row) => row.map((value) => canonicalResult(value, unordered))),
      };
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      const { phase, kind: detail, message } = error;
      return { kind: error.code.split('.').at(-1) ?? '', phase, detail, message };
    }
  }

  async observe(): Promise<Observed> {
    const nodes = new Set<string>();
    const relationships = new Set<string>();
    const labels = new Set<string>();
    const properties = new Set<string>();
    const note = (id: string, all: ReadonlyMap<string, ResultValue>): void => {
      for (const [key, value] of all) properties.add(`${id} ${key} ${canonicalResult(value)}`);
    };
    for (const [node] of (await this.database.read('MATCH (n) RETURN n')).rows) {
      if (node === null || typeof node !== 'object' || !('kind' in node) || node.kind !== 'node') continue;
      nodes.add(node.elementId);
      for (const label of node.labels) labels.add(label);
      note(node.elementId, node.properties);
    }
    for (const [found] of (await this.database.read('MATCH ()-[r]->() RETURN r')).rows) {
      if (found === null || typeof found !== 'object' || !('kind' in found) || found.kind !== 'relationship')
        continue;
      relationships.add(found.elementId);
      note(found.elementId, found.properties);
    }
    return { nodes, relationships, labels, properties };
  }
}
