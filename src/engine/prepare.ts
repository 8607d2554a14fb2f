/** From text to a plan that can be run: parse, analyse, plan; and that all parameters are there. */

import { CypherError } from './errors.ts';
import { planQuery } from './plan/plan-query.ts';
import type { Plan } from './plan/plan.ts';
import type { Procedure } from './procedures/procedure.ts';
import { analyse } from './semantics/analyse.ts';
import type { Checked } from './semantics/checked.ts';
import type { SchemaCommand, Show } from './syntax/ast.ts';
import { parseStatement } from './syntax/parse.ts';
import { typeOf, type Value } from './values/value.ts';

export interface Prepared {
  readonly mode: 'run' | 'explain' | 'profile';
  readonly kind: 'r' | 'rw' | 'w' | 's';
  readonly writes: boolean;
  readonly checked: Checked;
  readonly work:
    | {
        readonly kind: 'query';
        readonly plan: Plan;
        readonly columns: readonly { readonly name: string; readonly slot: number }[];
      }
    | { readonly kind: 'command'; readonly command: SchemaCommand }
    | { readonly kind: 'show'; readonly show: Show };
}

/** What plans are made by. */
export type Planner = Pick<Checked, 'statistics'> & Partial<Pick<Checked, 'orderOf'>>;

/** @throws CypherError of phase `compile time`, with line and column. */
export function prepare(
  text: string,
  findProcedure: (name: string) => Procedure | undefined,
  parameters: ReadonlyMap<string, Value>,
  planner: Planner,
): Prepared {
  try {
    const statement = parseStatement(text);
    const types = new Map([...parameters].map(([name, value]) => [name, typeOf(value)]));
    const checked = analyse(statement, findProcedure, types);
    Object.assign(checked, planner);
    const { mode, body } = statement;
    if (mode !== 'explain') checkParameters(checked, parameters);
    const { writes } = checked;
    if (body.kind === 'show') return { mode, kind: 'r', writes, checked, work: { kind: 'show', show: body } };
    if (body.kind !== 'query') {
      return { mode, kind: 's', writes: true, checked, work: { kind: 'command', command: body } };
    }
    const columns = checked.queries.get(body)?.columns ?? [];
    const kind = writes ? (columns.length > 0 ? 'rw' : 'w') : 'r';
    return { mode, kind, writes, checked, work: { kind: 'query', plan: planQuery(checked, body), columns } };
  } catch (error) {
    if (error instanceof CypherError) throw error.locate(text);
    throw error;
  }
}

function checkParameters(checked: Checked, parameters: ReadonlyMap<string, Value>): void {
  const missing = [...checked.parameters].filter((name) => !parameters.has(name));
  if (missing.length > 0) {
    throw new CypherError('MissingParameter', `Expected parameter(s): ${missing.join(', ')}`);
  }
}
