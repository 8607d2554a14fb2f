/** What CREATE and MERGE make of a pattern: nodes that are not bound yet, and all relationships. */

import type { Checked } from '../semantics/checked.ts';
import type {
  LabelExpression,
  LabelName,
  NodePattern,
  PatternPart,
  RelationshipPattern,
} from '../syntax/ast.ts';
import type { NewNode, NewRelationship, PathStep, Plan } from './plan.ts';

export interface Written {
  readonly nodes: readonly NewNode[];
  readonly relationships: readonly NewRelationship[];
  readonly paths: readonly { readonly slot: number; readonly steps: readonly PathStep[] }[];
  readonly slots: ReadonlyMap<NodePattern | RelationshipPattern, number>;
  /** Nodes of the pattern that were bound before. */
  readonly bound: readonly number[];
}

/** Reads the parts in order; `slots` may hold slots that a MATCH of the same pattern gave. */
export function planWritten(checked: Checked, parts: readonly PatternPart[]): Written {
  const slots = new Map<NodePattern | RelationshipPattern, number>();
  const nodes: NewNode[] = [];
  const relationships: NewRelationship[] = [];
  const bound: number[] = [];
  const paths: { slot: number; steps: PathStep[] }[] = [];
  const fresh = (): number => {
    checked.slotCount += 1;
    return checked.slotCount - 1;
  };
  for (const part of parts) {
    const elements = part.path.elements.filter((element) => element.kind !== 'nested path');
    for (const element of elements) {
      const { variable } = element;
      slots.set(element, variable === undefined ? fresh() : (checked.slotOf.get(variable) ?? -1));
    }
    elements.forEach((element, at) => {
      const slot = slots.get(element) ?? -1;
      if (element.kind === 'relationship') {
        const left = slots.get(elements[at - 1] as NodePattern) ?? -1;
        const right = slots.get(elements[at + 1] as NodePattern) ?? -1;
        const [start, end] = element.direction === 'in' ? [right, left] : [left, right];
        relationships.push({
          slot,
          type: element.types as LabelName,
          start,
          end,
          properties: element.properties,
        });
      } else if (element.variable === undefined || checked.declared.has(element.variable)) {
        nodes.push({ slot, labels: namesOf(element.label), properties: element.properties });
      } else {
        bound.push(slot);
      }
    });
    if (part.variable !== undefined) {
      const steps = elements.map((element): PathStep => ({
        kind: element.kind,
        slot: slots.get(element) ?? -1,
      }));
      paths.push({ slot: checked.slotOf.get(part.variable) ?? -1, steps });
    }
  }
  return { nodes, relationships, paths, slots, bound };
}

function namesOf(label: LabelExpression | undefined): LabelName[] {
  if (label === undefined) return [];
  if (label.kind === 'name' || label.kind === 'dynamic') return [label];
  return label.kind === 'and' ? label.operands.flatMap(namesOf) : [];
}

/** The named paths of a written pattern. */
export function withPaths(plan: Plan, written: Written): Plan {
  return written.paths.reduce<Plan>((input, path) => ({ op: 'build path', input, ...path }), plan);
}
