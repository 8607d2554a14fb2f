/** Patterns: which variables they bind or use, and what may stand in which kind of pattern. */

import { compileError } from '../errors.ts';
import type {
  LabelExpression,
  NestedPath,
  NodePattern,
  PathPattern,
  PatternPart,
  RelationshipPattern,
  Variable,
} from '../syntax/ast.ts';
import type { GroupVariable } from './checked.ts';
import type { Checker } from './checker.ts';
import { checkLabels } from './labels.ts';
import { checkWritten } from './written-patterns.ts';
import { Scope } from './scope.ts';
import { ANY, cannotBe, listOf, NODE, PATH, RELATIONSHIP, type StaticType } from './static-types.ts';

/** `predicate` binds nothing new; `create` and `merge` write. */
export type PatternMode = 'match' | 'create' | 'merge' | 'predicate' | 'comprehension';

/** Binds the pattern's variables in `scope` and checks all expressions in it. */
export function checkPattern(
  c: Checker,
  parts: readonly PatternPart[],
  scope: Scope,
  mode: PatternMode,
): void {
  checkLengths(parts);
  const writes = mode === 'create' || mode === 'merge';
  const before = new Set(scope.own().map((binding) => binding.name));
  for (const part of parts) {
    if (writes) checkWritten(part, scope, mode);
    if (part.selector !== undefined) checkSelector(part);
    bindPath(c, part.path, scope, mode);
    if (part.variable !== undefined) c.declare(scope, part.variable, PATH);
  }
  for (const part of parts) {
    checkPath(c, part.path, mode === 'create' ? without(scope, before, part) : scope, mode, part.variable);
  }
}

/** @throws CypherError where `*1..2` and `{1,2}` stand in one pattern. */
function checkLengths(parts: readonly PatternPart[]): void {
  const elements = parts.flatMap(({ path }) => elementsOf(path));
  const old = elements.find((element) => element.kind === 'relationship' && element.length !== undefined);
  const quantified = elements.some((element) => element.kind !== 'node' && element.quantifier !== undefined);
  if (old === undefined || !quantified) return;
  throw compileError(
    'UnexpectedSyntax',
    "Mixing variable-length relationships ('-[*]-') with quantified relationships or paths ('-[]->+') is not allowed.",
    old,
  );
}

function elementsOf(path: PathPattern): PathPattern['elements'] {
  return path.elements.flatMap((element) =>
    element.kind === 'nested path' ? [element, ...elementsOf(element.path)] : [element],
  );
}

/** The scope less what this part of a CREATE makes: it may not be read in the part itself. */
function without(scope: Scope, before: ReadonlySet<string>, part: PatternPart): Scope {
  const made = part.path.elements
    .map((element) => element.variable?.name)
    .filter((name) => name !== undefined && !before.has(name));
  return less(scope, new Set(made));
}

function less(scope: Scope, made: ReadonlySet<string | undefined>): Scope {
  const rest = new Scope(scope.outer);
  for (const binding of scope.own()) if (!made.has(binding.name)) rest.add(binding);
  return rest;
}

function bindPath(c: Checker, path: PathPattern, scope: Scope, mode: PatternMode): void {
  for (const element of path.elements) {
    if (element.kind === 'node') bind(c, element.variable, NODE, scope, mode);
    else if (element.kind === 'relationship') bindRelationship(c, element, scope, mode);
    else bindNested(c, element, scope, mode);
  }
}

function bindRelationship(
  c: Checker,
  relationship: RelationshipPattern,
  scope: Scope,
  mode: PatternMode,
): void {
  const { variable } = relationship;
  if (relationship.quantifier !== undefined && variable !== undefined) {
    const inner = c.newSlot();
    const outer = c.declare(scope, variable, listOf(RELATIONSHIP));
    c.checked.groups.set(relationship, [{ inner, outer: outer.slot }]);
    return;
  }
  const type = relationship.length === undefined ? RELATIONSHIP : listOf(RELATIONSHIP);
  bind(c, variable, type, scope, mode);
}

function bind(
  c: Checker,
  variable: Variable | undefined,
  type: StaticType,
  scope: Scope,
  mode: PatternMode,
): void {
  if (variable === undefined) return;
  const known = scope.find(variable.name);
  if (known === undefined) {
    if (mode === 'predicate') c.use(scope, variable);
    else c.declare(scope, variable, type);
    return;
  }
  const clash =
    cannotBe(known.type, [type.name]) ||
    (type.name === 'LIST' && cannotBe(known.type.inner ?? ANY, ['RELATIONSHIP']));
  if (clash) {
    throw compileError(
      'VariableTypeConflict',
      `Type mismatch: \`${variable.name}\` defined with conflicting type ${known.type.name} (expected ${type.name}).`,
      variable,
    );
  }
  c.use(scope, variable);
}

/** A path in parentheses: as if they were not there; with a quantifier, its variables become lists outside. */
function bindNested(c: Checker, nested: NestedPath, scope: Scope, mode: PatternMode): void {
  if (nested.quantifier === undefined) {
    bindPath(c, nested.path, scope, mode);
    if (nested.variable !== undefined) c.declare(scope, nested.variable, PATH);
    return;
  }
  const inner = new Scope(scope);
  bindPath(c, nested.path, inner, 'match');
  checkPath(c, nested.path, inner, 'match', undefined);
  if (nested.where !== undefined) c.condition(nested.where, inner);
  const groups: GroupVariable[] = [];
  for (const binding of inner.own()) {
    const variable: Variable = { kind: 'variable', name: binding.name, from: nested.from, to: nested.to };
    const outer = c.declare(scope, variable, listOf(binding.type));
    groups.push({ inner: binding.slot, outer: outer.slot });
  }
  c.checked.groups.set(nested, groups);
}

/** Checks what is inside the elements once all their variables are bound; parentheses don't see the whole path. */
function checkPath(
  c: Checker,
  path: PathPattern,
  scope: Scope,
  mode: PatternMode,
  whole: Variable | undefined,
): void {
  for (const element of path.elements) {
    if (element.kind === 'nested path') {
      if (element.quantifier !== undefined) continue;
      const inside = whole === undefined ? scope : less(scope, new Set([whole.name]));
      checkPath(c, element.path, inside, mode, undefined);
      if (element.where !== undefined) c.condition(element.where, inside);
    } else {
      checkElement(c, element, scope, mode);
    }
  }
}

function checkElement(
  c: Checker,
  element: NodePattern | RelationshipPattern,
  scope: Scope,
  mode: PatternMode,
): void {
  const label = element.kind === 'node' ? element.label : element.types;
  if (label !== undefined) {
    checkLabels(c, label, scope);
    if (element.kind === 'relationship') checkTypes(element, label);
  }
  if (element.properties !== undefined) {
    if (element.properties.kind === 'parameter' && mode !== 'create') {
      throw compileError(
        'InvalidParameterUse',
        'Parameter maps cannot be used in MATCH and MERGE patterns.',
        element.properties,
      );
    }
    c.plain(element.properties, scope);
  }
  if (element.where !== undefined) {
    if (mode === 'create' || mode === 'merge') {
      throw compileError(
        'UnexpectedSyntax',
        'WHERE cannot stand in a pattern that is written.',
        element.where,
      );
    }
    const inner = new Scope(scope);
    c.condition(element.where, inner);
  }
}

function checkTypes(relationship: RelationshipPattern, types: LabelExpression): void {
  if (
    types.kind === 'or' &&
    types.colons &&
    (relationship.variable !== undefined || relationship.length !== undefined)
  ) {
    const old = relationship.length !== undefined || relationship.properties !== undefined;
    if (old && types.operands.some((operand) => operand.kind !== 'name')) {
      throw compileError('UnexpectedSyntax', 'Types joined by `|:` must be plain names.', types);
    }
  }
  if (types.kind === 'and' && types.colons) {
    throw compileError('UnexpectedSyntax', 'A relationship has one type: use `|` for alternatives.', types);
  }
}

function checkSelector(part: PatternPart): void {
  const wrapped = part.selector?.kind === 'shortestPath' || part.selector?.kind === 'allShortestPaths';
  if (!wrapped) return;
  const [start, relationship, end, more] = part.path.elements;
  const simple = start?.kind === 'node' && relationship?.kind === 'relationship' && end?.kind === 'node';
  if (!simple || more !== undefined) {
    throw compileError(
      'UnexpectedSyntax',
      'shortestPath(...) takes a pattern of two nodes and one relationship.',
      part,
    );
  }
}
