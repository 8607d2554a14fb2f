/** The state of one analysis: slots handed out, what has been found; and the rules that call each other. */

import { compileError } from '../errors.ts';
import { UNKNOWN } from '../plan/statistics.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Expression, Query, Statement, Variable } from '../syntax/ast.ts';
import type { TypeName } from '../values/value.ts';
import { checkBooleans } from './operators.ts';
import type { Checked } from './checked.ts';
import type { Binding, Scope } from './scope.ts';
import type { StaticType } from './static-types.ts';

/** Rules that are mutually recursive, tied together by analyse.ts. */
export interface Rules {
  expression(c: Checker, expression: Expression, scope: Scope): StaticType;
  query(c: Checker, query: Query, outer: Scope, options: QueryOptions): Scope;
}

export interface QueryOptions {
  /** Whether outer variables are seen throughout (EXISTS, CALL (x) {}). */
  readonly sees: boolean;
  /** `none`: no RETURN is asked for; `subquery`: RETURN is optional. */
  readonly place: 'statement' | 'exists' | 'count' | 'collect' | 'call';
  readonly readOnly: boolean;
}

export class Checker {
  readonly checked: Checked;
  readonly rules: Rules;
  readonly findProcedure: (name: string) => Procedure | undefined;
  readonly parameters: Set<string>;
  private readonly parameterTypes: ReadonlyMap<string, TypeName>;
  /** Where an aggregate may stand: counted by projections. */
  aggregatesAllowed = false;
  insideAggregate = false;
  /** Expressions whose truth alone is asked for. */
  readonly tested = new Set<Expression>();

  constructor(
    statement: Statement,
    rules: Rules,
    findProcedure: (name: string) => Procedure | undefined,
    parameterTypes: ReadonlyMap<string, TypeName>,
  ) {
    this.rules = rules;
    this.findProcedure = findProcedure;
    this.parameters = new Set();
    this.parameterTypes = parameterTypes;
    this.checked = {
      statement,
      slotOf: new Map(),
      declared: new Set(),
      projections: new Map(),
      aggregateSlots: new Map(),
      groups: new Map(),
      shownColumns: new Map(),
      queries: new Map(),
      procedures: new Map(),
      parameters: this.parameters,
      writes: false,
      inTransactions: false,
      slotCount: 0,
      statistics: UNKNOWN,
      orderOf: undefined,
    };
  }

  /** Notes a parameter; its type is that of the value given for it, but Neo4j does not look at floats before it runs. */
  parameter(name: string): StaticType {
    this.parameters.add(name);
    const type = this.parameterTypes.get(name) ?? 'ANY';
    return { name: type === 'FLOAT' ? 'ANY' : type, given: true };
  }

  newSlot(): number {
    this.checked.slotCount += 1;
    return this.checked.slotCount - 1;
  }

  /** Binds a new variable. @throws CypherError where the name is taken. */
  declare(scope: Scope, variable: Variable, type: StaticType): Binding {
    if (scope.find(variable.name) !== undefined) {
      throw compileError('VariableAlreadyBound', `Variable \`${variable.name}\` already declared.`, variable);
    }
    return this.shadow(scope, variable, type);
  }

  /** Binds a new variable, hiding an outer one of the same name. */
  shadow(scope: Scope, variable: Variable, type: StaticType): Binding {
    const binding = { name: variable.name, slot: this.newSlot(), type };
    scope.add(binding);
    this.checked.slotOf.set(variable, binding.slot);
    this.checked.declared.add(variable);
    return binding;
  }

  /** Resolves a use. @throws CypherError UndefinedVariable */
  use(scope: Scope, variable: Variable): Binding {
    const binding = scope.find(variable.name);
    if (binding === undefined) {
      throw compileError('UndefinedVariable', `Variable \`${variable.name}\` not defined.`, variable);
    }
    this.checked.slotOf.set(variable, binding.slot);
    return binding;
  }

  expression(expression: Expression, scope: Scope): StaticType {
    return this.rules.expression(this, expression, scope);
  }

  /** Notes that the expression is tested, so that a pattern may stand there. */
  test(expression: Expression): Expression {
    this.tested.add(expression);
    return expression;
  }

  /** A predicate. @throws CypherError where it can never be a boolean. */
  condition(expression: Expression, scope: Scope): void {
    checkBooleans(expression, this.plain(this.test(expression), scope));
  }

  /** An expression in which no aggregate may stand. */
  plain(expression: Expression, scope: Scope): StaticType {
    const before = this.aggregatesAllowed;
    this.aggregatesAllowed = false;
    const type = this.rules.expression(this, expression, scope);
    this.aggregatesAllowed = before;
    return type;
  }
}
