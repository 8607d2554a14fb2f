/** shortestPath(...) and the selectors of paths. */

import type {
  Expression,
  NodePattern,
  PathSelector,
  PatternPart,
  RelationshipPattern,
} from '../syntax/ast.ts';
import { cheapestAccess } from './access.ts';
import { alternativeTypes, eachPredicate, pathSteps, type Element, type MatchState } from './match.ts';
import type { Plan, SelectPaths } from './plan.ts';
import { conjunction } from './slot-expressions.ts';

/** The search between both ends, which have their values. */
export function planShortest(state: MatchState, part: PatternPart, elements: readonly Element[]): void {
  const [start, relationship, end] = elements as readonly [NodePattern, RelationshipPattern, NodePattern];
  const list = state.slots.get(relationship) ?? -1;
  const path =
    part.variable === undefined ? state.newSlot() : (state.checked.slotOf.get(part.variable) ?? -1);
  const each = state.newSlot();
  const length = relationship.length ?? { min: 1, max: 1 };
  const single = relationship.length === undefined;
  state.plan = {
    op: 'shortest paths',
    input: state.plan,
    from: state.slots.get(start) ?? -1,
    to: state.slots.get(end) ?? -1,
    relationship: list,
    path,
    direction: relationship.direction,
    types: alternativeTypes(relationship.types),
    min: length.min ?? 1,
    max: length.max,
    each,
    predicate: eachPredicate(state, relationship, each),
    all: part.selector?.kind === 'allShortestPaths',
    where: conjunction(state.takeWaiting([path, list])),
    single,
    selected: undefined,
  };
  state.used.push({ slot: list, list: !single });
  state.bind(list, path);
}

/**
 * One relationship repeated, of whose paths the shortest are asked for: searched breadth first from one end.
 * False where the pattern or the selector is of another form. `planNode`: of an end.
 */
export function planBreadthFirst(
  state: MatchState,
  part: PatternPart,
  elements: readonly Element[],
  planNode: (slot: number) => void,
): boolean {
  const [start, element, end] = elements;
  const all = wantsAll(part.selector);
  if (elements.length !== 3 || element?.kind !== 'relationship' || all === undefined) return false;
  const { quantifier } = element;
  if (start?.kind !== 'node' || end?.kind !== 'node' || quantifier === undefined || quantifier.min > 1)
    return false;
  const [first, last] = [state.slots.get(start) ?? -1, state.slots.get(end) ?? -1];
  if (first === last) return false;
  const backward = !state.isBound(first) && (state.isBound(last) || isNarrower(state, last, first));
  const [from, to] = backward ? [last, first] : [first, last];
  if (!state.isBound(from)) planNode(from);
  const group = state.checked.groups.get(element)?.[0];
  const each = group?.inner ?? state.newSlot();
  const list = group?.outer ?? state.slots.get(element) ?? -1;
  const path =
    part.variable === undefined ? state.newSlot() : (state.checked.slotOf.get(part.variable) ?? -1);
  state.plan = {
    op: 'shortest paths',
    input: state.plan,
    from,
    to,
    relationship: list,
    path,
    direction: backward ? OPPOSITE[element.direction] : element.direction,
    types: alternativeTypes(element.types),
    min: quantifier.min,
    max: quantifier.max,
    each,
    predicate: eachPredicate(state, element, each),
    all,
    where: undefined,
    single: false,
    selected: { toBound: state.isBound(to), backward },
  };
  state.bind(list, path, to);
  return true;
}

const OPPOSITE = { out: 'in', in: 'out', both: 'both' } as const;

/** Whether all of the shortest paths are wanted, or one; undefined where longer ones are, too. */
function wantsAll(selector: PathSelector | undefined): boolean | undefined {
  switch (selector?.kind) {
    case 'all shortest':
      return true;
    case 'any':
      return isOne(selector.count) ? false : undefined;
    case 'shortest':
      return isOne(selector.count) ? selector.groups : undefined;
    default:
      return undefined;
  }
}

function isOne(count: Expression | undefined): boolean {
  return count === undefined || (count.kind === 'literal' && count.value === 1n);
}

function isNarrower(state: MatchState, slot: number, than: number): boolean {
  const { checked } = state;
  const [cost, other] = [slot, than].map(
    (one) =>
      cheapestAccess(checked, checked.statistics, state.sought(one), (known) => state.isBound(known)).cost,
  );
  return (cost ?? 0) < (other ?? 0);
}

/** All paths, of which the selector keeps some. */
export function planSelected(
  state: MatchState,
  part: PatternPart,
  elements: readonly Element[],
  selector: PathSelector,
  planAll: () => void,
): void {
  const input = state.plan;
  state.plan = { op: 'argument' };
  planAll();
  const path =
    part.variable === undefined ? state.newSlot() : (state.checked.slotOf.get(part.variable) ?? -1);
  const inner: Plan = { op: 'build path', input: state.plan, slot: path, steps: pathSteps(state, elements) };
  const [first, last] = [elements[0] as Element, elements.at(-1) as Element];
  state.plan = {
    op: 'select paths',
    input,
    inner,
    from: state.slots.get(first) ?? -1,
    to: state.slots.get(last) ?? -1,
    path,
    ...keepOf(selector),
  };
  state.bind(path);
}

function keepOf(selector: PathSelector): Pick<SelectPaths, 'keep' | 'count'> {
  switch (selector.kind) {
    case 'all shortest':
      return { keep: 'all shortest', count: undefined };
    case 'any':
      return { keep: 'any', count: selector.count };
    case 'shortestPath':
    case 'allShortestPaths':
      return { keep: selector.kind === 'shortestPath' ? 'shortest' : 'all shortest', count: undefined };
    case 'shortest':
      return { keep: selector.groups ? 'groups' : 'shortest', count: selector.count };
  }
}
