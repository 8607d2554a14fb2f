/** Semantic analysis: a syntax tree in, the same tree with slots, columns and kinds out, or the first error. */

import { compileError } from '../errors.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Query, Show, Statement, Variable } from '../syntax/ast.ts';
import type { TypeName } from '../values/value.ts';
import type { Checked, ShownColumn } from './checked.ts';
import { Checker, type Rules } from './checker.ts';
import { checkExpression } from './expressions.ts';
import { checkProjection } from './projections.ts';
import { checkQuery } from './queries.ts';
import { Scope } from './scope.ts';
import { ANY } from './static-types.ts';
import { showColumns } from './show-columns.ts';

const RULES: Rules = { expression: checkExpression, query: checkQuery };

/** @throws CypherError of phase `compile time`, with its place. */
export function analyse(
  statement: Statement,
  findProcedure: (name: string) => Procedure | undefined,
  parameterTypes: ReadonlyMap<string, TypeName>,
): Checked {
  const c = new Checker(statement, RULES, findProcedure, parameterTypes);
  const { body } = statement;
  if (body.kind === 'query') checkBody(c, body);
  else if (body.kind === 'show') checkShow(c, body);
  else {
    c.checked.writes = true;
    if (typeof body.name === 'object') c.parameter(body.name.name);
  }
  return c.checked;
}

function checkBody(c: Checker, query: Query): void {
  const [only] = query.parts.length === 1 ? (query.parts[0]?.clauses ?? []) : [];
  const result = checkQuery(c, query, new Scope(), { sees: false, place: 'statement', readOnly: false });
  const single = query.parts[0]?.clauses.length === 1;
  if (single && only?.kind === 'call procedure' && result.own().length === 0) exposeProcedure(c, query, only);
}

/** A procedure called alone gives its columns as the result. */
function exposeProcedure(
  c: Checker,
  query: Query,
  call: Parameters<typeof c.checked.procedures.get>[0],
): void {
  const resolved = c.checked.procedures.get(call);
  if (resolved === undefined) return;
  const names = Array.isArray(call.yield) ? call.yield.map((item) => item.variable.name) : undefined;
  const columns = resolved.outputs.map(({ column, slot }, at) => ({
    name: names?.[at] ?? resolved.procedure.outputs[column]?.name ?? '',
    slot,
  }));
  c.checked.queries.set(query, { columns, partColumns: [columns] });
}

function checkShow(c: Checker, show: Show): void {
  const names = showColumns(show);
  const scope = new Scope();
  const shown: ShownColumn[] = [];
  const items =
    show.yield === undefined || show.yield === 'star'
      ? names.map((column): { column: string; variable: Variable } => ({
          column,
          variable: { kind: 'variable', name: column, from: show.from, to: show.to },
        }))
      : show.yield;
  for (const { column, variable } of items) {
    if (!names.includes(column)) {
      throw compileError('UndefinedVariable', `SHOW has no column \`${column}\`.`, variable);
    }
    shown.push({ column, name: variable.name, slot: c.declare(scope, variable, ANY).slot });
  }
  c.checked.shownColumns.set(show, shown);
  if (show.where !== undefined) c.plain(show.where, scope);
  const ordered =
    show.yieldOrder === undefined ? scope : checkProjection(c, show.yieldOrder, scope, undefined);
  if (show.returns !== undefined) checkProjection(c, show.returns, ordered, undefined);
}
