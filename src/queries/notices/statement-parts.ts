/** What a statement names and asks, read from its syntax tree: labels, types, steps, literal names, properties. */

import type {
  Expression,
  LabelExpression,
  NodePattern,
  RelationshipPattern,
} from '../../engine/syntax/ast.ts';
import { parseStatement } from '../../engine/syntax/parse.ts';
import { askedProperties } from './asked-properties.ts';
import type { AskedProperty } from './asked-properties.ts';
import { boundName, partsOf, pathsOf } from './syntax-nodes.ts';

/** One relationship of a pattern with the labels of its ends, as far as the statement says them anywhere. */
export interface PatternStep {
  readonly types: readonly string[];
  /** `both` where there is no arrow: start and end are then left and right. */
  readonly directed: boolean;
  readonly start: readonly string[];
  readonly end: readonly string[];
  /** Repeated: `*`, `*2..`, `+`. */
  readonly repeated: boolean;
  /** Repeated without an upper bound. */
  readonly unbounded: boolean;
  /** Literal names of the two ends of the path it stands in. */
  readonly ends: readonly string[];
}

/** `{name: 'NTK'}` in a node, `e.name = 'NTK'`, or `e.name IN ['NTK']`. */
export interface LiteralName {
  readonly name: string;
  /** Labels of the node it belongs to. */
  readonly labels: readonly string[];
}

export interface StatementParts {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly steps: readonly PatternStep[];
  readonly names: readonly LiteralName[];
  readonly properties: readonly AskedProperty[];
  /** Labels or types of each variable that a pattern binds. */
  readonly bound: ReadonlyMap<string, Bound>;
}

export interface Bound {
  readonly kind: 'node' | 'relationship';
  readonly names: readonly string[];
}

/** Undefined for what our parser does not read: it says nothing then. */
export function statementParts(statement: string): StatementParts | undefined {
  let tree: unknown;
  try {
    tree = parseStatement(statement).body;
  } catch {
    return undefined;
  }
  const bound = boundVariables(tree);
  const nodes = [...partsOf(tree, 'node')];
  const relationships = [...partsOf(tree, 'relationship')];
  const tests = [...partsOf(tree, 'label test')];
  const isRelationship = (expression: Expression): boolean =>
    expression.kind === 'variable' && bound.get(expression.name)?.kind === 'relationship';
  const testedTypes = tests.filter(({ operand }) => isRelationship(operand));
  return {
    labels: unique([
      ...nodes.flatMap(({ label }) => namesIn(label)),
      ...tests.filter(({ operand }) => !isRelationship(operand)).flatMap(({ label }) => namesIn(label)),
    ]),
    types: unique([
      ...relationships.flatMap(({ types }) => namesIn(types)),
      ...testedTypes.flatMap(({ label }) => namesIn(label)),
    ]),
    steps: [...steps(tree, bound)],
    names: [...literalNames(tree, nodes, bound)],
    properties: askedProperties(tree),
    bound,
  };
}

function boundVariables(tree: unknown): ReadonlyMap<string, Bound> {
  const bound = new Map<string, Bound>();
  const add = (name: string, kind: Bound['kind'], names: readonly string[]): void => {
    bound.set(name, { kind, names: unique([...(bound.get(name)?.names ?? []), ...names]) });
  };
  for (const node of partsOf(tree, 'node')) add(boundName(node), 'node', required(node.label));
  for (const relationship of partsOf(tree, 'relationship'))
    add(boundName(relationship), 'relationship', namesIn(relationship.types));
  for (const { operand, label } of partsOf(tree, 'label test'))
    if (operand.kind === 'variable')
      add(operand.name, bound.get(operand.name)?.kind ?? 'node', required(label));
  return bound;
}

/** Every name in a label expression. */
function namesIn(label: LabelExpression | undefined): readonly string[] {
  if (label === undefined) return [];
  if (label.kind === 'name') return [label.name];
  if (label.kind === 'and' || label.kind === 'or') return label.operands.flatMap(namesIn);
  return label.kind === 'not' ? namesIn(label.operand) : [];
}

/** The same without those that are denied. */
function required(label: LabelExpression | undefined): readonly string[] {
  if (label === undefined || label.kind === 'not') return [];
  return label.kind === 'and' || label.kind === 'or' ? label.operands.flatMap(required) : namesIn(label);
}

function* steps(tree: unknown, bound: ReadonlyMap<string, Bound>): Generator<PatternStep> {
  for (const { elements } of pathsOf(tree)) {
    const ends = [elements[0], elements.at(-1)].flatMap((end) => (end?.kind === 'node' ? nameOf(end) : []));
    for (const [index, step] of elements.entries()) {
      if (step.kind !== 'relationship') continue;
      const left = labelsOf(elements[index - 1], bound);
      const right = labelsOf(elements[index + 1], bound);
      const [start, end] = step.direction === 'in' ? [right, left] : [left, right];
      yield {
        types: namesIn(step.types),
        directed: step.direction !== 'both',
        start,
        end,
        ends,
        ...repetition(step),
      };
    }
  }
}

function repetition({
  length,
  quantifier,
}: RelationshipPattern): Pick<PatternStep, 'repeated' | 'unbounded'> {
  const bounds = length ?? quantifier;
  return { repeated: bounds !== undefined, unbounded: bounds !== undefined && bounds.max === undefined };
}

function labelsOf(
  element: NodePattern | { readonly kind: 'relationship' | 'nested path' } | undefined,
  bound: ReadonlyMap<string, Bound>,
): readonly string[] {
  if (element?.kind !== 'node') return [];
  return bound.get(boundName(element))?.names ?? [];
}

function* literalNames(
  tree: unknown,
  nodes: readonly NodePattern[],
  bound: ReadonlyMap<string, Bound>,
): Generator<LiteralName> {
  for (const node of nodes) {
    for (const name of nameOf(node)) yield { name, labels: labelsOf(node, bound) };
  }
  for (const { first, rest } of partsOf(tree, 'comparison')) {
    const [step] = rest;
    if (!step || rest.length > 1 || step.operator !== '=') continue;
    yield* ofProperty(first, textsIn(step.operand), bound);
    yield* ofProperty(step.operand, textsIn(first), bound);
  }
  for (const { operator, left, right } of partsOf(tree, 'binary'))
    if (operator === 'in') yield* ofProperty(left, textsIn(right), bound);
}

function* ofProperty(
  expression: Expression,
  names: readonly string[],
  bound: ReadonlyMap<string, Bound>,
): Generator<LiteralName> {
  if (expression.kind !== 'property' || expression.key !== 'name') return;
  const { object } = expression;
  const labels = object.kind === 'variable' ? (bound.get(object.name)?.names ?? []) : [];
  for (const name of names) yield { name, labels };
}

function nameOf({ properties }: NodePattern): readonly string[] {
  if (properties?.kind !== 'map') return [];
  return properties.entries.filter(({ key }) => key === 'name').flatMap(({ value }) => textsIn(value));
}

function textsIn(expression: Expression): readonly string[] {
  if (expression.kind === 'list') return expression.elements.flatMap(textsIn);
  return expression.kind === 'literal' && typeof expression.value === 'string' ? [expression.value] : [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
