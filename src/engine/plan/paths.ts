/** shortestPath(...) and the selectors of paths. */

import type { NodePattern, PathSelector, PatternPart, RelationshipPattern } from '../syntax/ast.ts';
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
  };
  state.used.push({ slot: list, list: !single });
  state.bind(list, path);
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
