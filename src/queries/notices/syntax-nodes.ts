/** Every part of a statement's syntax tree, whatever it stands in. */

import type {
  Clause,
  Expression,
  LabelExpression,
  NestedPath,
  NodePattern,
  PathPattern,
  RelationshipPattern,
  SortItem,
} from '../../engine/syntax/ast.ts';

/** What of the tree notices look at. */
type SyntaxNode = Expression | Clause | LabelExpression | NodePattern | RelationshipPattern | NestedPath;

type SyntaxOf<Kind extends SyntaxNode['kind']> = Extract<SyntaxNode, { readonly kind: Kind }>;

/** Every object of the tree, outermost first. */
function* allParts(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const part of Object.values(value)) yield* allParts(part);
}

/** Those of one kind; a property that is set or projected has the same kind as one that is read, and is not given. */
export function* partsOf<Kind extends SyntaxNode['kind']>(
  value: unknown,
  kind: Kind,
): Generator<SyntaxOf<Kind>> {
  for (const part of allParts(value)) {
    if (!('kind' in part) || part.kind !== kind) continue;
    if (kind === 'property' && !('object' in part)) continue;
    yield part as SyntaxOf<Kind>;
  }
}

/** Every path of the statement's patterns. */
export function* pathsOf(value: unknown): Generator<PathPattern> {
  for (const part of allParts(value)) {
    if ('elements' in part && !('kind' in part)) yield part as PathPattern;
  }
}

/** Every item of an ORDER BY. */
export function* sortItemsOf(value: unknown): Generator<SortItem> {
  for (const part of allParts(value)) if ('descending' in part) yield part as SortItem;
}

/** What a node or relationship of a pattern is called; one without a variable has its place. */
export function boundName({ variable, from }: NodePattern | RelationshipPattern): string {
  return variable?.name ?? `@${from}`;
}
