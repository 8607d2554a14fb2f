/** Clauses other than projections: what they bind, use and ask for. */

import { compileError } from '../errors.ts';
import type { CallSubquery, Clause, Expression, Foreach, RemoveItem, SetItem } from '../syntax/ast.ts';
import type { Checker } from './checker.ts';
import { checkProcedureCall } from './procedure-calls.ts';
import { checkLabels } from './labels.ts';
import { checkPattern } from './patterns.ts';
import { checkProjection } from './projections.ts';
import { Scope } from './scope.ts';
import { ANY, cannotBe, MAP, type StaticType } from './static-types.ts';

const UPDATES: readonly Clause['kind'][] = ['create', 'merge', 'set', 'remove', 'delete', 'foreach'];

/** Whether the clause itself, or a subquery in it, writes. */
export function isUpdate(clause: Clause): boolean {
  if (clause.kind === 'call subquery') {
    return clause.query.parts.some((part) => part.clauses.some((inner) => isUpdate(inner)));
  }
  return UPDATES.includes(clause.kind);
}

/** Checks one clause in `scope`; gives the scope that follows. `outer`: what is seen throughout. */
export function checkClause(c: Checker, clause: Clause, scope: Scope, outer: Scope | undefined): Scope {
  if (UPDATES.includes(clause.kind)) c.checked.writes = true;
  switch (clause.kind) {
    case 'with':
    case 'return':
      return checkProjection(c, clause, scope, outer);
    case 'match':
      checkPattern(c, clause.parts, scope, 'match');
      if (clause.where !== undefined) c.condition(clause.where, scope);
      return scope;
    case 'unwind': {
      const list = c.plain(clause.list, scope);
      c.declare(scope, clause.variable, list.inner ?? ANY);
      return scope;
    }
    case 'call procedure':
      checkProcedureCall(c, clause, scope);
      return scope;
    case 'call subquery':
      checkSubqueryCall(c, clause, scope);
      return scope;
    case 'finish':
    case 'load csv':
      return scope;
    default:
      checkUpdate(c, clause, scope);
      return scope;
  }
}

function checkUpdate(
  c: Checker,
  clause: Clause & { kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' },
  scope: Scope,
): void {
  switch (clause.kind) {
    case 'create':
      checkPattern(c, clause.parts, scope, 'create');
      return;
    case 'merge':
      checkPattern(c, [clause.part], scope, 'merge');
      for (const item of [...clause.onCreate, ...clause.onMatch]) checkSetItem(c, item, scope);
      return;
    case 'set':
      for (const item of clause.items) checkSetItem(c, item, scope);
      return;
    case 'remove':
      for (const item of clause.items) checkRemoveItem(c, item, scope);
      return;
    case 'delete':
      for (const target of clause.targets) checkDeleted(c, target, scope);
      return;
    case 'foreach':
      checkForeach(c, clause, scope);
  }
}

function checkSetItem(c: Checker, item: SetItem, scope: Scope): void {
  if (item.kind === 'labels') {
    checkEntity(c.use(scope, item.variable).type, item.variable);
    for (const label of item.labels) checkLabels(c, label, scope);
    return;
  }
  if (!('target' in item)) {
    checkEntity(c.use(scope, item.variable).type, item.variable);
    const type = c.plain(item.value, scope);
    if (cannotBe(type, ['MAP', 'NODE', 'RELATIONSHIP'])) {
      throw compileError(
        'InvalidArgumentType',
        `Type mismatch: expected Map but was ${type.name}.`,
        item.value,
      );
    }
    return;
  }
  checkEntity(c.plain(item.target.object, scope), item.target);
  c.plain(item.target, scope);
  c.plain(item.value, scope);
}

function checkEntity(type: StaticType, at: Expression): void {
  if (cannotBe(type, ['NODE', 'RELATIONSHIP'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected Node or Relationship but was ${type.name}.`,
      at,
    );
  }
}

function checkRemoveItem(c: Checker, item: RemoveItem, scope: Scope): void {
  if (item.kind === 'labels') {
    checkEntity(c.use(scope, item.variable).type, item.variable);
    for (const label of item.labels) checkLabels(c, label, scope);
    return;
  }
  checkEntity(c.plain(item.target.object, scope), item.target);
  c.plain(item.target, scope);
}

function checkDeleted(c: Checker, target: Expression, scope: Scope): void {
  if (target.kind === 'label test') {
    throw compileError('InvalidDelete', 'DELETE does not support removing labels: use REMOVE.', target);
  }
  const type = c.plain(target, scope);
  if (cannotBe(type, ['NODE', 'RELATIONSHIP', 'PATH'])) {
    throw compileError(
      'InvalidArgumentType',
      `Type mismatch: expected Node, Path or Relationship but was ${type.name}.`,
      target,
    );
  }
}

function checkForeach(c: Checker, clause: Foreach, scope: Scope): void {
  const list = c.plain(clause.list, scope);
  const inner = new Scope(scope);
  c.declare(inner, clause.variable, list.inner ?? ANY);
  for (const update of clause.body) {
    if (!UPDATES.includes(update.kind)) {
      throw compileError('InvalidClauseComposition', 'FOREACH may hold only updating clauses.', update);
    }
    checkClause(c, update, inner, undefined);
  }
}

function checkSubqueryCall(c: Checker, clause: CallSubquery, scope: Scope): void {
  const { imports, inTransactions } = clause;
  let visible = scope;
  if (imports !== undefined) {
    visible = new Scope();
    if (imports === 'star') for (const binding of scope.visible()) visible.add(binding);
    else for (const variable of imports) visible.add(c.use(scope, variable));
  }
  const result = c.rules.query(c, clause.query, visible, {
    sees: imports !== undefined,
    place: 'call',
    readOnly: false,
  });
  for (const binding of result.own()) {
    if (scope.find(binding.name) !== undefined) {
      throw compileError('VariableAlreadyBound', `Variable \`${binding.name}\` already declared.`, clause);
    }
    scope.add(binding);
  }
  if (inTransactions?.status !== undefined) c.declare(scope, inTransactions.status, MAP);
}
