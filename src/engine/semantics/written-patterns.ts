/** What CREATE and MERGE ask of a pattern beyond what MATCH does. */

import { compileError } from '../errors.ts';
import type { LabelExpression, NodePattern, PatternPart, RelationshipPattern } from '../syntax/ast.ts';
import type { Scope } from './scope.ts';

/** @throws CypherError where the pattern cannot be created; `scope` holds what was bound before it. */
export function checkWritten(part: PatternPart, scope: Scope, mode: 'create' | 'merge'): void {
  if (part.selector !== undefined)
    throw compileError('UnexpectedSyntax', 'A selector cannot be created.', part);
  for (const element of part.path.elements) {
    if (element.kind === 'nested path') {
      throw compileError('UnexpectedSyntax', 'A quantified path cannot be created.', element);
    }
    if (element.kind === 'relationship') checkRelationship(element, scope, mode);
    else checkNode(element, part, scope);
  }
}

function checkNode(node: NodePattern, part: PatternPart, scope: Scope): void {
  if (node.label !== undefined) checkLabelsAreNames(node.label);
  if (node.variable === undefined || scope.find(node.variable.name) === undefined) return;
  const alone = part.path.elements.length === 1;
  if (alone || node.label !== undefined || node.properties !== undefined) {
    throw compileError(
      'VariableAlreadyBound',
      `Can't create node \`${node.variable.name}\` with labels or properties here. The variable is already declared in this context.`,
      node.variable,
    );
  }
}

function checkLabelsAreNames(label: LabelExpression): void {
  if (label.kind === 'name' || label.kind === 'dynamic') return;
  if (label.kind === 'and') {
    for (const operand of label.operands) checkLabelsAreNames(operand);
    return;
  }
  throw compileError('UnexpectedSyntax', 'Label expressions cannot be created: give names.', label);
}

function checkRelationship(relationship: RelationshipPattern, scope: Scope, mode: 'create' | 'merge'): void {
  if (relationship.length !== undefined || relationship.quantifier !== undefined) {
    throw compileError('CreatingVarLength', 'Variable length relationships cannot be created.', relationship);
  }
  const types = relationship.types;
  if (types === undefined || (types.kind !== 'name' && types.kind !== 'dynamic')) {
    throw compileError(
      'NoSingleRelationshipType',
      'Exactly one relationship type must be given for CREATE and MERGE.',
      relationship,
    );
  }
  if (mode === 'create' && relationship.direction === 'both') {
    throw compileError(
      'RequiresDirectedRelationship',
      'Only directed relationships are supported in CREATE.',
      relationship,
    );
  }
  if (relationship.variable !== undefined && scope.find(relationship.variable.name) !== undefined) {
    throw compileError(
      'VariableAlreadyBound',
      `Variable \`${relationship.variable.name}\` already declared.`,
      relationship.variable,
    );
  }
}
