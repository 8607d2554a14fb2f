/** The ways to find the nodes of a pattern: by id, by an index, by label, or all of them. */

import type { IndexDefinition } from '../graph/graph.ts';
import type { Checked } from '../semantics/checked.ts';
import type { Binary, ComparisonOperator, Expression } from '../syntax/ast.ts';
import { conjuncts, slotsOf } from './slot-expressions.ts';
import type { Statistics } from './statistics.ts';

export interface Bound {
  readonly value: Expression;
  readonly inclusive: boolean;
}
/** What it gives holds all nodes that pass the predicate it came from, and maybe more, none twice. */
export type Access =
  | { readonly kind: 'all' }
  | { readonly kind: 'label'; readonly label: string }
  /** Equal to the value, or to an element of the list. */
  | { readonly kind: 'equal' | 'in'; readonly index: IndexDefinition; readonly value: Expression }
  | {
      readonly kind: 'range';
      readonly index: IndexDefinition;
      readonly lower: Bound | undefined;
      readonly upper: Bound | undefined;
    }
  | {
      readonly kind: 'starts with' | 'contains' | 'ends with';
      readonly index: IndexDefinition;
      readonly value: Expression;
    }
  /** By `id(n)` or `elementId(n)`: equal to the value, or to an element of the list. */
  | {
      readonly kind: 'id';
      readonly element: boolean;
      readonly many: boolean;
      readonly value: Expression;
    };

/** What is asked of one node: its slot, the labels that it must have, predicates that must hold. */
export interface Sought {
  readonly slot: number;
  readonly labels: readonly string[];
  readonly predicates: readonly Expression[];
}

/** Shares of the values of an index that predicates leave, where nothing better is known. */
export const SHARE = { range: 0.3, between: 0.1, prefix: 0.05, contains: 0.1 } as const;
/** A label is thought to have so many at least: a statement that makes the first of its nodes finds them by the index. */
const LEAST_NODES = 3;
/** Elements that a list in a parameter is thought to have. */
const USUAL_LIST = 4;

interface Costed {
  readonly access: Access;
  /** Nodes that it looks at, a lookup in an index counted as two. */
  readonly cost: number;
}

/** The cheapest way, where `isBound` says which slots have a value already. */
export function cheapestAccess(
  checked: Checked,
  statistics: Statistics,
  sought: Sought,
  isBound: (slot: number) => boolean,
): Costed {
  return accessFinder(checked, statistics, sought)(isBound);
}

/** The same, where it is asked for many times with other slots bound. */
export function accessFinder(
  checked: Checked,
  statistics: Statistics,
  sought: Sought,
): (isBound: (slot: number) => boolean) => Costed {
  const asked = sought.predicates.flatMap((predicate) => askedOf(checked, predicate, sought.slot));
  const needs = asked.map(({ value }) => slotsOf(checked, value));
  const known = new Map<string, Costed>();
  return (isBound) => {
    const isReady = needs.map((slots) => slots !== 'all' && [...slots].every(isBound));
    const key = isReady.join();
    const found =
      known.get(key) ??
      cheapestOf(
        statistics,
        sought,
        asked.filter((_, at) => isReady[at]),
      );
    known.set(key, found);
    return found;
  };
}

function cheapestOf(statistics: Statistics, sought: Sought, ready: readonly Asked[]): Costed {
  let best: Costed = { access: { kind: 'all' }, cost: Math.max(LEAST_NODES, statistics.nodes(undefined)) };
  const offer = (access: Access, cost: number): void => {
    if (cost < best.cost || (cost === best.cost && best.access.kind === 'all')) best = { access, cost };
  };
  for (const label of sought.labels) {
    offer({ kind: 'label', label }, Math.max(LEAST_NODES, statistics.nodes(label)));
  }
  for (const { subject, operator, value } of ready) {
    if (subject.kind !== 'id' || (operator !== '=' && operator !== 'in')) continue;
    const many = operator === 'in';
    offer({ kind: 'id', element: subject.element, many, value }, many ? lengthOf(value) : 1);
  }
  for (const index of statistics.indexes()) {
    if (!sought.labels.includes(index.labels[0] ?? '')) continue;
    const key = index.properties[0];
    const here = ready.filter(({ subject }) => subject.kind === 'property' && subject.key === key);
    for (const one of accessesOf(index, here, statistics)) offer(one.access, one.cost);
  }
  return best;
}

type Operator = ComparisonOperator | 'in' | 'starts with' | 'contains' | 'ends with';
interface Asked {
  readonly subject:
    { readonly kind: 'property'; readonly key: string } | { readonly kind: 'id'; readonly element: boolean };
  readonly operator: Operator;
  readonly value: Expression;
}

const TURNED: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const TEXTUAL = new Set<string>(['in', 'starts with', 'contains', 'ends with']);

/** What a predicate asks of a property, or of the id, of the node in a slot; nothing where it is of another form. */
export function askedOf(checked: Checked, predicate: Expression, slot: number): Asked[] {
  if (predicate.kind === 'binary' && TEXTUAL.has(predicate.operator)) {
    const subject = subjectOf(checked, predicate.left, slot);
    return subject ? [{ subject, operator: predicate.operator as Operator, value: predicate.right }] : [];
  }
  if (predicate.kind === 'binary' && predicate.operator === 'or')
    return askedOfEach(checked, predicate, slot);
  if (predicate.kind !== 'comparison') return [];
  const operands = [predicate.first, ...predicate.rest.map(({ operand }) => operand)];
  return predicate.rest.flatMap(({ operator }, at): Asked[] => {
    const [left, right] = [operands[at] as Expression, operands[at + 1] as Expression];
    const turned = TURNED[operator];
    if (turned === undefined) return [];
    const asked: Asked[] = [];
    const ofLeft = subjectOf(checked, left, slot);
    if (ofLeft) asked.push({ subject: ofLeft, operator, value: right });
    const ofRight = subjectOf(checked, right, slot);
    if (ofRight) asked.push({ subject: ofRight, operator: turned, value: left });
    return asked;
  });
}

/** `n.key = 1 AND ... OR n.key = 2 AND ...` asks that the key be in a list. */
function askedOfEach(checked: Checked, predicate: Binary, slot: number): Asked[] {
  const [left, right] = [predicate.left, predicate.right].map((side) =>
    conjuncts(side).flatMap((part) => askedOf(checked, part, slot)),
  );
  const { from, to } = predicate;
  return (left ?? []).flatMap((one): Asked[] => {
    const other = right?.find(
      ({ subject, operator }) => isListed(operator) && sameSubject(subject, one.subject),
    );
    if (other === undefined || !isListed(one.operator)) return [];
    const elements = [one, other].map(({ operator, value }) =>
      operator === '=' ? [value] : elementsIn(value),
    );
    if (elements.includes(undefined)) return [];
    const list = elements.flatMap((values) => values ?? []);
    return [{ subject: one.subject, operator: 'in', value: { kind: 'list', elements: list, from, to } }];
  });
}

function isListed(operator: Operator): boolean {
  return operator === '=' || operator === 'in';
}

function elementsIn(list: Expression): readonly Expression[] | undefined {
  return list.kind === 'list' ? list.elements : undefined;
}

function sameSubject(one: Asked['subject'], other: Asked['subject']): boolean {
  if (one.kind === 'id') return other.kind === 'id' && one.element === other.element;
  return other.kind === 'property' && one.key === other.key;
}

function subjectOf(checked: Checked, expression: Expression, slot: number): Asked['subject'] | undefined {
  const isNode = (part: Expression | undefined): boolean =>
    part?.kind === 'variable' && checked.slotOf.get(part) === slot;
  if (expression.kind === 'property') {
    return isNode(expression.object) ? { kind: 'property', key: expression.key } : undefined;
  }
  if (expression.kind !== 'call' || !isNode(expression.args[0])) return undefined;
  const name = expression.name.toLowerCase();
  return name === 'id' || name === 'elementid' ? { kind: 'id', element: name === 'elementid' } : undefined;
}

function lengthOf(list: Expression): number {
  return list.kind === 'list' ? list.elements.length : USUAL_LIST;
}

function accessesOf(index: IndexDefinition, asked: readonly Asked[], statistics: Statistics): Costed[] {
  const entries = statistics.entries(index);
  const found: Costed[] = [];
  for (const { operator, value } of asked) {
    if (operator === 'starts with') {
      found.push({ access: { kind: operator, index, value }, cost: 2 + entries * SHARE.prefix });
    } else if (operator === 'contains' || operator === 'ends with') {
      found.push({ access: { kind: operator, index, value }, cost: 2 + entries * 0.9 });
    } else if (index.type === 'range' && (operator === '=' || operator === 'in')) {
      const values = operator === '=' ? 1 : lengthOf(value);
      const access = { kind: operator === '=' ? 'equal' : 'in', index, value } as const;
      found.push({ access, cost: values * (1 + statistics.entriesPerValue(index)) });
    }
  }
  const range = index.type === 'range' ? rangeOf(index, asked) : undefined;
  if (range !== undefined) {
    const both = range.lower !== undefined && range.upper !== undefined;
    found.push({ access: range, cost: 2 + entries * (both ? SHARE.between : SHARE.range) });
  }
  return found;
}

function rangeOf(
  index: IndexDefinition,
  asked: readonly Asked[],
): (Access & { readonly kind: 'range' }) | undefined {
  const bound = (operators: readonly string[]): Bound | undefined => {
    const found = asked.find(({ operator }) => operators.includes(operator));
    return found && { value: found.value, inclusive: found.operator.endsWith('=') };
  };
  const [lower, upper] = [bound(['>', '>=']), bound(['<', '<='])];
  return lower === undefined && upper === undefined ? undefined : { kind: 'range', index, lower, upper };
}
