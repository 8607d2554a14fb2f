/** Where `CALL {} IN TRANSACTIONS` may stand, and what it may ask for. */

import { compileError } from '../errors.ts';
import type { CallSubquery, Query } from '../syntax/ast.ts';
import type { Checker, QueryOptions } from './checker.ts';
import { isUpdate } from './clauses.ts';
import { checkRowCount } from './row-counts.ts';

/** Notes that the statement commits on its way. @throws CypherError where it could not. */
export function checkInTransactions(c: Checker, query: Query, options: QueryOptions): void {
  for (const { clauses } of query.parts) {
    let updated = false;
    for (const clause of clauses) {
      if (clause.kind === 'call subquery' && clause.inTransactions !== undefined) {
        checkPlace(clause, {
          updated,
          alone: query.parts.length === 1,
          outermost: options.place === 'statement',
        });
        checkRequest(c, clause);
        c.checked.inTransactions = true;
      }
      updated ||= isUpdate(clause);
    }
  }
}

function checkPlace(
  call: CallSubquery,
  place: { readonly updated: boolean; readonly alone: boolean; readonly outermost: boolean },
): void {
  const refusal = !place.outermost
    ? 'in a nested CALL clause or a subquery'
    : !place.alone
      ? 'in a UNION'
      : place.updated && call.inTransactions !== undefined
        ? 'after a write clause'
        : undefined;
  if (refusal === undefined) return;
  throw compileError(
    'InvalidClauseComposition',
    `CALL { ... } IN TRANSACTIONS ${refusal} is not supported.`,
    call,
  );
}

function checkRequest(c: Checker, call: CallSubquery): void {
  const { batchSize, onError, status } = call.inTransactions ?? {};
  checkRowCount(c, batchSize, 'IN TRANSACTIONS');
  if (batchSize?.kind === 'literal' && batchSize.value === 0n) {
    throw compileError('InvalidArgumentType', 'A batch has at least one row.', batchSize);
  }
  if (status !== undefined && onError === 'fail') {
    throw compileError(
      'InvalidClauseComposition',
      'REPORT STATUS can only be used with ON ERROR CONTINUE or ON ERROR BREAK.',
      status,
    );
  }
}
